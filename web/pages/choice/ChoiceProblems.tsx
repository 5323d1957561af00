import type { Choice, NumberField } from "#core/choice.ts";
import { useSite } from "#web/site.ts";

type ChoiceProblemsProps = { readonly choice: Choice; readonly unread: readonly NumberField[] };

/** What to correct before there is a result, each with a link to its field. */
export function ChoiceProblems({ choice, unread }: ChoiceProblemsProps) {
  const { problems } = useSite().text.choice;
  if (unread.length === 0) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{problems.title(unread.length)}</h2>
      <ul>
        {unread.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{problems[field](choice.numbers[field])}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
