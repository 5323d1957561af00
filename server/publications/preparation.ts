import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { makeListedRevision } from "#core/listed-revision.ts";
import { checkPublication } from "#core/publication-checks.ts";
import type { PublicationChecks } from "#core/publication-checks.ts";
import { assessmentOf, makeRevision, readRevisions } from "#server/assessments/actions.ts";
import type { ReadRevision } from "#server/assessments/actions.ts";
import type { Deps } from "#server/deps.ts";
import { previewCard } from "#server/directory/actions.ts";
import { answersOfDraft, readDraft } from "#server/drafts/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import { listOffers, listServices } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { partsToPublish, publicationOf } from "#server/publications/actions.ts";
import { findLastRevision } from "#server/publications/queries.ts";
import { sealOf } from "#server/seal.ts";

/** Everything that is looked at before publishing. */
export type Preparation = {
  readonly hoster: Hoster;
  readonly grid: Grid;
  /** What the draft would publish now, under the number that comes next. */
  readonly next: Assessment;
  /** What was published last, taken back or not. */
  readonly last: ReadRevision | null;
  readonly checks: PublicationChecks;
  /** Names of the offers. */
  readonly offers: readonly string[];
  /** What goes with the form and says what it showed. */
  readonly seal: string;
};

/**
 * Reads what would be published for a hoster; writes nothing. `trueFor` names offers; without it,
 * those of the last revision.
 */
export async function preparePublication(
  deps: Deps,
  slug: string,
  trueFor?: readonly string[],
): Promise<Preparation> {
  const { db } = deps;
  const hoster = await openOwnHoster(deps, slug);
  const draft = await readDraft(deps, db, hoster.id);
  const last = await findLastRevision(db, hoster.id);
  const [read = null] = await readRevisions(deps, last === undefined ? [] : [last]);
  const offers = await listOffers(db, [hoster.id]);
  const services = await listServices(db, [hoster.id]);
  const names = [...new Set(offers.map(({ name }) => name))];
  const at = deps.now();
  const publication = {
    ...publicationOf(draft, at),
    trueFor: names.filter((name) => (trueFor ?? last?.trueFor ?? []).includes(name)),
  };
  const number = (last?.number ?? 0) + 1;
  return {
    hoster,
    grid: draft.grid,
    next: assessmentOf(draft.grid, { ...makeRevision(publication), number }),
    last: read,
    checks: checkPublication(
      draft.grid,
      { answers: answersOfDraft(draft, at), aims: draft.aims },
      { audiences: hoster.audiences, services, offers },
    ),
    offers: names,
    seal: sealOf(partsToPublish(publication, last)),
  };
}

/** What lists would show of the hoster, once published. */
export function cardOfPreparation(
  deps: Deps,
  { hoster, grid, next }: Preparation,
): Promise<HosterCard> {
  const revision = makeListedRevision(grid, next, deps.now().toISOString());
  return previewCard({ grid, revision }, deps.db, hoster);
}
