import type { HttpContext } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { requireContentType } from "#server/http/limits.ts";

/** For what is sent by our own forms alone. */
export const formOnly = requireContentType(["application/x-www-form-urlencoded"]);

/** For what mail services send as well, which may choose the other type (RFC 8058). */
export const anyForm = requireContentType([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
]);

/**
 * What a form sent, of either type a browser sends, in its order; a file counts as an empty text.
 * Throws `Refusal("malformed-request")` for a body that is no form.
 */
export async function readFormFields(context: HttpContext): Promise<URLSearchParams> {
  const form = await context.req.formData().catch((error: unknown) => {
    throw error instanceof TypeError ? new Refusal("malformed-request") : error;
  });
  const fields = [...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]);
  return new URLSearchParams(fields);
}
