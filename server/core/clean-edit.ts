import type { EditProblem } from "#core/grid-edit-problem.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { leafAt } from "#core/grid-fields.ts";
import { isIdentifier } from "#core/identifier.ts";
import { identifierOf, tokensOf } from "#core/grid-path.ts";
import { hasControlCharacters, longestName, longestText } from "#core/plain-text.ts";
import { pointer } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { isMap } from "#core/shape.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";

/** Longest path of an edit: a few identifiers and keys. */
const longestPath = 500;
const longestId = 80;
/** Far deeper than anything in a document: what is deeper is read no further. */
const deepest = 20;

/** The edit with every text cleaned and short enough to be kept, whoever wrote it. */
export function cleanEdit(edit: GridEdit): Result<GridEdit, EditProblem> {
  const { path, after } = edit;
  if (path.length > longestPath || tokensOf(path) === null || hasControlCharacters(path)) {
    return failure([{ path: path.slice(0, longestPath), code: "unknown-path" }]);
  }
  if (after === undefined) return success(edit);
  if (depthOf([after]) > deepest) {
    return failure([{ path, code: "wrong-shape", detail: "too-deep" }]);
  }
  const problems: EditProblem[] = [];
  const cleaned = cleanValue(after, path, problems);
  const id = edit.before === undefined && isMap(after) ? after["id"] : undefined;
  if (typeof id === "string" && (!isIdentifier(id) || id.length > longestId)) {
    problems.push({ path, code: "malformed-id", detail: id.slice(0, longestId) });
  }
  return problems.length > 0 ? failure(problems) : success({ ...edit, after: cleaned });
}

/** How many lists and maps stand in each other, no further than matters. */
function depthOf(level: readonly unknown[], depth = 0): number {
  const within = level.flatMap((value): readonly unknown[] =>
    Array.isArray(value) || isMap(value) ? Object.values(value) : [],
  );
  return within.length === 0 || depth > deepest ? depth : depthOf(within, depth + 1);
}

function cleanValue(value: unknown, path: string, problems: EditProblem[]): unknown {
  if (typeof value === "string") return cleanString(value, path, problems);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      cleanValue(item, pointer(path, identifierOf(item) ?? index), problems),
    );
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (key.length > longestName || hasControlCharacters(key)) {
      problems.push({ path, code: "unknown-path" });
    }
    return [key, cleanValue(item, pointer(path, key), problems)];
  });
  return Object.fromEntries(entries);
}

function cleanString(value: string, path: string, problems: EditProblem[]): string {
  const kind = leafAt(path)?.kind;
  const text = kind === "line" ? cleanLine(value) : cleanText(value);
  if (text.length > (kind === "line" ? longestName : longestText)) {
    problems.push({ path, code: "too-long" });
  }
  return text;
}
