import type { ComponentChildren } from "preact";

type HintedFieldProps = {
  /** Id of the control, which `hintId` describes. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly children: ComponentChildren;
};

/** One filter that is no list of boxes: its name, what it does, then its control. */
export function HintedField({ id, label, hint, children }: HintedFieldProps) {
  return (
    <div class="facet">
      <label class="lab h" for={id}>
        {label}
      </label>
      <p class="small soft hint" id={hintId(id)}>
        {hint}
      </p>
      {children}
    </div>
  );
}

export function hintId(id: string): string {
  return `${id}-hint`;
}

type SelectFieldProps = Omit<HintedFieldProps, "id"> & {
  readonly name: string;
  /** The choice that filters nothing. */
  readonly none: string;
};

/** A filter that takes one of the options given. */
export function SelectField({ name, none, children, ...field }: SelectFieldProps) {
  return (
    <HintedField id={name} {...field}>
      <select class="field" id={name} name={name} aria-describedby={hintId(name)}>
        <option value="">{none}</option>
        {children}
      </select>
    </HintedField>
  );
}
