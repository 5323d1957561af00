/** What a parser gives back: the value, or every problem found, never both. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function failure<Problem>(problems: readonly Problem[]): Result<never, Problem> {
  return { ok: false, problems };
}
