import type { Criterion, Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type CriterionNeighboursProps = { readonly grid: Grid; readonly criterion: Criterion };

/** Ways to the criteria before and after this one, in the order of the grid. */
export function CriterionNeighbours({ grid, criterion }: CriterionNeighboursProps) {
  const { language, text } = useSite();
  const words = text.grid.criterion;
  const { criteria, grid: header } = grid.document;
  const position = criteria.findIndex(({ id }) => id === criterion.id);
  const neighbours = [
    { label: words.previous, rel: "prev", neighbour: criteria[position - 1] },
    { label: words.next, rel: "next", neighbour: criteria[position + 1] },
  ];
  return (
    <nav class="pager" aria-label={words.neighbours}>
      {neighbours.map(
        ({ label, rel, neighbour }) =>
          neighbour !== undefined && (
            <a
              key={rel}
              class={`btn plain ${rel}`}
              rel={rel}
              href={pathTo.criterion(language, header.version, neighbour.id)}
            >
              <span>
                <small>{label}</small>
                <br />
                {localize(language, neighbour.label)}
              </span>
            </a>
          ),
      )}
    </nav>
  );
}
