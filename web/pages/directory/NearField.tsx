import type { Department } from "#core/departments.ts";
import { useSite } from "#web/site.ts";
import { SelectField } from "./HintedField.tsx";

type NearFieldProps = {
  readonly departments: readonly Department[];
  readonly near: string | null;
};

/** Where to measure distances from. */
export function NearField({ departments, near }: NearFieldProps) {
  const { form } = useSite().text.directory;
  return (
    <SelectField name="near" label={form.near} hint={form.nearHint} none={form.anywhere}>
      {departments.map(({ code, name }) => (
        <option key={code} value={code} selected={code === near}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
