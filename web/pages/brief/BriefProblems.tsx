import type { BriefProblem } from "#core/brief.ts";
import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import { fieldId, namedBriefProblem } from "./brief-problem-words.ts";

type BriefProblemsProps = {
  readonly problems: readonly BriefProblem[];
  readonly isTooMany: boolean;
};

/** Everything to correct, each with a link to its field. */
export function BriefProblems({ problems, isTooMany }: BriefProblemsProps) {
  const site = useSite();
  const words = site.text.brief.problems;
  const count = problems.length + Number(isTooMany);
  if (count === 0) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{fillCounted(site.language, words.title, { count })}</h2>
      <ul>
        {isTooMany && <li>{words.tooManySent}</li>}
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${fieldId(problem.field)}`}>{namedBriefProblem(site, problem)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
