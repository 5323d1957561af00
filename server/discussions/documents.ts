import type { GridDraft } from "#core/grid.ts";
import { findSubject } from "#core/amendment-subject.ts";
import type { Db } from "#server/db/client.ts";
import { findGridDraft, siteGridId } from "#server/grids/actions.ts";
import { textFor } from "#web/text/text.ts";

/** The document of a version of the site's grid, consistent or not. Throws `Refusal("unknown-grid")`. */
export async function readDraft(db: Db, version: number): Promise<GridDraft> {
  return (await findGridDraft({ db }, siteGridId, version)).draft;
}

/** The documents of several versions, each read once; those that are not there are left out. */
export async function readDrafts(
  db: Db,
  versions: Iterable<number>,
): Promise<ReadonlyMap<number, GridDraft>> {
  const drafts = new Map<number, GridDraft>();
  for (const version of new Set(versions)) drafts.set(version, await readDraft(db, version));
  return drafts;
}

/** What is said in the public log of a subject when the title of an amendment is not for everyone. */
export function subjectInWords(draft: GridDraft, path: string): string {
  const { unnamed, proposalOn } = textFor("fr").discussion;
  const subject = findSubject(draft, path);
  const named = subject?.label?.fr;
  const word = subject?.unnamed ?? null;
  return proposalOn(named ?? (word === null ? path : unnamed[word]));
}
