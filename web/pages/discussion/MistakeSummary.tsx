import { useSite } from "#web/site.ts";
import type { Mistake } from "./mistake.ts";
import { sayId } from "./mistake.ts";

type MistakeSummaryProps = {
  readonly mistake: Mistake | null;
  /** Names of the fields whose sentences do not say them. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** Everything to correct, each with a link to its field. */
export function MistakeSummary({ mistake, labels = {} }: MistakeSummaryProps) {
  const { discussion } = useSite().text;
  if (mistake === null || mistake.problems.length === 0) return null;
  const { form, problems } = mistake;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{discussion.problems(problems.length)}</h2>
      <ul>
        {problems.map(({ field, code }) => {
          const label = labels[field];
          const sentence = discussion.faults[code];
          return (
            <li key={field + code}>
              <a href={`#${sayId(form, field)}`}>
                {label === undefined ? sentence : discussion.faultOf(label, sentence)}
              </a>
            </li>
          );
        })}
      </ul>
      <p>{discussion.kept}</p>
    </section>
  );
}
