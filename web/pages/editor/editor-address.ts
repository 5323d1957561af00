import { groupPathTo } from "#core/group-paths.ts";
import { pageOf } from "#core/grid-parts.ts";
import type { Path } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** Id of what edits the value at a path of the document. */
export function fieldId(path: string): string {
  return `champ${path.replaceAll("/", ".")}`;
}

type Place = { readonly language: Language; readonly version: number };

/** The address where the thing at a path of the document is changed: its page, then its field. */
export function editorPathOf({ language, version }: Place, path: string): Path {
  const { part, id } = pageOf(path);
  const page = groupPathTo.editor(language, version, part, ...(id === undefined ? [] : [id]));
  // The fragment is escaped, and stays an address of this site.
  return `${page}#${encodeURIComponent(fieldId(path))}` as Path;
}
