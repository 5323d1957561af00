import type { ComponentChildren } from "preact";
import type { Grid } from "#core/grid.ts";
import { criterionPath } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** Makes the name of a criterion lead somewhere else than to its page in the grid. */
export type CriterionLink = (criterion: string, label: string) => ComponentChildren;

type CriterionNameProps = {
  readonly grid: Grid;
  /** Id of the criterion. */
  readonly criterion: string;
  readonly link?: CriterionLink | undefined;
};

/** The name of a criterion, as a link. */
export function CriterionName({ grid, criterion, link }: CriterionNameProps) {
  const { language } = useSite();
  const found = grid.criteria.get(criterion);
  const label = found === undefined ? criterion : localize(language, found.label);
  if (link !== undefined) return <>{link(criterion, label)}</>;
  const { version } = grid.document.grid;
  return <a href={criterionPath(language, version, criterion)}>{label}</a>;
}

type CriterionNamesProps = Omit<CriterionNameProps, "criterion"> & {
  readonly among: readonly { readonly criterion: string }[];
};

/** Several names, below what introduces them. */
export function CriterionNames({ among, ...how }: CriterionNamesProps) {
  return (
    <ul class="names">
      {among.map(({ criterion }) => (
        <li key={criterion}>
          <CriterionName criterion={criterion} {...how} />
        </li>
      ))}
    </ul>
  );
}
