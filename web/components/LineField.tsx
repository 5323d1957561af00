type LineFieldProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words; null when nothing is. */
  readonly fault: string | null;
  /** What was typed. */
  readonly value: string;
  readonly type?: "text" | "email";
  readonly inputMode?: "url";
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly autocomplete?: "email" | "name" | "off";
};

/** A field of one line with its label, what helps to fill it, and what is wrong with it. */
export function LineField({ id, label, hint, fault, type = "text", ...given }: LineFieldProps) {
  const described = [fault !== null && `${id}-erreur`, hint !== undefined && `${id}-aide`];
  const input = {
    ...{ ...given, id, class: "field" },
    ...(fault !== null && { "aria-invalid": true }),
    ...(described.some(Boolean) && { "aria-describedby": described.filter(Boolean).join(" ") }),
  };
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
      {type === "email" ? <input {...input} type="email" /> : <input {...input} type="text" />}
    </div>
  );
}
