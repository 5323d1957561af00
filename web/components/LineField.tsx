import { FieldFrame, framedField } from "./FieldFrame.tsx";
import type { FieldFrameProps } from "./FieldFrame.tsx";

type LineFieldProps = FieldFrameProps & {
  readonly name: string;
  /** What was typed. */
  readonly value: string;
  readonly type?: "text" | "email";
  readonly inputMode?: "url";
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly autocomplete?: "email" | "name" | "off";
};

/** A field of one line. */
export function LineField({ id, label, hint, fault, type = "text", ...given }: LineFieldProps) {
  const input = { ...given, ...framedField({ id, hint, fault }) };
  return (
    <FieldFrame {...{ id, label, hint, fault }}>
      {type === "email" ? <input {...input} type="email" /> : <input {...input} type="text" />}
    </FieldFrame>
  );
}
