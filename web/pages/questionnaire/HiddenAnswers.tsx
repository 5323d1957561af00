import type { GivenAnswers } from "#core/form-answers.ts";
import { writeFormFields } from "#core/form-answers.ts";

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
