import { z } from "@hono/zod-openapi";
import { parseAnswers } from "#core/answers.ts";
import type { Answers } from "#core/answers.ts";
import { addMonths } from "#core/calendar.ts";
import type { Grid } from "#core/grid.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import { isMap } from "#core/shape.ts";
import { problemsOf } from "#server/http/api.ts";
import { Refusal } from "#server/http/errors.ts";

/** A moment with any offset, read as UTC; years beyond four digits would not compare as text. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((moment) => new Date(moment).toISOString())
  .refine((moment) => moment >= "1970" && moment < "9000")
  .openapi({ type: "string", format: "date-time" });

/** `value` is checked against its criterion by the core; evidence that is not a text is absent. */
const givenAnswer = z.strictObject({
  value: z.unknown().optional(),
  evidence: z.unknown().optional(),
  note: z.unknown().optional(),
  checks: z.unknown().optional(),
  answeredAt: instant.nullish(),
});

/**
 * Reads posted answers against a grid, marking as expired those older at `at` than
 * the grid allows; without `at` nothing expires. Throws `Refusal("invalid-answers")`
 * with everything that does not fit.
 */
export function readGivenAnswers(grid: Grid, given: unknown, at: string | undefined): Answers {
  const months = grid.document.rules.answers.expire_after_months;
  const problems: (readonly Problem[])[] = [];
  const marked = Object.entries(isMap(given) ? given : {}).map(([id, answer]) => {
    const fields = givenAnswer.safeParse(answer);
    if (fields.success) {
      const { value, evidence, answeredAt } = fields.data;
      const expired = at !== undefined && answeredAt != null && at >= addMonths(answeredAt, months);
      return [id, { ...(value !== undefined && { value }), evidence, expired }] as const;
    }
    if (isMap(answer)) problems.push(problemsOf(fields.error.issues, pointer("/answers", id)));
    return [id, answer] as const;
  });
  const answers = parseAnswers(grid, isMap(given) ? Object.fromEntries(marked) : given, "/answers");
  if (answers.ok && problems.length === 0) return answers.value;
  throw new Refusal("invalid-answers", [
    ...problems.flat(),
    ...(answers.ok ? [] : answers.problems),
  ]);
}
