import type { Answer, Answers } from "#core/answers.ts";
import { countsAsEvidence, parseValue } from "#core/answers.ts";
import { addMonths } from "#core/calendar.ts";
import { classify } from "#core/classify.ts";
import type { Classification } from "#core/classify.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import type { PublicCheck } from "#core/machine-check.ts";

/** One answer of a published assessment, as anyone can read it. */
export type PublishedAnswer = {
  readonly value: AnswerValue;
  /** As the hoster gave it; whether it counts is decided by `countsAsEvidence`. */
  readonly evidence: string | null;
  readonly note: string | null;
  /** When it was given or last confirmed, as an ISO moment in UTC. */
  readonly answeredAt: string;
  /** What machines saw of it lately; nothing in a published revision, which never changes. */
  readonly checks: readonly PublicCheck[];
};

/** A published revision of a hoster's answers to one grid version. */
export type Assessment = {
  readonly grid: { readonly id: string; readonly version: number };
  readonly revision: number;
  readonly publishedAt: string;
  /** From when the oldest of its answers waits for a confirmation. */
  readonly expiresAt: string;
  /** Profiles the hoster aims for; none when it did not say. */
  readonly aims: readonly string[];
  /** Names of the offers its answers are true for; none when they are for all it does. */
  readonly offers: readonly string[];
  readonly answers: Readonly<Record<string, PublishedAnswer>>;
  readonly classification: Classification;
};

/** What the rules, and the dates, look at in published answers. */
export type DatedAnswers = Readonly<
  Record<string, Pick<PublishedAnswer, "value" | "evidence" | "answeredAt">>
>;

/** Published answers as a grid sees them at a moment (ISO, in UTC): those it still understands, the oldest expired. */
export function answersOn(grid: Grid, published: DatedAnswers, at: string): Answers {
  const answers = new Map<string, Answer>();
  // Most answers of a hoster were given on a few days: each is counted from once.
  const expiries = new Map<string, boolean>();
  for (const [id, criterion] of grid.criteria) {
    const answer = Object.hasOwn(published, id) ? published[id] : undefined;
    if (answer === undefined || !parseValue(criterion, answer.value).ok) continue;
    const { answeredAt } = answer;
    const expired = expiries.get(answeredAt) ?? pendingSince(grid, answer, at) !== null;
    expiries.set(answeredAt, expired);
    answers.set(id, { value: answer.value, evidence: answer.evidence ?? undefined, expired });
  }
  return answers;
}

/** Since when an answer waits for a confirmation, at a moment (ISO, in UTC); null while it holds. */
export function pendingSince(
  { document }: Grid,
  { answeredAt }: Pick<PublishedAnswer, "answeredAt">,
  at: string,
): string | null {
  const since = addMonths(answeredAt, document.rules.answers.expire_after_months);
  return at < since ? null : since;
}

/** What published answers are worth at a moment: as published, until some of them are too old. */
export function classificationOn(
  grid: Grid,
  {
    answers,
    expiresAt,
    classification,
  }: Pick<Assessment, "answers" | "expiresAt" | "classification">,
  at: string,
): Classification {
  return at < expiresAt ? classification : classify(grid, answersOn(grid, answers, at));
}

/** When the oldest answer was given, among those of a publication; then itself when it has none. */
export function oldestAnswer(answers: DatedAnswers, publishedAt: string): string {
  const [oldest = publishedAt] = Object.values(answers)
    .map(({ answeredAt }) => answeredAt)
    .toSorted();
  return oldest;
}

/** The day most answers were given on, in UTC; of two, the later one. */
export function usualDay({
  answers,
  publishedAt,
}: Pick<Assessment, "answers" | "publishedAt">): string {
  const counts = new Map<string, number>();
  for (const { answeredAt } of Object.values(answers)) {
    const day = answeredAt.slice(0, 10);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [[usual] = [publishedAt.slice(0, 10)]] = [...counts].toSorted(
    ([day, count], [otherDay, other]) => other - count || (day < otherDay ? 1 : -1),
  );
  return usual;
}

/** The criteria that a condition of a profile names, in grid order. */
export function decidingCriteria({ document }: Grid): ReadonlySet<string> {
  const { base, profiles } = document.rules;
  const named = new Set(
    [...base, ...profiles.flatMap(({ requires }) => requires)]
      .concat(profiles.flatMap(({ at_least: groups }) => groups.flatMap(({ of }) => of)))
      .map(({ criterion }) => criterion),
  );
  return new Set(document.criteria.map(({ id }) => id).filter((id) => named.has(id)));
}

/** The public address that goes with an answer, if it counts: an address is its own evidence. */
export function evidenceOf(
  grid: Grid,
  criterion: string,
  { value, evidence }: Pick<PublishedAnswer, "value" | "evidence">,
): string | null {
  const asked = grid.criteria.get(criterion);
  const address = asked !== undefined && isOwnEvidence(asked) ? value : evidence;
  return countsAsEvidence(address) ? address : null;
}
