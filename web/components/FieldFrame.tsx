import type { ComponentChildren } from "preact";

export type FieldFrameProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words; null when nothing is. */
  readonly fault: string | null;
};

/** What stands around a field: its label, what helps to fill it, and what is wrong with it. */
export function FieldFrame({
  id,
  label,
  hint,
  fault,
  children,
}: FieldFrameProps & { readonly children: ComponentChildren }) {
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
          {besideLabel(fault, label)}
        </p>
      )}
      {children}
    </div>
  );
}

/** A list of faults names each field; beside its label, the name would be said twice. */
export function besideLabel(fault: string, label: string): string {
  const [, name = "", said = ""] = /^(.+?)\s?: (.+)$/u.exec(fault) ?? [];
  if (name.toLowerCase() !== label.toLowerCase()) return fault;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What ties a field to its frame. */
export function framedField({ id, hint, fault }: Omit<FieldFrameProps, "label">) {
  const described = [fault !== null && `${id}-erreur`, hint !== undefined && `${id}-aide`];
  return {
    id,
    class: "field",
    ...(fault !== null && { "aria-invalid": true }),
    ...(described.some(Boolean) && { "aria-describedby": described.filter(Boolean).join(" ") }),
  };
}
