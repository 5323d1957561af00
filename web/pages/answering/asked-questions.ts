import type { TypedEdit } from "#core/answer-edits.ts";
import { nothingTyped } from "#core/answer-edits.ts";
import { writeValue } from "#core/form-answers.ts";
import type { GivenAnswer } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import type { AnswerVersion, AskedQuestion, Conflict, FormerVersion } from "./answering-props.ts";

/** An answer as it is stored. */
export type StoredVersion = AnswerVersion & {
  readonly version: number;
  readonly changedAt: Date;
  readonly answeredBy: string | null;
};

/** Two versions of the answer to a criterion. */
export type TwoVersions = {
  readonly criterion: string;
  readonly mine: AnswerVersion;
  readonly theirs: StoredVersion;
};

type Shown = {
  readonly grid: Grid;
  readonly language: Language;
  /** Ids of criteria. */
  readonly criteria: readonly string[];
  readonly stored: ReadonlyMap<string, StoredVersion>;
  /** What the request typed; empty when it only reads. */
  readonly edits: readonly TypedEdit[];
  readonly conflicts: readonly TwoVersions[];
  /** Names of people, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Since when answers count no longer, in ISO, by criterion. */
  readonly late: ReadonlyMap<string, string>;
  /** Answers to the version before that are to be given again, by criterion. */
  readonly former: ReadonlyMap<string, FormerVersion>;
  /** Whether nothing of what was typed is saved: all of it is shown. */
  readonly isUnsaved?: boolean;
};

/** The questions of a page: what is wrong and what is disputed as it was typed, the rest as it is stored. */
export function askQuestions({ grid, criteria, ...shown }: Shown): readonly AskedQuestion[] {
  return criteria.flatMap((id): readonly AskedQuestion[] => {
    const criterion = grid.criteria.get(id);
    if (criterion === undefined) return [];
    const stored = shown.stored.get(id);
    const edit = shown.edits.find((each) => each.criterion === id);
    const two = shown.conflicts.find((each) => each.criterion === id);
    const isWrong = edit !== undefined && edit.problems.length > 0;
    const isTyped = isWrong || (shown.isUnsaved === true && two === undefined);
    const isOpen = isTyped || two !== undefined;
    const entry = edit !== undefined && isOpen ? edit.entry : typedOf(stored, shown.language);
    // Whoever corrects an answer still has to see what others made of it meanwhile.
    const base = isTyped && edit !== undefined ? edit.base : (stored?.version ?? 0);
    const problems = isWrong ? edit.problems.map((problem) => ({ criterion, problem })) : [];
    const conflict = two === undefined ? null : conflictOf(two, shown.names);
    const isReceived = edit !== undefined;
    const lateSince = shown.late.get(id) ?? null;
    const former = shown.former.get(id) ?? null;
    return [{ criterion, base, entry, problems, conflict, isReceived, lateSince, former }];
  });
}

/** Two versions, with whose the other one is. */
export function conflictOf(
  { mine, theirs }: Pick<TwoVersions, "mine" | "theirs">,
  names: ReadonlyMap<string, string>,
): Conflict {
  const { value, evidence, note, version, changedAt, answeredBy } = theirs;
  const by = answeredBy === null ? null : (names.get(answeredBy) ?? null);
  const at = changedAt.toISOString();
  return { mine, theirs: { value, evidence, note, by, at, isPublished: version === 0 } };
}

function typedOf(stored: StoredVersion | undefined, language: Language): GivenAnswer {
  if (stored === undefined) return nothingTyped;
  const { value, evidence, note } = stored;
  return { values: writeValue(value, language), evidence: evidence ?? "", note: note ?? "" };
}
