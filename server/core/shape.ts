import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";

/**
 * Reads an unknown value as a `Value`, adding to `problems` what does not fit.
 * After a problem the value given back is a placeholder: read `problems` first.
 */
export type Shape<Value> = (input: unknown, path: string, problems: Problem[]) => Value;

export const text: Shape<string> = (input, path, problems) =>
  typeof input === "string" ? input : wrongType("", "text", path, problems);

export const flag: Shape<boolean> = (input, path, problems) =>
  typeof input === "boolean" ? input : wrongType(false, "true or false", path, problems);

/** Minus zero, which JSON reads but writes as zero, is read as zero. */
export const finite: Shape<number> = (input, path, problems) =>
  typeof input === "number" && Number.isFinite(input)
    ? input + 0
    : wrongType(0, "number", path, problems);

export const whole: Shape<number> = (input, path, problems) => {
  const number = finite(input, path, problems);
  if (!Number.isSafeInteger(number)) problems.push({ path, code: "not-whole" });
  return number;
};

export function oneOf<const Value extends string>(allowed: readonly Value[]): Shape<Value> {
  return (input, path, problems) => {
    const found = allowed.find((value) => value === input);
    if (found !== undefined) return found;
    problems.push({ path, code: "not-in-list", detail: allowed.join(", ") });
    return allowed[0] as Value;
  };
}

/** Far above any grid people can read; keeps the cost of checking a posted document bounded. */
const longestList = 1_000;

export function list<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return (input, path, problems) => {
    if (!Array.isArray(input)) return wrongType([], "list", path, problems);
    if (input.length > longestList) {
      problems.push({ path, code: "out-of-bounds", detail: `…${longestList}` });
      return [];
    }
    return input.map((value, index) => item(value, pointer(path, index), problems));
  };
}

/** Any keys, all of one shape. */
export function dictionary<Value>(item: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return (input, path, problems) => {
    if (!isMap(input)) return wrongType({}, "map", path, problems);
    return Object.fromEntries(
      Object.entries(input).map(([key, value]) => [key, item(value, pointer(path, key), problems)]),
    );
  };
}

export function nullable<Value>(item: Shape<Value>): Shape<Value | null> {
  return (input, path, problems) => (input === null ? null : item(input, path, problems));
}

/** A key that may be left out; a record then leaves it out too. */
export function optional<Value>(item: Shape<Value>): OptionalShape<Value> {
  return { optional: item };
}
type OptionalShape<Value> = { readonly optional: Shape<Value> };

type Fields = Readonly<Record<string, Shape<unknown> | OptionalShape<unknown>>>;
type RecordOf<Of extends Fields> = {
  readonly [Key in keyof Of as Of[Key] extends Shape<unknown> ? Key : never]: Of[Key] extends Shape<
    infer Value
  >
    ? Value
    : never;
} & {
  readonly [
    Key in keyof Of as Of[Key] extends OptionalShape<unknown> ? Key : never
  ]?: Of[Key] extends OptionalShape<infer Value> ? Value : never;
};

/** Exactly these keys; the result has them in the order given here. */
export function record<Of extends Fields>(fields: Of): Shape<RecordOf<Of>> {
  return (input, path, problems) => {
    if (!isMap(input)) problems.push({ path, code: "wrong-type", detail: "map" });
    const source = isMap(input) ? input : {};
    for (const key of Object.keys(source)) {
      if (!Object.hasOwn(fields, key)) {
        problems.push({ path: pointer(path, key), code: "unknown-field", detail: key });
      }
    }
    const entries = Object.entries(fields).flatMap(([key, field]) => {
      const at = pointer(path, key);
      if (Object.hasOwn(source, key)) {
        const shape = typeof field === "function" ? field : field.optional;
        return [[key, shape(source[key], at, problems)]];
      }
      if (typeof field === "function") {
        problems.push({ path: at, code: "missing-field", detail: key });
      }
      return [];
    });
    return Object.fromEntries(entries) as RecordOf<Of>;
  };
}

export function isMap(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

function wrongType<Value>(
  placeholder: Value,
  expected: string,
  path: string,
  problems: Problem[],
): Value {
  problems.push({ path, code: "wrong-type", detail: expected });
  return placeholder;
}
