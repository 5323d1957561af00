import { longestText } from "#core/plain-text.ts";
import { FieldFrame, framedField } from "./FieldFrame.tsx";
import type { FieldFrameProps } from "./FieldFrame.tsx";

type TextAreaFieldProps = FieldFrameProps & {
  readonly name: string;
  /** What was typed. */
  readonly value: string;
};

/** A field of several lines. */
export function TextAreaField({ id, label, hint, fault, name, value }: TextAreaFieldProps) {
  return (
    <FieldFrame {...{ id, label, hint, fault }}>
      <textarea
        {...framedField({ id, hint, fault })}
        name={name}
        rows={3}
        maxLength={longestText}
        defaultValue={value}
      />
    </FieldFrame>
  );
}
