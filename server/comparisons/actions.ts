import type { ComparedHoster, Publication } from "#core/comparison.ts";
import { mostKept } from "#core/search.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { findListed, listNames } from "#server/comparisons/queries.ts";
import type { Deps } from "#server/deps.ts";

/** Options of a list; beyond, a search finds better than a list. */
const mostNamed = 300;

/** The hosters of an address, in its order, and the slugs that no hoster of the directory has. */
export async function findCompared(
  { db, isDemo }: Pick<Deps, "db" | "isDemo">,
  slugs: readonly string[],
): Promise<{ readonly hosters: readonly ComparedHoster[]; readonly missing: readonly string[] }> {
  if (slugs.length === 0) return { hosters: [], missing: [] };
  const listed = await findListed(db, slugs, { showsImaginary: isDemo });
  const assessed = listed.filter(({ card }) => card.outcome !== "declined");
  const revisions = await findCurrentRevisions(
    db,
    assessed.map(({ hosterId }) => hosterId),
  );
  const hosters = slugs.flatMap((slug) => {
    const found = listed.find(({ card }) => card.slug === slug);
    if (found === undefined) return [];
    const revision = revisions.find(({ hosterId }) => hosterId === found.hosterId);
    return [
      { card: found.card, publication: revision === undefined ? null : readPublication(revision) },
    ];
  });
  const isFound = (slug: string) => hosters.some(({ card }) => card.slug === slug);
  return { hosters, missing: slugs.filter((slug) => !isFound(slug)) };
}

/** Who can still be added to a comparison, by name as a French reader expects them. */
export async function listOthers(
  { db, isDemo }: Pick<Deps, "db" | "isDemo">,
  kept: readonly string[],
) {
  if (kept.length >= mostKept) return [];
  const names = await listNames(db, { showsImaginary: isDemo, most: mostNamed });
  const order = new Intl.Collator("fr");
  return names
    .filter(({ slug }) => !kept.includes(slug))
    .toSorted((one, other) => order.compare(one.name, other.name));
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
