import type { GridDocument } from "#core/grid-document.ts";
import { partAt } from "#core/grid-edit.ts";
import type { Leaf } from "#core/grid-fields.ts";
import { wasName, writeLeaf, writeWas } from "#core/grid-form.ts";
import type { EditorPart, FieldGroup } from "#core/grid-parts.ts";
import type { GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";

/** What somebody sent that is not saved yet. */
export type TypedForm = {
  readonly fields: URLSearchParams;
  /** Paths shown as they were typed; null for all of them. */
  readonly paths: ReadonlySet<string> | null;
};

/** One page of the editor, with what was typed when it comes back. */
export type EditorView = {
  readonly version: number;
  readonly draft: GridDraft;
  readonly document: GridDocument;
  /** The version the draft was copied from; null for one that was imported. */
  readonly base: GridDraft | null;
  readonly part: EditorPart;
  readonly id: string | undefined;
  readonly groups: readonly FieldGroup[];
  readonly typed: TypedForm | null;
  /** What the draft has now, by path of what somebody else changed. */
  readonly conflicts: ReadonlyMap<string, unknown>;
  /** What is wrong with what was typed, in words, by path or name of a field. */
  readonly faults: ReadonlyMap<string, string>;
};

/** What the fields of a value hold, and what they started from. */
export type ShownLeaf = { readonly was: string; readonly inputs: URLSearchParams };

export function shownLeaf(
  { document, typed, conflicts }: EditorView,
  leaf: Leaf,
  { path, language }: { readonly path: string; readonly language: Language },
): ShownLeaf {
  const value = partAt(document, path);
  const sent = typed?.fields.get(wasName(path));
  const isTyped = sent != null && (typed?.paths?.has(path) ?? true);
  if (!isTyped || typed === null) {
    return { was: writeWas(value), inputs: writeLeaf(leaf, { path, value, language }) };
  }
  // What follows a conflict starts from what the other person left.
  return { was: conflicts.has(path) ? writeWas(value) : sent, inputs: typed.fields };
}
