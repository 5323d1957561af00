import type { Language } from "#core/vocabulary.ts";
import type { Text } from "#web/text/text.ts";

/** What the script of the editor starts from. */
export type EditorStart = {
  readonly words: Text["editor"]["saving"];
  /** Where edits are sent. */
  readonly edits: string;
  readonly language: Language;
  /** Names what this device keeps: a person and a version. */
  readonly key: string;
};
