import { joinNotes, keptVersions } from "#core/answer-edits.ts";
import type { KeptVersion } from "#core/answer-edits.ts";
import type { Answers } from "#core/answers.ts";
import type { Classification } from "#core/classify.ts";
import type { GivenAnswer } from "#core/form-answers.ts";
import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import type { ListedProblem } from "#web/text/entry-sentences.ts";
import type { Step } from "#web/pages/questionnaire/progress.ts";
import type { Text } from "#web/text/text.ts";

/** The answers a hoster prepares, as its questionnaire shows them. */
export type AnsweringProps = {
  /** Of the hoster. */
  readonly slug: string;
  /** Id of whoever answers. */
  readonly person: string;
  readonly grid: Grid;
  /** Profiles aimed for. */
  readonly aims: readonly string[];
  readonly steps: readonly Step[];
  readonly answers: Answers;
  readonly classification: Classification;
};

/** What one step shows beside that. */
export type StepPageProps = AnsweringProps & {
  readonly here: Step & { readonly intro: string };
  readonly questions: readonly AskedQuestion[];
  /** Questions of this theme that another step asks. */
  readonly elsewhere: readonly { readonly criterion: Criterion; readonly step: Step }[];
  readonly notice: "none" | "saved" | "others-saved" | "moved";
  /** What was typed for questions that are no longer asked, after a switch. */
  readonly gone?: readonly GoneAnswer[];
};

/** What was typed for a question that the version in force does not ask. */
export type GoneAnswer = {
  readonly criterion: Criterion;
  readonly grid: Grid;
  readonly version: AnswerVersion;
};

/** A question of a step, with what its fields say. */
export type AskedQuestion = {
  readonly criterion: Criterion;
  /** Version of the stored answer that the fields start from. */
  readonly base: number;
  readonly entry: GivenAnswer;
  readonly problems: readonly ListedProblem[];
  /** Null when nobody else changed the answer. */
  readonly conflict: Conflict | null;
  /** Whether what was typed came with the request: the script need not keep it any more. */
  readonly isReceived: boolean;
  /** What the version before was answered, where that is to be said again; null where it is not. */
  readonly former: FormerVersion | null;
  /** Since when the answer counts no longer unless it is confirmed, in ISO; null while it counts. */
  readonly lateSince: string | null;
};

/** Two versions of one answer. */
export type Conflict = {
  readonly mine: AnswerVersion;
  readonly theirs: AnswerVersion & {
    /** Name of whoever saved it; null when it is not known. */
    readonly by: string | null;
    /** ISO moment. */
    readonly at: string;
    readonly isPublished: boolean;
  };
};

export type AnswerVersion = {
  readonly value: AnswerValue | null;
  readonly evidence: string | null;
  readonly note: string | null;
};

/** What the script of the questionnaire starts from. */
export type AnsweringStart = {
  /** Names what is kept on this device: one hoster, one person. */
  readonly key: string;
  /** The version of the grid that is answered: what was typed for another one is not sent. */
  readonly grid: string;
  /** Where an answer is saved: the id of its criterion follows. */
  readonly answers: string;
  /** Where a question is, and both versions of its answer: the id of its criterion follows. */
  readonly question: string;
  readonly language: string;
  /** Names of the questions, by criterion. */
  readonly labels: Readonly<Record<string, string>>;
  /** Criteria whose typed answer has reached the server. */
  readonly received: readonly string[];
  readonly words: Text["answering"]["states"];
};

/** An answer to another version of the grid, in the words of which it is told. */
export type FormerVersion = AnswerVersion & { readonly grid: Grid };

/** What to do with two versions, in the order it is offered. */
export function choicesFor({ mine, theirs }: Conflict): readonly KeptVersion[] {
  return joinNotes(theirs.note, mine.note) === null ? ["theirs", "mine"] : keptVersions;
}
