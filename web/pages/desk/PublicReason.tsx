import { longestText } from "#core/plain-text.ts";

type PublicReasonProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What was typed. */
  readonly value: string;
  /** What is wrong with it, in words; null when nothing is. */
  readonly fault: string | null;
};

/** Where the group says what everyone will read of a decision. */
export function PublicReason({ id, name, label, hint, value, fault }: PublicReasonProps) {
  return (
    <div class={fault === null ? undefined : "err"}>
      <label class="lab" for={id}>
        {label}
      </label>
      <p class="hint" id={`${id}-aide`}>
        {hint}
      </p>
      {fault !== null && (
        <p class="msg" id={`${id}-erreur`}>
          {fault}
        </p>
      )}
      <textarea
        class="field"
        id={id}
        name={name}
        rows={3}
        maxLength={longestText}
        aria-describedby={fault === null ? `${id}-aide` : `${id}-aide ${id}-erreur`}
        aria-invalid={fault === null ? undefined : true}
      >
        {value}
      </textarea>
    </div>
  );
}
