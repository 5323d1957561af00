import type { FormField, GivenAnswer } from "#core/form-answers.ts";
import { fieldName, longestPart, readFormAnswers } from "#core/form-answers.ts";
import type { EntryProblem } from "#core/form-answers.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";
import type { Language } from "#core/vocabulary.ts";

/** What was typed for a stored answer, read. */
export type TypedEdit = {
  readonly criterion: string;
  /** Version of the answer it started from; 0 when nothing was stored. */
  readonly base: number;
  /** As it was typed. */
  readonly entry: GivenAnswer;
  /** Null when nothing is answered. */
  readonly value: AnswerValue | null;
  readonly evidence: string | null;
  readonly note: string | null;
  /** With any of them, the rest is not to be saved. */
  readonly problems: readonly EntryProblem[];
  /** Which of two versions is kept, after a conflict; null when there was none. */
  readonly kept: KeptVersion | "not-said" | null;
};

/** What can be kept when two people changed the same answer: one of both, or one with both notes. */
export const keptVersions = ["theirs", "mine", "theirs-both-notes", "mine-both-notes"] as const;
export type KeptVersion = (typeof keptVersions)[number];

/**
 * Reads every answer that a form gives with the version it started from, in grid order; other
 * fields are ignored. Nothing sent makes it throw.
 */
export function readEdits(
  grid: Grid,
  fields: readonly FormField[],
  language: Language,
): readonly TypedEdit[] {
  const notes = fieldName("note", "");
  // Characters that show nothing, some of which no database takes; a note has lines of its own.
  const cleaned = fields.map(([name, value]): FormField => [
    name,
    name.startsWith(notes) ? value : cleanLine(value),
  ]);
  const { given, answers, problems } = readFormAnswers(grid, cleaned, language);
  const lastOf = new Map(fields);
  return [...grid.criteria.keys()].flatMap((criterion): readonly TypedEdit[] => {
    const base = lastOf.get(fieldName("base", criterion));
    if (base === undefined || !/^\d{1,9}$/u.test(base)) return [];
    const entry = given.get(criterion) ?? nothingTyped;
    const kept = lastOf.get(fieldName("keep", criterion));
    return [
      {
        criterion,
        base: Number(base),
        entry,
        value: answers.get(criterion)?.value ?? null,
        evidence: entry.evidence === "" ? null : entry.evidence,
        note: cleanText(entry.note) || null,
        problems: problems.get(criterion) ?? [],
        kept: kept === undefined ? null : readKept(kept),
      },
    ];
  });
}

function readKept(kept: string): KeptVersion | "not-said" {
  return keptVersions.find((version) => version === kept) ?? "not-said";
}

/** What is typed for a criterion nobody answered. */
export const nothingTyped: GivenAnswer = { values: [], evidence: "", note: "" };

/** Two notes one after the other; null unless there are two, that fit together. */
export function joinNotes(theirs: string | null, mine: string | null): string | null {
  if (theirs === null || mine === null || theirs === mine) return null;
  const joined = `${theirs}\n\n${mine}`;
  return joined.length > longestPart ? null : joined;
}
