import type { ProfileTrace } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { answerWords } from "#web/components/answer-words.ts";
import { listMetPoints } from "#web/components/open-points.ts";
import { shareWords } from "#web/components/share-words.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type MetPointsProps = {
  readonly grid: Grid;
  readonly trace: ProfileTrace;
  readonly link?: CriterionLink | undefined;
};

/** What a granted profile rests on: its own conditions, the others folded. */
export function MetPoints({ grid, trace, link }: MetPointsProps) {
  const { text } = useSite();
  const { own, base, shares } = listMetPoints(trace);
  const others = base.length + shares.length;
  return (
    <>
      <LeafList {...{ grid, link }} leaves={own} />
      {others > 0 && (
        <details class="points">
          <summary>{text.trace.otherConditions(others)}</summary>
          <LeafList {...{ grid, link }} leaves={base} />
          <ShareList grid={grid} shares={shares} />
        </details>
      )}
    </>
  );
}

/** What is already met of a profile that is not granted, folded. */
export function AlreadyMet({ grid, trace, link }: MetPointsProps) {
  const { text } = useSite();
  const { own, base, shares } = listMetPoints(trace);
  const count = own.length + base.length + shares.length;
  if (count === 0) return null;
  return (
    <details class="points">
      <summary>{text.trace.alreadyMet(count)}</summary>
      <LeafList {...{ grid, link }} leaves={[...own, ...base]} />
      <ShareList grid={grid} shares={shares} />
    </details>
  );
}

type LeafListProps = Omit<MetPointsProps, "trace"> & { readonly leaves: readonly Leaf[] };

function LeafList({ grid, leaves, link }: LeafListProps) {
  const site = useSite();
  if (leaves.length === 0) return null;
  return (
    <ul class="because">
      {leaves.map((leaf) => (
        <li key={leaf.criterion}>
          <StatusMark status="met">
            <CriterionName grid={grid} criterion={leaf.criterion} link={link} />{" "}
            {leaf.value !== null && (
              <span class="answered">
                {answerWords(site, grid, { criterion: leaf.criterion, value: leaf.value })}
              </span>
            )}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}

type ShareListProps = Pick<MetPointsProps, "grid"> & {
  readonly shares: ReturnType<typeof listMetPoints>["shares"];
};

function ShareList({ grid, shares }: ShareListProps) {
  const { language, text } = useSite();
  if (shares.length === 0) return null;
  return (
    <ul class="because">
      {grid.document.themes.map(({ id, label }) => {
        const share = shares.find(({ theme }) => theme === id);
        if (share === undefined) return null;
        const words = shareWords({ language, text }, share);
        return (
          <li key={id}>
            <StatusMark status="met">
              {text.trace.themeReached(localize(language, label))}{" "}
              <span class="answered">{words}</span>
            </StatusMark>
          </li>
        );
      })}
    </ul>
  );
}
