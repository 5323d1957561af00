import type { Means } from "#core/estimate.ts";
import { useSite } from "#web/site.ts";

/** The largest number an address keeps. */
const most = 999_999_999;

/** How many accounts and how much a year, to be set against an estimate. */
export function MeansFields({ means }: { readonly means: Means }) {
  const { form } = useSite().text.directory;
  return (
    <fieldset class="facet stack" aria-describedby="means-hint">
      <legend>{form.means}</legend>
      <p class="small soft" id="means-hint">
        {form.meansHint}
      </p>
      <NumberField name="accounts" label={form.accounts} least={1} value={means.accounts} />
      <NumberField name="budget" label={form.budget} least={0} value={means.budget} />
    </fieldset>
  );
}

type NumberFieldProps = {
  readonly name: keyof Means;
  readonly label: string;
  readonly least: number;
  readonly value: number | null;
};

function NumberField({ name, label, least, value }: NumberFieldProps) {
  return (
    <div>
      <label class="lab" for={name}>
        {label}
      </label>
      <input
        class="field"
        id={name}
        name={name}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        defaultValue={value ?? ""}
      />
    </div>
  );
}
