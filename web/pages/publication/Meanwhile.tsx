import type { Grid } from "#core/grid.ts";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { useSite } from "#web/site.ts";
import { questionLink } from "./question-link.tsx";

type MeanwhileProps = {
  readonly slug: string;
  readonly grid: Grid;
  /** Names of what changed: criteria, and terms after a slash; none when it is not known. */
  readonly changed: readonly string[];
  /** Offers that were named and do not exist any more. */
  readonly lost?: readonly string[];
};

/** Says that nothing was published, since somebody changed what was read, and what to look at again. */
export function Meanwhile({ slug, grid, changed, lost = [] }: MeanwhileProps) {
  const { language, text } = useSite();
  const { meanwhile } = text.publication;
  const link = questionLink(language, slug, grid);
  return (
    <section class="err summary" aria-labelledby="entre-temps">
      <h2 id="entre-temps">{meanwhile.title}</h2>
      {changed.length + lost.length === 0 ? (
        <p>{meanwhile.unknown}</p>
      ) : (
        <>
          <p>{meanwhile.changed}</p>
          <ul>
            {changed.map((name) => (
              <li key={name}>
                {isTerm(name, meanwhile.terms) ? (
                  meanwhile.terms[name]
                ) : (
                  <CriterionName grid={grid} criterion={name} link={link} />
                )}
              </li>
            ))}
            {lost.map((name) => (
              <li key={`offre ${name}`}>
                <a href="#offres">{meanwhile.lost(name)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{meanwhile.again}</p>
    </section>
  );
}

function isTerm<Terms extends object>(name: string, terms: Terms): name is keyof Terms & string {
  return Object.hasOwn(terms, name);
}
