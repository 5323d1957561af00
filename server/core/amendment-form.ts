import type { AmendmentPart, PartValue } from "#core/amendment-part.ts";
import { cleanEdit } from "#core/clean-edit.ts";
import type { DiscussionFault, DiscussionProblem } from "#core/discussion.ts";
import type { FormField } from "#core/form-answers.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { readTypedNumber, writeTypedNumber } from "#core/typed-number.ts";
import { readTypedFields } from "#core/typed-fields.ts";
import type { Language } from "#core/vocabulary.ts";

/** What a form sends where nothing of several is ticked, so that it is not taken for a missing field. */
export const nothingTicked = "-";

/** Name of the field of a part in a form. */
export function partField(path: string): string {
  return `edit:${path}`;
}

/** What is in the fields of the parts, by their paths: several values where several can be ticked. */
export type TypedParts = Readonly<Record<string, readonly string[]>>;

/** What a form sends for these parts, cleaned; a part whose field it does not send is left out. */
export function readTypedParts(
  fields: Iterable<FormField>,
  parts: readonly AmendmentPart[],
): TypedParts {
  const sent = [...fields];
  const { line, text } = readTypedFields(sent);
  return Object.fromEntries(
    parts.flatMap(({ path, shape }) => {
      const name = partField(path);
      if (!sent.some(([key]) => key === name)) return [];
      if (shape.kind === "text") return [[path, [text(name)]]];
      if (shape.kind !== "ticks") return [[path, [line(name)]]];
      const ticked = sent.flatMap(([key, value]) => (key === name ? [value] : []));
      return [[path, ticked.filter((value) => value !== nothingTicked)]];
    }),
  );
}

/** What the fields start with. */
export function writePart({ value }: AmendmentPart, language: Language): readonly string[] {
  if (typeof value === "number") return [writeTypedNumber(value, language)];
  return typeof value === "object" ? value : [String(value)];
}

/** The changes that were typed, in the order of the document; a field left as it was changes nothing. */
export function readEdits(
  parts: readonly AmendmentPart[],
  typed: TypedParts,
  language: Language,
): Result<readonly GridEdit[], DiscussionProblem> {
  const problems: DiscussionProblem[] = [];
  const edits: GridEdit[] = [];
  for (const part of parts) {
    const given = typed[part.path];
    if (given === undefined) continue;
    const read = readPart(part, given, language);
    const field = partField(part.path);
    if (!read.ok) problems.push(...read.problems.map((code) => ({ field, code })));
    else if (!isSame(read.value, part.value)) {
      // As the draft takes it: what is published can be applied.
      const edit = cleanEdit({ path: part.path, before: part.value, after: read.value });
      if (edit.ok) edits.push(edit.value);
      else problems.push({ field, code: "text-too-long" });
    }
  }
  return problems.length > 0 ? failure(problems) : success(edits);
}

function readPart(
  { shape, value: present }: AmendmentPart,
  given: readonly string[],
  language: Language,
): Result<PartValue, DiscussionFault> {
  const [first = ""] = given;
  switch (shape.kind) {
    case "line":
    case "text":
      if (typeof present === "string" && collapse(first) === collapse(present)) {
        return success(present);
      }
      return /[\p{L}\p{N}]/u.test(first) ? success(first) : failure(["text-missing"]);
    case "number": {
      const number = readTypedNumber(first, shape.unit ?? { fr: "", en: "" }, language);
      return number === null ? failure(["not-a-number"]) : success(number);
    }
    case "choice": {
      if (first === String(present)) return success(present);
      if (!shape.choices.some(({ value }) => value === first)) return failure(["not-a-choice"]);
      if (typeof present === "boolean") return success(first === "true");
      return success(typeof present === "number" ? Number(first) : first);
    }
    case "ticks":
      if (given.length === 0) return failure(["text-missing"]);
      if (isSame(given.toSorted(), typeof present === "object" ? present.toSorted() : present)) {
        return success(present);
      }
      return given.every((each) => shape.choices.some(({ value }) => value === each))
        ? success(given)
        : failure(["not-a-choice"]);
  }
}

function isSame(one: PartValue, other: PartValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a form cannot carry back as it was is no change. */
function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
