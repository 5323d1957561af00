import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import type { ListedProblem } from "#web/text/entry-sentences.ts";
import { namedProblem } from "./entry-problems.ts";
import type { Course } from "./QuestionLink.tsx";
import { QuestionLink } from "./QuestionLink.tsx";

type ProblemSummaryProps = {
  readonly course: Course;
  readonly problems: readonly ListedProblem[];
};

/** Everything to correct, each with a link to its field. */
export function ProblemSummary({ course, problems }: ProblemSummaryProps) {
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
              <QuestionLink {...{ course, label }} criterion={criterion.id} part={problem.field} />
            </li>
          );
        })}
      </ul>
      <p>{words.meanwhile}</p>
    </section>
  );
}
