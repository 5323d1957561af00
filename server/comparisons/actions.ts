import type { ComparedHoster, Publication } from "#core/comparison.ts";
import { mostKept } from "#core/search.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import type { Revision } from "#server/assessments/queries.ts";
import type { Deps } from "#server/deps.ts";
import { findListed, listNames } from "#server/directory/actions.ts";

/** Options of a list; beyond, a search finds better than a list. */
const mostNamed = 300;

/** The hosters of an address, in its order, and the slugs that no hoster of the directory has. */
export async function findCompared(
  deps: Pick<Deps, "db" | "readModel" | "isDemo">,
  slugs: readonly string[],
): Promise<{ readonly hosters: readonly ComparedHoster[]; readonly missing: readonly string[] }> {
  if (slugs.length === 0) return { hosters: [], missing: [] };
  const listed = await findListed(deps, slugs);
  const assessed = listed.filter(({ card }) => card.outcome !== "declined");
  const revisions = await findCurrentRevisions(
    deps.db,
    assessed.map(({ hosterId }) => hosterId),
  );
  const hosters = listed.map(({ hosterId, card }) => {
    const revision = revisions.find((each) => each.hosterId === hosterId);
    return { card, publication: revision === undefined ? null : readPublication(revision) };
  });
  const isFound = (slug: string) => hosters.some(({ card }) => card.slug === slug);
  return { hosters, missing: slugs.filter((slug) => !isFound(slug)) };
}

/** Who can still be added to a comparison, by name. */
export async function listOthers(
  deps: Pick<Deps, "readModel" | "isDemo">,
  kept: readonly string[],
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  if (kept.length >= mostKept) return [];
  const names = await listNames(deps, mostNamed);
  return names.filter(({ slug }) => !kept.includes(slug));
}

/** Its answers were checked and frozen when they were published. */
function readPublication(revision: Revision): Publication {
  const answers: Readonly<Record<string, StoredAnswer>> = JSON.parse(revision.answers);
  return {
    grid: { id: revision.gridId, version: revision.gridVersion },
    revision: revision.number,
    publishedAt: revision.publishedAt.toISOString(),
    digest: revision.answersDigest,
    answers,
  };
}
