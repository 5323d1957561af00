import type { GivenAnswers } from "#core/form-answers.ts";
import { writeFormFields } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";

/** Carries along the answers that are not on the page: nothing is stored anywhere else. */
export function HiddenAnswers({ given }: { readonly given: GivenAnswers }) {
  return (
    <>
      {writeFormFields(given).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

type HiddenGridProps = {
  readonly grid: Grid;
  /** Id of the form it goes with; without one, the form it is in. */
  readonly form?: string;
};

/** Says which grid is answered, when it is not the one in force. */
export function HiddenGrid({ grid: { document }, form }: HiddenGridProps) {
  const { id, version } = document.grid;
  return (
    <>
      <input type="hidden" name="grille" value={id} form={form} />
      <input type="hidden" name="version" value={version} form={form} />
    </>
  );
}
