import { questionId } from "#web/pages/questionnaire/QuestionLink.tsx";
import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { AskedQuestion } from "./answering-props.ts";

/** Every answer that two people changed, each with a link to its two versions. */
export function ConflictSummary({
  questions,
}: {
  readonly questions: readonly Pick<AskedQuestion, "criterion" | "conflict">[];
}) {
  const { language, text } = useSite();
  const words = text.answering.conflicts;
  const both = questions.filter(({ conflict }) => conflict !== null);
  if (both.length === 0) return null;
  return (
    <section class="err summary" aria-labelledby="deux-versions" tabIndex={-1} autofocus>
      <h2 id="deux-versions">{fillCounted(language, words.title, { count: both.length })}</h2>
      <ul>
        {both.map(({ criterion }) => (
          <li key={criterion.id}>
            <a href={`#${questionId(criterion.id, "answer")}`}>
              {localize(language, criterion.label)}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.intro}</p>
    </section>
  );
}
