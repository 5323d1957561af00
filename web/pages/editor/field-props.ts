import type { VNode } from "preact";
import type { Fields } from "#core/grid-fields.ts";
import type { EditorView } from "./editor-view.ts";

export type OneFieldProps = {
  readonly view: EditorView;
  readonly field: Fields[string];
  readonly path: string;
  /** Key of its words. */
  readonly name: string;
  /** What it is called where its name would not tell it from others. */
  readonly label?: string;
  readonly isQuiet?: boolean;
};

/** What shows a field: given to the fields that hold others, which it shows itself. */
export type FieldComponent = (props: OneFieldProps) => VNode;

export function join(path: string, key: string): string {
  return key === "" ? path : `${path}/${key}`;
}

export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
