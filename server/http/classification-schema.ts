import { z } from "@hono/zod-openapi";
import { operators, reasons } from "#core/vocabulary.ts";
import { statusSchema } from "#server/http/contract.ts";

function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

const standing = {
  reason: z.enum(reasons),
  value: z.union([z.string(), z.number(), listOf(z.string()), z.null()]),
  level: z.int().nullable(),
};

const leaf = z
  .object({
    criterion: z.string(),
    operator: z.enum(operators),
    operand: z.union([z.number(), listOf(z.string())]),
    status: statusSchema,
    ...standing,
  })
  .openapi("Condition");

const themeMinimum = z.object({
  theme: z.string(),
  minShare: z.int(),
  low: z.number(),
  high: z.number(),
  status: statusSchema,
  criteria: listOf(z.object({ criterion: z.string(), maximum: z.int(), ...standing })),
});

const atLeast = z.object({
  id: z.string(),
  count: z.int(),
  status: statusSchema,
  of: listOf(leaf),
});

/** What `classify` gives, for the description of the API. */
export const classificationSchema = z
  .object({
    outcome: z.string(),
    profiles: z.record(z.string(), z.object({ status: statusSchema, missing: listOf(z.string()) })),
    themes: z.record(z.string(), z.object({ low: z.number(), high: z.number() })),
    needs: z.record(z.string(), statusSchema),
    coverage: z.object({ answered: z.int(), total: z.int() }),
    trace: z.object({
      profiles: z.record(
        z.string(),
        z.object({
          status: statusSchema,
          base: listOf(leaf),
          requires: listOf(leaf),
          themeMinimums: listOf(themeMinimum),
          atLeast: listOf(atLeast),
        }),
      ),
      needs: z.record(z.string(), z.object({ status: statusSchema, conditions: listOf(leaf) })),
      outcome: z.object({ id: z.string(), row: z.int() }),
    }),
  })
  .openapi("Classification");
