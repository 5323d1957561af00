import type { FormField } from "#core/form-answers.ts";
import type { HttpContext } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

/**
 * What a form sent, of either type a browser sends, in its order; a file counts as an empty text.
 * Throws `Refusal("malformed-request")` for a body that is no form.
 */
export async function readFormFields(context: HttpContext): Promise<readonly FormField[]> {
  const form = await context.req.formData().catch((error: unknown) => {
    throw error instanceof TypeError ? new Refusal("malformed-request") : error;
  });
  return [...form].map(([name, value]) => [name, typeof value === "string" ? value : ""] as const);
}
