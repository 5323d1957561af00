import type { ComponentChildren } from "preact";

type RadioChoiceProps = {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly children: ComponentChildren;
};

export function RadioChoice({ name, value, isChosen, children }: RadioChoiceProps) {
  return (
    <label class="tick choice">
      <input type="radio" name={name} value={value} checked={isChosen} />
      <span>{children}</span>
    </label>
  );
}
