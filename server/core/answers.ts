import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import type { Problem, ProblemCode } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { isMap } from "#core/shape.ts";
import { parseUrl } from "#core/url.ts";

/**
 * An answer as the rules see it. `evidence` is kept as given; whether it counts is
 * decided by `countsAsEvidence`. `expired` is said by the caller: the core has no clock.
 */
export type Answer = {
  readonly value: AnswerValue;
  readonly evidence?: string | undefined;
  readonly expired?: boolean | undefined;
};

/** Answers by criterion; a criterion without an entry is unanswered. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * Reads `{ <criterion>: { value, evidence?, expired? } }` against a grid.
 * Gives every unknown criterion and every value that does not fit, in the order read;
 * other keys of an answer are ignored, and evidence that is not a text is absent.
 */
export function parseAnswers(grid: Grid, input: unknown, path = ""): Result<Answers, Problem> {
  if (!isMap(input)) return failure([{ path, code: "wrong-type", detail: "map" }]);
  const problems: Problem[] = [];
  const answers = new Map<string, Answer>();
  for (const [id, given] of Object.entries(input)) {
    const at = pointer(path, id);
    const criterion = grid.criteria.get(id);
    if (criterion === undefined) {
      problems.push({ path: at, code: "unknown-criterion", detail: id });
    } else if (!isMap(given)) {
      problems.push({ path: at, code: "wrong-type", detail: "map" });
    } else if (!Object.hasOwn(given, "value")) {
      problems.push({ path: pointer(at, "value"), code: "missing-field", detail: "value" });
    } else {
      const value = parseValue(criterion, given["value"], pointer(at, "value"));
      if (value.ok) answers.set(id, readAnswer(value.value, given));
      // One by one: as arguments of a single `push`, a hostile list would overflow the stack.
      else for (const problem of value.problems) problems.push(problem);
    }
  }
  return problems.length === 0 ? success(answers) : failure(problems);
}

/** Reads one stored answer of a criterion (grid header, "A stored answer is"). */
export function parseValue(
  criterion: Criterion,
  value: unknown,
  path = "",
): Result<AnswerValue, Problem> {
  if (value === "na") {
    return criterion.na_allowed ? success("na") : refuse(path, "na-not-allowed");
  }
  switch (criterion.kind) {
    case "boolean":
      if (value !== "met" && value !== "partly" && value !== "unmet") {
        return refuse(path, "not-in-list", "met, partly, unmet");
      }
      return value === "partly" && !criterion.partly_allowed
        ? refuse(path, "partly-not-allowed")
        : success(value);
    case "choice":
      return typeof value === "string" && criterion.answers.some((answer) => answer.id === value)
        ? success(value)
        : refuse(path, "unknown-option", nameOf(value));
    case "number":
      return parseNumber(criterion, value, path);
    case "multi":
      return parseOptions(criterion, value, path);
    case "url":
    case "text":
      return typeof value === "string" ? success(value) : refuse(path, "wrong-type", "text");
  }
}

/** Whether an address counts as evidence: absolute http or https, with a host. */
export function countsAsEvidence(address: unknown): address is string {
  return (
    typeof address === "string" &&
    /^https?:\/\/[^\s/\\?#]/iu.test(address) &&
    !/\s/u.test(address) &&
    parseUrl(address) !== null
  );
}

function parseNumber(
  criterion: Criterion & { kind: "number" },
  value: unknown,
  path: string,
): Result<AnswerValue, Problem> {
  if (value === "none") {
    return criterion.none_answer === null ? refuse(path, "none-not-allowed") : success("none");
  }
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return refuse(path, "wrong-type", "number");
  }
  if (value < criterion.min || value > criterion.max) {
    return refuse(path, "out-of-bounds", `${criterion.min}…${criterion.max}`);
  }
  if (criterion.integer && !Number.isInteger(value)) return refuse(path, "not-whole");
  // JSON reads minus zero but writes it as zero: adding zero makes both the same.
  return success(value + 0);
}

function parseOptions(
  { options }: Criterion & { kind: "multi" },
  value: unknown,
  path: string,
): Result<AnswerValue, Problem> {
  if (!Array.isArray(value)) return refuse(path, "wrong-type", "list");
  const problems = value.flatMap((option: unknown, index): Problem[] => {
    const isKnown = options.some(({ id }) => id === option);
    if (isKnown && value.indexOf(option) === index) return [];
    const code = isKnown ? "duplicate-option" : "unknown-option";
    return [{ path: pointer(path, index), code, detail: nameOf(option) }];
  });
  return problems.length === 0 ? success(value as string[]) : failure(problems);
}

/** An offending value, for the sentence; what is inside a list or a map is not shown. */
function nameOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "…";
}

function readAnswer(value: AnswerValue, given: Readonly<Record<string, unknown>>): Answer {
  const { evidence, expired } = given;
  return {
    value,
    evidence: typeof evidence === "string" ? evidence : undefined,
    expired: expired === true,
  };
}

function refuse(path: string, code: ProblemCode, detail?: string): Result<never, Problem> {
  return failure([detail === undefined ? { path, code } : { path, code, detail }]);
}
