import { useSite } from "#web/site.ts";

/** What is wrong with a field, in words that name it. */
export type Fault = { readonly id: string; readonly sentence: string };

/** Everything to correct, each with a link to its field; nothing when all is well. */
export function FaultSummary({ faults }: { readonly faults: readonly Fault[] }) {
  const { desk } = useSite().text;
  if (faults.length === 0) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{desk.faults(faults.length)}</h2>
      <ul>
        {faults.map(({ id, sentence }) => (
          <li key={id + sentence}>
            <a href={`#${id}`}>{sentence}</a>
          </li>
        ))}
      </ul>
      <p>{desk.kept}</p>
    </section>
  );
}
