import { Around, AroundSet } from "./Around.tsx";
import type { FieldFrame } from "./form-view.ts";
import { describedBy, fieldId } from "./form-view.ts";

/** A value that is sent, and how it is called. */
export type Option = { readonly value: string; readonly label: string };

type OptionsProps = { readonly frame: FieldFrame; readonly options: readonly Option[] };

/** One of a long list. */
export function SelectField({
  frame,
  options,
  chosen,
  isRequired = false,
}: OptionsProps & { readonly chosen: string; readonly isRequired?: boolean }) {
  return (
    <Around frame={frame}>
      <select
        class="field"
        id={fieldId(frame.name)}
        name={frame.name}
        aria-describedby={describedBy(frame)}
        aria-required={isRequired ? true : undefined}
        aria-invalid={frame.problem === null ? undefined : true}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** One of a few. */
export function RadioField({ frame, options, chosen }: OptionsProps & { readonly chosen: string }) {
  return (
    <AroundSet frame={frame}>
      <div class="two">
        {options.map(({ value, label }) => (
          <label class="choice tick" key={value}>
            <input type="radio" name={frame.name} value={value} defaultChecked={value === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </AroundSet>
  );
}

/** Any of several. */
export function TickField({
  frame,
  options,
  chosen,
}: OptionsProps & { readonly chosen: readonly string[] }) {
  return (
    <AroundSet frame={frame}>
      <div class="ticks">
        {options.map(({ value, label }) => (
          <label class="tick" key={value}>
            <input
              type="checkbox"
              name={frame.name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </AroundSet>
  );
}
