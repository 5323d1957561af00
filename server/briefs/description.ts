import type { AskedPart, BriefContent } from "#core/brief-document.ts";
import { pathTo } from "#core/paths.ts";
import { nameAsked } from "#server/briefs/asked-parts.ts";
import type { Brief } from "#server/briefs/queries.ts";
import type { Deps } from "#server/deps.ts";
import { readAddress } from "#server/directory/actions.ts";

/** What a brief says, in the words of its language. */
export type BriefDescription = {
  readonly content: BriefContent;
  readonly asked: readonly AskedPart[];
};

/** Reads the search of a brief anew, by the grid in force: what it no longer knows is left out. */
export async function describeBrief(deps: Deps, brief: Brief): Promise<BriefDescription> {
  const { language, reference, message, name, organization, email, callTimes, query } = brief;
  const { grid, search } = await readAddress(deps, [...new URLSearchParams(query)]);
  const { id, version } = grid.document.grid;
  return {
    content: {
      ...{ reference, language, message, grid: { id, version } },
      createdAt: brief.createdAt.toISOString(),
      author: { name, organization, email, callTimes },
      search: query === "" ? null : deps.publicUrl + pathTo.directory(language, query),
    },
    asked: nameAsked(grid, language, search),
  };
}
