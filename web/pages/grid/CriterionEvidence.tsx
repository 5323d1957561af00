import type { Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type CriterionEvidenceProps = { readonly grid: Grid; readonly criterion: Criterion };

/** What can support an answer: a public link, and what a machine could see. */
export function CriterionEvidence({ grid, criterion }: CriterionEvidenceProps) {
  const site = useSite();
  const words = site.text.grid.criterion;
  return (
    <div class="pin stack">
      <h2 class="h3">{words.proof}</h2>
      <p>{isOwnEvidence(criterion) ? words.ownEvidence : words.evidence[criterion.evidence]}</p>
      <h3 class="h4">{words.checks}</h3>
      {criterion.checks.length === 0 ? (
        <p>{words.noCheck}</p>
      ) : (
        <ul class="bullets tight">
          {criterion.checks.map((check) => (
            <li key={check}>
              <span>{checkSentence(grid, check, site)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A check is named in the grid, or as `chatonsinfos:<field>` for one field of that file. */
function checkSentence(grid: Grid, check: string, { language, text }: Site): string {
  const [id, field] = check.split(":", 2);
  const known = grid.document.checks.find((candidate) => candidate.id === id);
  const label = known === undefined ? "" : localize(language, known.label);
  return field === undefined ? label : text.grid.criterion.checkField(label, field);
}
