import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import { fieldId } from "./form-view.ts";
import type { FormView } from "./form-view.ts";

type FormProblemsProps<Field extends string> = { readonly view: FormView<Field> };

/** Everything to correct, each with a link to its field. */
export function FormProblems<Field extends string>({ view }: FormProblemsProps<Field>) {
  const { language, text } = useSite();
  const words = text.description.problems;
  const { problems, labels } = view;
  if (problems.length === 0) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{fillCounted(language, words.title, { count: problems.length })}</h2>
      <ul>
        {problems.map(({ field, code }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`}>{words.named(labels[field], words.sentences[code])}</a>
          </li>
        ))}
      </ul>
      <p>{words.kept}</p>
    </section>
  );
}

/** Says that somebody else saved meanwhile, with a link to each field where both differ. */
export function StaleNotice<Field extends string>({
  view,
  isRemoved = false,
}: FormProblemsProps<Field> & { readonly isRemoved?: boolean }) {
  const { stale } = useSite().text.description;
  if (view.theirs === undefined && !isRemoved) return null;
  // The keys were those of the fields when the view was made.
  const different = Object.keys(view.theirs ?? {}) as Field[];
  return (
    <section class="err summary" aria-labelledby="autre-version">
      <h2 id="autre-version">{stale.title}</h2>
      <p>{isRemoved ? stale.removed : different.length === 0 ? stale.same : stale.text}</p>
      <ul>
        {different.map((field) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`}>{view.labels[field]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was just done. */
export function News({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <p class="news" role="status">
      {words}
    </p>
  );
}
