import { useSite } from "#web/site.ts";
import type { Mistake } from "./review-props.ts";

/** What is to be corrected, with a link to its field. */
export function MistakeSummary({ mistake }: { readonly mistake: Mistake | null }) {
  const { review } = useSite().text;
  if (mistake === null) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{review.peer.problems(1)}</h2>
      <ul>
        <li>
          <a href={`#f-${mistake.id}`}>{sentenceOf(review, mistake)}</a>
        </li>
      </ul>
    </section>
  );
}

type WordsFieldProps = {
  readonly id: string;
  readonly name: "reply" | "reason";
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly mistake: Mistake | null;
};

/** Where somebody writes what anyone will read. */
export function WordsField({ id, name, label, hint, typed, mistake }: WordsFieldProps) {
  const { review } = useSite().text;
  const described = mistake === null ? `f-${id}-aide` : `f-${id}-aide f-${id}-faute`;
  return (
    <div class={mistake === null ? undefined : "err"}>
      <label class="lab" for={`f-${id}`}>
        {label}
      </label>
      <p class="hint" id={`f-${id}-aide`}>
        {hint}
      </p>
      {mistake !== null && (
        <p class="msg" id={`f-${id}-faute`}>
          {sentenceOf(review, mistake)}
        </p>
      )}
      <textarea
        class="field"
        id={`f-${id}`}
        name={name}
        rows={4}
        aria-describedby={described}
        aria-invalid={mistake === null ? undefined : true}
        defaultValue={typed}
      />
    </div>
  );
}

function sentenceOf(
  { faults, received }: ReturnType<typeof useSite>["text"]["review"],
  mistake: Mistake,
): string {
  if (mistake.kind === "stale") return received.stale;
  const [fault] = mistake.faults;
  return fault === undefined ? "" : faults[fault];
}
