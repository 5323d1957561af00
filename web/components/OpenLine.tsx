import type { Grid } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionName, CriterionNames } from "#web/components/CriterionName.tsx";
import { Message, MessageLead } from "#web/components/Message.tsx";
import type { OpenPoint } from "#web/components/open-points.ts";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";

type OpenLineProps = {
  readonly grid: Grid;
  readonly point: OpenPoint;
  readonly link?: CriterionLink | undefined;
  /** What a condition asks, in words. */
  readonly asked: (leaf: Leaf) => string;
};

/** One thing that keeps a profile open, and what could change it. */
export function OpenLine({ grid, point, link, asked }: OpenLineProps) {
  if (point.kind === "condition") {
    return <ConditionLine {...{ grid, link, asked }} leaf={point.leaf} />;
  }
  return (
    <>
      <Introduction grid={grid} point={point} />
      <CriterionNames grid={grid} among={point.among} link={link} />
    </>
  );
}

type IntroductionProps = {
  readonly grid: Grid;
  readonly point: Exclude<OpenPoint, { readonly kind: "condition" }>;
};

function Introduction({ grid, point }: IntroductionProps) {
  const { language, text } = useSite();
  const { themeAwaited, counting } = text.explanation;
  const label = localize(language, point.label);
  if (point.kind === "share") {
    return point.minimum.status === "unmet" ? (
      <MessageLead grid={grid} id="share-short" values={{ theme: label }} />
    ) : (
      <>{fill(themeAwaited, { theme: label })}</>
    );
  }
  const { of, count: required } = point.group;
  const count = of.filter((leaf) => leaf.status === "met").length;
  return (
    <>
      <Message grid={grid} id="at-least-short" values={{ list: label, count, required }} />{" "}
      {counting}
    </>
  );
}

type ConditionLineProps = Omit<OpenLineProps, "point"> & { readonly leaf: Leaf };

function ConditionLine({ grid, leaf, link, asked }: ConditionLineProps) {
  const { toConfirm, wanted } = useSite().text.explanation;
  return (
    <>
      <CriterionName grid={grid} criterion={leaf.criterion} link={link} />
      {leaf.status === "unmet" && (
        <span class="wanted"> {fill(wanted, { asked: asked(leaf) })}</span>
      )}
      {leaf.reason === "expired" && <span class="wanted"> {toConfirm}</span>}
    </>
  );
}
