import { z } from "@hono/zod-openapi";
import { languages } from "#core/vocabulary.ts";

/** An error of the API: RFC 9457 with a stable code. */
const problemDocument = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: "What is wrong and where; paths are JSON Pointers (RFC 6901)" }),
    errorCount: z
      .int()
      .optional()
      .openapi({ description: "How many there are in all, when only the first 200 are listed" }),
  })
  .openapi("Problem");

/** A refusal as one of the answers of a route. */
export function describeProblems(description: string) {
  return { description, content: { "application/problem+json": { schema: problemDocument } } };
}

/** The three statuses, wherever the API gives one. */
export const statusSchema = z.enum(["met", "unmet", "pending"]).openapi("Status");

/** What may follow the `?` of a route without a search: anything else is refused. */
export const languageQuery = z.strictObject({
  lang: z
    .enum(languages)
    .optional()
    .openapi({ description: "Language of the sentences; French by default" }),
});
