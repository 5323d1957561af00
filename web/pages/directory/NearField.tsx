import type { Department } from "#core/departments.ts";
import { useSite } from "#web/site.ts";

type NearFieldProps = {
  readonly departments: readonly Department[];
  readonly near: string | null;
};

/** Where to measure distances from. */
export function NearField({ departments, near }: NearFieldProps) {
  const { form } = useSite().text.directory;
  return (
    <div class="facet">
      <label class="lab h" for="near">
        {form.near}
      </label>
      <p class="small soft hint" id="near-hint">
        {form.nearHint}
      </p>
      <select class="field" id="near" name="near" aria-describedby="near-hint">
        <option value="">{form.anywhere}</option>
        {departments.map(({ code, name }) => (
          <option key={code} value={code} selected={code === near}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
