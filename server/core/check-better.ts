import type { AnswerValue, Condition, Criterion } from "#core/grid.ts";
import { evaluate, isPositive, levelOf } from "#core/rule.ts";

/**
 * A better answer that a condition refuses although it takes a worse one, or that would wait for
 * evidence when the worse one needed none. Null when the answers of the criterion have no order.
 */
export function breakingAnswer(criterion: Criterion, condition: Condition): AnswerValue | null {
  if (criterion.scale === "descriptive") return null;
  const values = orderedValues(criterion, condition);
  const accepted = values.find((value) => standingOf(criterion, condition, value) === "met");
  if (accepted === undefined) return null;
  const later = values.slice(values.indexOf(accepted) + 1);
  return later.find((value) => standingOf(criterion, condition, value) !== "met") ?? null;
}

/** Without evidence: it is what an answer of level 0 never needed. */
function standingOf(criterion: Criterion, condition: Condition, value: AnswerValue) {
  const level = levelOf(criterion, value);
  const isProven = criterion.evidence !== "required" || !isPositive(value, level);
  const reason = isProven ? "answer" : "unproven";
  return evaluate(condition, new Map([[criterion.id, { reason, value, level }]])).status;
}

/** From the worst to the best; those of one level stand in for one another. */
function orderedValues(criterion: Criterion, condition: Condition): readonly AnswerValue[] {
  switch (criterion.kind) {
    case "boolean":
      return criterion.partly_allowed ? ["unmet", "partly", "met"] : ["unmet", "met"];
    case "choice": {
      const ids = criterion.answers.map(({ id }) => id);
      return ids.toSorted((one, other) => rank(criterion, one) - rank(criterion, other));
    }
    case "number": {
      const bound = "min_value" in condition ? condition.min_value : worstOf(condition);
      const bounds = (criterion.steps ?? []).map((step) => step.bound);
      const all = [criterion.min, criterion.max, bound, ...bounds].filter(
        (value) => value >= criterion.min && value <= criterion.max,
      );
      const rising = [...new Set(all)].toSorted((one, other) => one - other);
      return criterion.better === "higher" ? rising : rising.toReversed();
    }
    case "multi":
    case "url":
    case "text":
      return [];
  }
}

function worstOf(condition: Condition): number {
  return "max_value" in condition ? condition.max_value : Number.NaN;
}

function rank(criterion: Criterion, value: AnswerValue): number {
  return levelOf(criterion, value) ?? 0;
}
