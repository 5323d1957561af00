import type { ComponentChildren } from "preact";

type QuestionProps = {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
};

/** One question, which can be skipped; its title is a heading to jump to. */
export function Question({ title, hint, children }: QuestionProps) {
  return (
    <fieldset class="q">
      <legend>
        <h2>{title}</h2>
      </legend>
      <div class="stack">
        {hint !== undefined && <p class="hint">{hint}</p>}
        {children}
      </div>
    </fieldset>
  );
}
