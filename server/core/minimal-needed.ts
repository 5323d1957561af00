import type { AnswerValue, Criterion } from "#core/grid.ts";
import type { Option } from "#core/minimal-options.ts";
import { isEnough } from "#core/minimal-options.ts";
import { levelOf } from "#core/rule.ts";

/** The answers to a criterion that would do, all else being as proposed. */
export type Needed =
  /** Any of these; every answer of a higher level too when `orBetter`. */
  | { readonly kind: "one-of"; readonly answers: readonly string[]; readonly orBetter: boolean }
  /** At least so many options, for example these. */
  | { readonly kind: "options"; readonly count: number; readonly example: readonly string[] }
  /** Any number between these, both included; null where the criterion itself sets the bound. */
  | { readonly kind: "number"; readonly least: number | null; readonly most: number | null };

/**
 * What is needed of a criterion whose answer must give `least`, as its value does. `options` are all that it may
 * become, each telling from the others.
 */
export function neededOf(
  criterion: Criterion,
  options: readonly Option[],
  least: Pick<Option, "level" | "gains"> & { readonly value: AnswerValue },
): Needed {
  const enough = options.filter((option) => isEnough(option, least));
  if (criterion.kind === "number") return neededNumber(enough, options, least.value);
  if (criterion.kind === "multi") {
    const sizes = enough.map(({ value }) => (Array.isArray(value) ? value.length : 0));
    const smallest = enough[sizes.indexOf(Math.min(...sizes))]?.value;
    const example = Array.isArray(smallest) ? smallest : [];
    return { kind: "options", count: example.length, example };
  }
  const above = options.filter(({ level }) => level > least.level);
  return {
    kind: "one-of",
    answers: enough
      .filter(({ level }) => level === least.level)
      .flatMap(({ value }) => (typeof value === "string" ? value : [])),
    orBetter: above.length > 0 && above.every((option) => enough.includes(option)),
  };
}

/** Two ranges may do for different reasons: the one around the proposed number is told. */
function neededNumber(
  enough: readonly Option[],
  options: readonly Option[],
  proposed: AnswerValue,
): Needed {
  const values = numbersOf(options);
  const doing = new Set(numbersOf(enough));
  const at = values.findIndex((value) => value === proposed);
  const isShort = (value: number) => !doing.has(value);
  const before = values.slice(0, at).findLastIndex(isShort) + 1;
  const after = values.slice(at).findIndex(isShort);
  const last = after < 0 ? values.length - 1 : at + after - 1;
  return {
    kind: "number",
    least: before > 0 ? (values[before] ?? null) : null,
    most: last < values.length - 1 ? (values[last] ?? null) : null,
  };
}

function numbersOf(options: readonly Option[]): readonly number[] {
  const values = options.flatMap(({ value }) => (typeof value === "number" ? value : []));
  return [...new Set(values)].toSorted((a, b) => a - b);
}

/** Whether an answer has the level that is needed, so that it need not change but be shown true. */
export function isSameAnswer(
  criterion: Criterion,
  present: AnswerValue | null,
  proposed: AnswerValue,
): boolean {
  if (present === null) return false;
  if (!Array.isArray(present) || !Array.isArray(proposed)) return present === proposed;
  return (
    levelOf(criterion, present) === levelOf(criterion, proposed) &&
    present.length === proposed.length &&
    present.every((option) => proposed.includes(option))
  );
}
