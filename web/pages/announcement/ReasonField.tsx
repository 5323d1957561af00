import { longestText } from "#core/plain-text.ts";

type ReasonFieldProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, in words; null when nothing is. */
  readonly fault: string | null;
  readonly value: string;
};

/** A reason that everyone can read, of several lines. */
export function ReasonField({ id, name, label, hint, fault, value }: ReasonFieldProps) {
  const described = [
    ...(hint === undefined ? [] : [`${id}-aide`]),
    ...(fault === null ? [] : [`${id}-erreur`]),
  ];
  return (
    <div class={fault === null ? undefined : "err"}>
      <label class="lab" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
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
        aria-invalid={fault !== null || undefined}
        aria-describedby={described.join(" ") || undefined}
        defaultValue={value}
      />
    </div>
  );
}
