import { compareGrids } from "#core/grid-difference.ts";
import type { ItemChange, PartDifference } from "#core/grid-difference.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { FieldDifference } from "#web/pages/differences/FieldDifference.tsx";
import type { Compared } from "#web/pages/differences/FieldDifference.tsx";
import { useSite } from "#web/site.ts";
import { placeParts } from "#web/text/draft-place.ts";

type GridDifferenceProps = Compared & {
  /** Level of the headings of the parts. */
  readonly level: 2 | 3;
};

/** What changed from one document to another, part by part; says so when nothing did. */
export function GridDifference({ before, after, level }: GridDifferenceProps) {
  const { differences } = useSite().text;
  const parts = compareGrids(before, after);
  if (parts.length === 0) return <p>{differences.same}</p>;
  return (
    <>
      <p class="soft">{differences.key}</p>
      {parts.map((part) => (
        <Part key={part.part} difference={part} {...{ before, after, level }} />
      ))}
    </>
  );
}

type PartProps = GridDifferenceProps & { readonly difference: PartDifference };

function Part({ difference: { part, items }, before, after, level }: PartProps) {
  const { differences } = useSite().text;
  const Heading = level === 2 ? "h2" : "h3";
  const isWhole = items.length === 1 && items[0]?.id === part;
  return (
    <section class="sec stack" id={part}>
      <Heading class={level === 2 ? undefined : "h3"}>{differences.headings[part]}</Heading>
      <dl class="rows changes">
        {items.map((item) => (
          <ItemDifference key={item.id} {...{ item, before, after }} isUnnamed={isWhole} />
        ))}
      </dl>
    </section>
  );
}

type ItemDifferenceProps = Compared & {
  readonly item: ItemChange;
  /** Whether the heading above already names it. */
  readonly isUnnamed: boolean;
};

/** An item that came, went, moved or changed, with its fields. */
function ItemDifference({ item, before, after, isUnnamed }: ItemDifferenceProps) {
  const { language, text } = useSite();
  const draft = item.fate === "removed" ? before : after;
  const [name = item.id] = placeParts(language, draft, item.path);
  const isCriterion = item.path.startsWith("/criteria/");
  return (
    <div>
      <dt class={isUnnamed ? "vh" : undefined}>
        {isCriterion ? <a href={groupPathTo.criterionHistory(language, item.id)}>{name}</a> : name}{" "}
        <Fate item={item} />
      </dt>
      {item.fields.map((change) => (
        <FieldDifference
          key={fieldKey(change)}
          {...{ before, after, change }}
          isNew={item.fate === "added"}
        />
      ))}
      {item.fields.length === 0 && (
        <dd>{text.differences.fates[item.isMoved ? "moved" : item.fate]}</dd>
      )}
    </div>
  );
}

function Fate({ item: { fate, isMoved } }: { readonly item: ItemChange }) {
  const { tags } = useSite().text.differences;
  return (
    <>
      {fate !== "kept" && <span class="tag">{tags[fate]}</span>}
      {isMoved && <span class="tag">{tags.moved}</span>}
    </>
  );
}

/** Cases of an outcome stand at one path. */
function fieldKey(change: ItemChange["fields"][number]): string {
  return `${change.path} ${JSON.stringify(change.after ?? change.before)}`;
}
