import type { FieldChange } from "#core/grid-difference.ts";
import type { LeafValue } from "#core/grid-difference-leaves.ts";
import type { GridDraft, Texts } from "#core/grid.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { WordDifference } from "#web/components/WordDifference.tsx";
import { leafWords } from "#web/pages/differences/leaf-words.ts";
import { useSite } from "#web/site.ts";
import { placeParts } from "#web/text/draft-place.ts";
import { typeset } from "#web/text/typography.ts";

export type Compared = { readonly before: GridDraft; readonly after: GridDraft };

type FieldDifferenceProps = Compared & {
  readonly change: FieldChange;
  /** Whether all of its item is new: then there is nothing to tell apart. */
  readonly isNew?: boolean;
};

/** One field: its name, then what it said and says, word by word. */
export function FieldDifference({ before, after, change, isNew = false }: FieldDifferenceProps) {
  const { language, text } = useSite();
  const draft = change.after === null ? before : after;
  const name = placeParts(language, draft, change.path).slice(1).join(", ");
  if (isNew) return <NewField name={name} draft={after} change={change} />;
  if (change.after?.kind === "order") return <dd>{text.differences.reordered(name)}</dd>;
  if (hasTexts(change)) return <TextsDifference name={name} change={change} />;
  const say = (grid: GridDraft, value: LeafValue | null) =>
    value === null ? "" : leafWords({ language, draft: grid, path: change.path }, value);
  return (
    <Row name={name}>
      <WordDifference before={say(before, change.before)} after={say(after, change.after)} />
    </Row>
  );
}

type NewFieldProps = {
  readonly name: string;
  readonly draft: GridDraft;
  readonly change: FieldChange;
};

/** In the language of the page alone: the other is on the page of the version. */
function NewField({ name, draft, change: { path, after } }: NewFieldProps) {
  const { language } = useSite();
  if (after === null || after.kind === "order") return null;
  return (
    <Row name={name}>
      <span>{leafWords({ language, draft, path }, after)}</span>
    </Row>
  );
}

function hasTexts({ before, after }: FieldChange): boolean {
  return (before ?? after)?.kind === "texts" && (after ?? before)?.kind === "texts";
}

type TextsDifferenceProps = { readonly name: string; readonly change: FieldChange };

/** The language of the page first; the other when it changed too. */
function TextsDifference({ name, change }: TextsDifferenceProps) {
  const { language, text } = useSite();
  const ordered = [language, ...languages.filter((other) => other !== language)];
  const said = (value: LeafValue | null, of: Language) => typeset(of, textsOf(value)[of]);
  return (
    <>
      {ordered.map((of) => {
        const [was, is] = [said(change.before, of), said(change.after, of)];
        if (was === is) return null;
        const own = of === language;
        const label = [name, ...(own ? [] : [text.differences.inLanguage[of]])];
        return (
          <Row key={of} name={label.filter((part) => part !== "").join(", ")}>
            <WordDifference before={was} after={is} lang={own ? undefined : of} />
          </Row>
        );
      })}
    </>
  );
}

function textsOf(value: LeafValue | null): Texts {
  return value?.kind === "texts" ? value.texts : { fr: "", en: "" };
}

function Row({ name, children }: { readonly name: string; readonly children: preact.VNode }) {
  return (
    <dd>
      {name !== "" && <b class="field-name">{name}</b>} {children}
    </dd>
  );
}
