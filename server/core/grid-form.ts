import type { EditProblem, EditProblemCode } from "#core/grid-edit-problem.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { leafAt } from "#core/grid-fields.ts";
import type { Leaf } from "#core/grid-fields.ts";
import { longestName, longestText, readWebAddress } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { isSameValue } from "#core/same-value.ts";
import { isMap } from "#core/shape.ts";
import { readTypedNumber, writeTypedNumber } from "#core/typed-number.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";
import type { Language } from "#core/vocabulary.ts";

/** Name of the hidden field that says what a value was when the form was shown. */
export function wasName(path: string): string {
  return `was:${path}`;
}

/** Name of one of several fields of a value. */
export function partName(path: string, part: FieldPart): string {
  return `${path}#${part}`;
}
type FieldPart = "fr" | "en" | "options" | "number" | "text" | "free";

/** What the hidden field holds; empty for nothing. */
export function writeWas(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}

/** What the fields of a value hold: what `readGridForm` reads back as that value. */
export function writeLeaf(
  leaf: Leaf,
  { path, value, language }: { path: string; value: unknown; language: Language },
): URLSearchParams {
  const typed = new URLSearchParams();
  const put = (part: FieldPart | null, text: string) =>
    typed.append(part === null ? path : partName(path, part), text);
  const list = Array.isArray(value) ? value.map(String) : [];
  switch (leaf.kind) {
    case "flag":
      if (value === true) put(null, "on");
      break;
    case "references": {
      const isFree = (name: string) => leaf.isFree === true && name.includes(":");
      for (const name of list) if (!isFree(name)) put(null, name);
      put("free", list.filter(isFree).join("\n"));
      break;
    }
    case "pair":
      for (const each of ["fr", "en"] as const) put(each, isMap(value) ? String(value[each]) : "");
      break;
    case "condition":
      writeCondition(value, language, put);
      break;
    case "answer":
      writeAnswer(value, language, put);
      break;
    case "whole":
    case "number":
      put(null, typeof value === "number" ? writeTypedNumber(value, language) : "");
      break;
    case "line":
    case "text":
    case "day":
    case "address":
    case "choice":
    case "reference":
      put(null, typeof value === "string" ? value : "");
  }
  return typed;
}

type Put = (part: FieldPart | null, text: string) => void;

function writeCondition(value: unknown, language: Language, put: Put): void {
  if (!isMap(value)) return;
  const { min_level: level, any_of: options, min_value: least, max_value: most } = value;
  if (typeof level === "number") put(null, `min_level:${level}`);
  else if (Array.isArray(options)) {
    put(null, "any_of");
    for (const id of options) put("options", String(id));
  } else {
    put(null, least === undefined ? "max_value" : "min_value");
    const bound = least ?? most;
    put("number", typeof bound === "number" ? writeTypedNumber(bound, language) : "");
  }
}

function writeAnswer(value: unknown, language: Language, put: Put): void {
  if (typeof value === "number") {
    put(null, "number");
    put("number", writeTypedNumber(value, language));
  } else if (Array.isArray(value)) {
    put(null, "list");
    for (const id of value) put("options", String(id));
  } else if (typeof value === "string" && value.includes("://")) {
    put(null, "text");
    put("text", value);
  } else put(null, typeof value === "string" ? `=${value}` : "");
}

type ReadForm = { readonly edits: readonly GridEdit[]; readonly problems: readonly EditProblem[] };

/** The edits that a form of the editor asks for: what was typed, where it is not what was shown. */
export function readGridForm(fields: URLSearchParams, language: Language): ReadForm {
  const edits: GridEdit[] = [];
  const problems: EditProblem[] = [];
  for (const [name, was] of fields) {
    const path = name.startsWith("was:") ? name.slice(4) : "";
    const leaf = leafAt(path);
    const before = readWas(was);
    if (leaf === null || before === malformed) continue;
    const read = readLeaf(leaf, { path, before, fields, language });
    if (read.ok) {
      if (!isUnchanged(leaf, before, read.value)) edits.push(editOf(path, before, read.value));
    } else problems.push(...read.problems.map((code) => ({ path, code })));
  }
  return { edits, problems };
}

const malformed = Symbol("malformed");

function readWas(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return malformed;
  }
}

/** A text that was not written here may hold spaces of other kinds: those are no change. */
function isUnchanged({ kind }: Leaf, before: unknown, after: unknown): boolean {
  const isText = typeof before === "string" && (kind === "line" || kind === "text");
  const same = isText ? (kind === "line" ? cleanLine(before) : cleanText(before)) : before;
  return isSameValue(same, after);
}

function editOf(path: string, before: unknown, after: unknown): GridEdit {
  return {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

type Typed = {
  readonly path: string;
  readonly before: unknown;
  readonly fields: URLSearchParams;
  readonly language: Language;
};
type Read = Result<unknown, EditProblemCode>;

function readLeaf(leaf: Leaf, typed: Typed): Read {
  const { path, fields } = typed;
  const value = fields.get(path) ?? "";
  switch (leaf.kind) {
    case "line":
      return readText(cleanLine(value), longestName);
    case "text":
      return readText(cleanText(value), longestText);
    case "day":
      return readDay(cleanLine(value), typed.before);
    case "address":
      return readAddress(cleanLine(value), typed.before);
    case "flag":
      return success(fields.has(path));
    case "whole":
    case "number":
      return value.trim() === "" && leaf.isOptional === true
        ? success(undefined)
        : readNumber(value, leaf.kind, typed.language);
    case "choice":
      if (value === "" && leaf.isOptional === true) return success(undefined);
      return leaf.of.includes(value) ? success(value) : failure(["unknown-choice"]);
    case "reference":
      return success(cleanLine(value));
    case "references":
      return success(readReferences(leaf, typed));
    case "pair":
      return readPair(leaf, typed);
    case "condition":
      return readCondition(value, typed);
    case "answer":
      return readAnswer(value, typed);
  }
}

function readText(text: string, longest: number): Read {
  return text.length > longest ? failure(["too-long"]) : success(text);
}

function readDay(day: string, before: unknown): Read {
  const isDay = day === before || /^\d{4}-\d{2}-\d{2}$/u.test(day);
  return isDay ? success(day) : failure(["not-a-day"]);
}

function readAddress(address: string, before: unknown): Read {
  if (address === before || address === "") return success(address);
  return readWebAddress(address).ok ? success(address) : failure(["not-web-address"]);
}

function readNumber(value: string, kind: "whole" | "number", language: Language): Read {
  if (value.trim() === "") return failure(["missing"]);
  const number = readTypedNumber(value, { fr: "", en: "" }, language);
  if (number === null) return failure(["not-a-number"]);
  return kind === "whole" && !Number.isSafeInteger(number)
    ? failure(["not-whole"])
    : success(number);
}

/** What was there keeps its place; points of a verdict stand in the order of the grid. */
function readReferences(
  { to, isFree }: Leaf & { kind: "references" },
  { path, before, fields }: Typed,
): readonly string[] {
  const free = isFree === true ? (fields.get(partName(path, "free")) ?? "").split("\n") : [];
  const given = [...fields.getAll(path), ...free].map(cleanLine).filter((name) => name !== "");
  const names = [...new Set(given)];
  if (to === "missing" || !Array.isArray(before)) return names;
  const kept = before.filter((name): name is string => names.includes(String(name)));
  return [...kept, ...names.filter((name) => !kept.includes(name))];
}

function readPair(
  { none }: Leaf & { kind: "pair" },
  { path, fields, before }: Typed,
): Result<unknown, EditProblemCode> {
  const [fr = "", en = ""] = (["fr", "en"] as const).map((language) =>
    cleanText(fields.get(partName(path, language)) ?? ""),
  );
  const had = (text: unknown) => (typeof text === "string" ? cleanText(text) : null);
  if (isMap(before) && had(before["fr"]) === fr && had(before["en"]) === en) return success(before);
  if (fr === "" && en === "") return success(none === "null" ? null : undefined);
  return fr.length > longestText || en.length > longestText
    ? failure(["too-long"])
    : success({ fr, en });
}

function readCondition(value: string, { path, before, fields, language }: Typed): Read {
  const criterion = isMap(before) ? before["criterion"] : undefined;
  const [operator = "", level = ""] = value.split(":");
  switch (operator) {
    case "min_level":
      return /^\d{1,9}$/u.test(level)
        ? success({ criterion, min_level: Number(level) })
        : failure(["unknown-choice"]);
    case "any_of":
      return success({ criterion, any_of: keepOrder(before, fields, path) });
    case "min_value":
    case "max_value": {
      const bound = readNumber(fields.get(partName(path, "number")) ?? "", "number", language);
      return bound.ok ? success({ criterion, [operator]: bound.value }) : bound;
    }
    default:
      return failure(["unknown-choice"]);
  }
}

function keepOrder(before: unknown, fields: URLSearchParams, path: string): readonly string[] {
  const had = isMap(before) && Array.isArray(before["any_of"]) ? before["any_of"] : before;
  const ticked = fields.getAll(partName(path, "options"));
  const kept = Array.isArray(had) ? had.map(String).filter((id) => ticked.includes(id)) : [];
  return [...kept, ...ticked.filter((id) => !kept.includes(id))];
}

/** An answer of an example: nothing, a value that was chosen, or one that is typed beside. */
function readAnswer(value: string, { path, before, fields, language }: Typed): Read {
  if (value === "") return success(undefined);
  if (value === "number") {
    return readNumber(fields.get(partName(path, "number")) ?? "", "number", language);
  }
  if (value === "list") return success(keepOrder(before, fields, path));
  if (value === "text") {
    return readText(cleanLine(fields.get(partName(path, "text")) ?? ""), longestText);
  }
  return value.startsWith("=") ? success(cleanLine(value.slice(1))) : failure(["unknown-choice"]);
}
