import type { Status } from "#core/vocabulary.ts";

/** A run of words; with `href`, a link. */
export type Piece = { readonly text: string; readonly href?: string };

export type TableCell = {
  /** Shown as a symbol where symbols are; the words say it too. */
  readonly status?: Status;
  readonly words: string;
  readonly details: readonly string[];
};

/** One part of a document that is read on a page, printed, or sent as a text file. */
export type Block =
  | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] }
  /** What the blocks after it are about. */
  | { readonly kind: "name"; readonly text: string }
  /** Words somebody wrote, line breaks included. */
  | { readonly kind: "words"; readonly text: string }
  | {
      readonly kind: "facts";
      readonly facts: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
    }
  | { readonly kind: "list"; readonly items: readonly (readonly Piece[])[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      /** What the names of the rows are. */
      readonly corner: string;
      readonly columns: readonly string[];
      /** One cell per column. */
      readonly rows: readonly { readonly label: string; readonly cells: readonly TableCell[] }[];
    };

export type DocumentPart = { readonly title: string; readonly blocks: readonly Block[] };

/** A document in plain words, whatever it is written as. */
export type PlainDocument = { readonly title: string; readonly parts: readonly DocumentPart[] };
