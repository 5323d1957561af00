import type { Grid } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import type { ListedProblem } from "./entry-problems.ts";
import { namedProblem } from "./entry-problems.ts";
import { QuestionLink } from "./QuestionLink.tsx";

type ProblemSummaryProps = {
  readonly grid: Grid;
  readonly problems: readonly ListedProblem[];
  /** Theme on the page; null on a page without questions. */
  readonly here: string | null;
};

/** Everything to correct, each with a link to its field. */
export function ProblemSummary({ grid, problems, here }: ProblemSummaryProps) {
  const site = useSite();
  const words = site.text.questionnaire.problems;
  if (problems.length === 0) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{fillCounted(site.language, words.title, { count: problems.length })}</h2>
      <ul>
        {problems.map((listed) => {
          const { criterion, problem } = listed;
          const label = namedProblem(site, listed);
          return (
            <li key={`${criterion.id}-${problem.field}`}>
              <QuestionLink
                {...{ grid, label, here }}
                criterion={criterion.id}
                part={problem.field}
              />
            </li>
          );
        })}
      </ul>
      <p>{words.meanwhile}</p>
    </section>
  );
}
