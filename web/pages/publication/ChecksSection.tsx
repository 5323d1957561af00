import type { Contradiction } from "#core/contradictions.ts";
import type { Grid } from "#core/grid.ts";
import { countWarnings, publicationWarnings } from "#core/publication-checks.ts";
import type { PublicationChecks } from "#core/publication-checks.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionName, CriterionNames } from "#web/components/CriterionName.tsx";
import { useSite } from "#web/site.ts";
import { questionLink } from "./question-link.tsx";

type ChecksProps = {
  readonly slug: string;
  readonly grid: Grid;
  readonly checks: PublicationChecks;
};

/** What is worth a look before publishing; each name leads to its question. */
export function ChecksSection({ slug, grid, checks }: ChecksProps) {
  const { language, text } = useSite();
  const { publication } = text;
  const link = questionLink(language, slug, grid);
  return (
    <section class="sec stack">
      <h2>{publication.checks}</h2>
      <p>{countWarnings(checks) === 0 ? publication.nothingToCheck : publication.checksHint}</p>
      {publicationWarnings.map((warning) => {
        const criteria = checks.warnings[warning];
        if (criteria.length === 0) return null;
        return (
          <details class="why" key={warning}>
            <summary>{publication.warnings[warning](criteria.length)}</summary>
            <CriterionNames
              grid={grid}
              among={criteria.map((criterion) => ({ criterion }))}
              link={link}
            />
          </details>
        );
      })}
      <Contradictions grid={grid} among={checks.contradictions} link={link} />
    </section>
  );
}

type ContradictionsProps = {
  readonly grid: Grid;
  readonly among: readonly Contradiction[];
  readonly link: CriterionLink;
};

/** Few, and each says something else: spread out. */
function Contradictions({ grid, among, link }: ContradictionsProps) {
  const { publication } = useSite().text;
  if (among.length === 0) return null;
  return (
    <>
      <h3>{publication.contradictions(among.length)}</h3>
      <dl class="told">
        {among.map(({ id, criterion }) => (
          <div key={id}>
            <dt>
              <CriterionName grid={grid} criterion={criterion} link={link} />
            </dt>
            <dd>{publication.contradiction[id]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
