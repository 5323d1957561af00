import type { Answer, Answers } from "#core/answers.ts";
import { addMonths } from "#core/calendar.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import type { Draft, DraftAnswer } from "#server/drafts/stored-draft.ts";

/** The answers of a draft as the rules see them at a moment, those that have expired marked. */
export function answersOfDraft({ grid, answers }: Draft, at: Date): Answers {
  const late = expiredSince({ grid, answers }, at);
  const given = [...answers].flatMap(([id, answer]): readonly (readonly [string, Answer])[] => {
    const { value, evidence } = answer;
    if (value === null) return [];
    return [[id, { value, expired: late.has(id), ...(evidence !== null && { evidence }) }]];
  });
  return new Map(given);
}

/** Since when answers of a draft count no longer, in ISO; those that still count have no entry. */
export function expiredSince(
  { grid, answers }: Pick<Draft, "grid" | "answers">,
  at: Date,
): ReadonlyMap<string, string> {
  const months = grid.document.rules.answers.expire_after_months;
  const now = at.toISOString();
  const late = [...answers].flatMap(([id, answer]): readonly (readonly [string, string])[] => {
    const since = addMonths(answer.answeredAt.toISOString(), months);
    return answer.value === null || now < since ? [] : [[id, since]];
  });
  return new Map(late);
}

/** Answers of a draft as a revision would store them; a question left empty is none. */
export function givenAnswers(
  answers: Iterable<Pick<DraftAnswer, "criterion" | keyof StoredAnswer>>,
): Readonly<Record<string, StoredAnswer>> {
  const given = [...answers].flatMap(({ criterion, value, evidence, note, answeredAt }) =>
    value === null
      ? []
      : [[criterion, { value, evidence, note, answeredAt: answeredAt.toISOString() }] as const],
  );
  return Object.fromEntries(given);
}
