import type { Answer, Answers } from "#core/answers.ts";
import { countsAsEvidence } from "#core/answers.ts";
import type { AnswerValue, Condition, Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence, operatorOf } from "#core/grid.ts";
import type { Operator, Reason, Status } from "#core/vocabulary.ts";

/** What the rules know of one criterion before asking anything of it. */
export type Standing = {
  readonly reason: Reason;
  readonly value: AnswerValue | null;
  /** Level of the answer; null without an answer, without a level, or for "na". */
  readonly level: number | null;
};

/** One evaluated condition, as the trace shows it. */
export type Leaf = {
  readonly criterion: string;
  readonly operator: Operator;
  readonly operand: number | readonly string[];
  readonly status: Status;
} & Standing;

/** Of a criterion without an answer. */
export const unanswered: Standing = { reason: "unanswered", value: null, level: null };

/** Where each criterion of the grid stands, in grid order. */
export function readStandings(grid: Grid, answers: Answers): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const criterion of grid.document.criteria) {
    const answer = answers.get(criterion.id);
    standings.set(criterion.id, answer === undefined ? unanswered : standingOf(criterion, answer));
  }
  return standings;
}

/** Where an answer that fits a criterion leaves it. */
export function standingOf(criterion: Criterion, answer: Answer): Standing {
  const { value } = answer;
  const level = levelOf(criterion, value);
  return { reason: reasonOf(criterion, answer, level), value, level };
}

/** Whether nothing can be concluded from the criterion yet (grid header, "pending"). */
export function isPending(standing: Standing): boolean {
  return (
    standing.reason === "unanswered" ||
    standing.reason === "expired" ||
    standing.reason === "unproven"
  );
}

/** Evaluates one condition; its status follows "condition" of the grid header. */
export function evaluate(condition: Condition, standings: ReadonlyMap<string, Standing>): Leaf {
  const standing = standings.get(condition.criterion) ?? unanswered;
  const { operator, operand } = operatorOf(condition);
  return {
    criterion: condition.criterion,
    operator,
    operand,
    status: statusOf(condition, standing),
    reason: standing.reason,
    value: standing.value,
    level: standing.level,
  };
}

/** Unmet if any is unmet, else pending if any is pending, else met. */
export function allOf(parts: readonly Status[]): Status {
  if (parts.includes("unmet")) return "unmet";
  return parts.includes("pending") ? "pending" : "met";
}

/** Level of an answer that fits the criterion; null when its answers have no level. */
export function levelOf(criterion: Criterion, value: AnswerValue): number | null {
  if (criterion.scale === "descriptive" || value === "na") return null;
  switch (criterion.kind) {
    case "boolean":
      return value === "met" ? 2 : value === "partly" ? 1 : 0;
    case "choice":
      return criterion.answers.find((answer) => answer.id === value)?.level ?? 0;
    case "number":
      return typeof value === "number" ? reachedLevel(criterion, value) : 0;
    case "multi":
      return Math.min(Array.isArray(value) ? value.length : 0, criterion.full_at ?? 0);
    case "url":
    case "text":
      return null;
  }
}

function reasonOf(criterion: Criterion, answer: Answer, level: number | null): Reason {
  if (answer.expired === true) return "expired";
  if (answer.value === "na") return "na";
  if (answer.value === "none" && criterion.kind === "number") return "none";
  if (criterion.evidence !== "required" || !isPositive(answer.value, level)) return "answer";
  const address = isOwnEvidence(criterion) ? answer.value : answer.evidence;
  return countsAsEvidence(address) ? "answer" : "unproven";
}

/** Whether an answer claims something (grid header, "positive"): evidence is asked of no other. */
export function isPositive(value: AnswerValue, level: number | null): boolean {
  if (level !== null) return level > 0;
  if (value === "none") return false;
  return typeof value === "number" || value.length > 0;
}

function reachedLevel(criterion: Criterion & { kind: "number" }, value: number): number {
  const { better, steps = [] } = criterion;
  return steps.reduce((highest, step) => {
    const isReached = better === "higher" ? value >= step.bound : value <= step.bound;
    return isReached ? Math.max(highest, step.level) : highest;
  }, 0);
}

function statusOf(condition: Condition, standing: Standing): Status {
  if (isPending(standing)) return "pending";
  if (standing.reason === "na" || standing.reason === "none") return "unmet";
  return holds(condition, standing) ? "met" : "unmet";
}

function holds(condition: Condition, { value, level }: Standing): boolean {
  if ("min_level" in condition) return level !== null && level >= condition.min_level;
  if ("any_of" in condition) {
    const given = typeof value === "object" ? (value ?? []) : [String(value)];
    return given.some((option) => condition.any_of.includes(option));
  }
  if (typeof value !== "number") return false;
  return "min_value" in condition ? value >= condition.min_value : value <= condition.max_value;
}
