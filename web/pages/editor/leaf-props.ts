import type { Leaf } from "#core/grid-fields.ts";
import type { Language } from "#core/vocabulary.ts";
import type { EditorView } from "./editor-view.ts";

export type LeafFieldProps = {
  readonly view: EditorView;
  readonly leaf: Leaf;
  readonly path: string;
  /** Key of its words. */
  readonly name: string;
  readonly label: string;
  /** Language of what is typed. */
  readonly lang?: Language;
  /** Whether the label is for those who do not see where the field stands. */
  readonly isQuiet?: boolean;
  /** False where what is around the field says it already. */
  readonly hasHint?: boolean;
};

/** What a control needs of its field. */
export type ControlProps = {
  readonly view: EditorView;
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly inputs: URLSearchParams;
  /** What the control is given to say of itself. */
  readonly given: { readonly id: string; readonly "aria-describedby"?: string };
};
