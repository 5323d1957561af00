import { parse, stringify, YAMLParseError } from "yaml";
import type { Problem } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/** The plain data of a YAML text, or what is wrong with it. */
export function readYaml(text: string): Result<unknown, Problem> {
  try {
    return success<unknown>(parse(text));
  } catch (error) {
    // An alias that leads nowhere, or multiplies without end, is a ReferenceError of the parser.
    const isOfText = error instanceof YAMLParseError || error instanceof ReferenceError;
    if (!isOfText) throw error;
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    return failure<Problem>([{ path: "", code: "unreadable-text", detail: String(line ?? "") }]);
  }
}

/** Plain data as YAML, a text per line however long: `readYaml` gives the same data back. */
export function makeYaml(document: unknown): string {
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}
