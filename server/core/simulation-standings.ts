import { parseValue } from "#core/answers.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { pendingSince } from "#core/assessment.ts";
import { addMonths } from "#core/calendar.ts";
import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import type { Standing } from "#core/rule.ts";
import { standingOf, unanswered } from "#core/rule.ts";

type Given = Pick<PublishedAnswer, "value" | "evidence" | "answeredAt">;

/** Where published answers leave each criterion of a grid. */
export type ReadStandings = (
  published: Readonly<Record<string, Given>>,
) => ReadonlyMap<string, Standing>;

/**
 * Opens the reading of answers at a moment (ISO, in UTC): gives what `readStandings` of `answersOn`
 * gives, and finds out once what many hosters answer.
 */
export function openStandings(grid: Grid, at: string): ReadStandings {
  const isLate = openLateness(grid, at);
  const bareOf = new Map([...grid.criteria].map(([id, criterion]) => [id, openBare(criterion)]));
  return (published) => {
    const standings = new Map<string, Standing>();
    for (const [id, criterion] of grid.criteria) {
      const given = Object.hasOwn(published, id) ? published[id] : undefined;
      const bare = given === undefined ? null : bareOf.get(id)?.(given.value);
      if (given === undefined || bare === null || bare === undefined) standings.set(id, unanswered);
      else if (isLate(given)) standings.set(id, { ...bare, reason: "expired" });
      else standings.set(id, bare.reason === "unproven" ? proveStanding(criterion, given) : bare);
    }
    return standings;
  };
}

function proveStanding(criterion: Criterion, { value, evidence }: Given): Standing {
  return standingOf(criterion, { value, evidence: evidence ?? undefined });
}

/** Where a value leaves a criterion, without evidence; null when it does not fit. */
function openBare(criterion: Criterion): (value: AnswerValue) => Standing | null {
  const known = new Map<AnswerValue, Standing | null>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const bare = parseValue(criterion, value).ok ? standingOf(criterion, { value }) : null;
    if (isShared(value)) known.set(value, bare);
    return bare;
  };
}

/** Lists are never the same ones, and what hosters write is theirs alone. */
function isShared(value: AnswerValue): boolean {
  return typeof value === "number" || (typeof value === "string" && value.length < 50);
}

/** Whether an answer waits for a confirmation: surely a month beyond the delay, surely not a month before. */
function openLateness(grid: Grid, at: string): (given: Given) => boolean {
  const months = grid.document.rules.answers.expire_after_months;
  const surely = { late: addMonths(at, -months - 1), fresh: addMonths(at, 1 - months) };
  return (given) => {
    if (given.answeredAt > surely.fresh) return false;
    return given.answeredAt < surely.late || pendingSince(grid, given, at) !== null;
  };
}
