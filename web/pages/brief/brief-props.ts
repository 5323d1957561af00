import type { BriefForm, BriefProblem, Candidate } from "#core/brief.ts";

/** A line that goes with a message: its name and its value. */
export type LetterLine = readonly [name: string, value: string];

export type BriefPageProps = {
  readonly form: BriefForm;
  readonly problems: readonly BriefProblem[];
  readonly candidates: readonly Candidate[];
  /** Slugs of those the address names. */
  readonly named: readonly string[];
  /** What the search asks for, as it will be sent. */
  readonly lines: readonly LetterLine[];
  /** The search alone, and the whole query of the address the form is sent to, escaped. */
  readonly query: string;
  readonly address: string;
  /** Slugs asked for that are not in the directory. */
  readonly unknown: readonly string[];
  /** Whether the address names more hosters than can be written to. */
  readonly isCut: boolean;
  /** Whether the network of the sender wrote too much today. */
  readonly isTooMany: boolean;
  /** What can be copied without filling anything. */
  readonly ready: Letter;
};

/** A subject and a text, to be copied. */
export type Letter = { readonly subject: string; readonly text: string };
