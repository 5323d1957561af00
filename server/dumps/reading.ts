import { setImmediate as nextTurn } from "node:timers/promises";
import type { Assessment } from "#core/assessment.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { groupBy } from "#core/groups.ts";
import { cardOn } from "#core/listed-revision.ts";
import { readRevisions } from "#server/assessments/actions.ts";
import type { ReadRevision } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { withRows } from "#server/checks/actions.ts";
import { listCheckRowsOf } from "#server/checks/queries.ts";
import type { Deps } from "#server/deps.ts";
import { listShownFacts } from "#server/descriptions/queries.ts";
import { listPublicHosters, listPublicRevisions } from "#server/dumps/queries.ts";
import type { ListedHoster } from "#server/dumps/queries.ts";
import { listComingEventsOf } from "#server/events/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { sheetJson, shownFacts } from "#server/hosters/actions.ts";
import { listReviewsOfMany } from "#server/reviews/actions.ts";

/** A real hoster as anyone reads it. */
export type DumpedHoster = {
  readonly card: HosterCard;
  /** Null when not assessed, withdrawn or declined. */
  readonly assessment: Assessment | null;
  readonly facts: readonly Fact[];
  /** As its address of the API gives it, in French. */
  readonly sheet: ReturnType<typeof sheetJson>;
};

export type DumpedRevision = ReadRevision & { readonly slug: string };

/** Few enough that nobody waits for the process meanwhile. */
const hostersAtOnce = 20;
const revisionsAtOnce = 40;

/** Every real hoster anyone can see, by slug, some at a time. */
export async function* readHosters(
  deps: Pick<Deps, "db" | "now">,
): AsyncGenerator<readonly DumpedHoster[]> {
  let after = "";
  for (;;) {
    const listed = await listPublicHosters(deps.db, { after, most: hostersAtOnce });
    const last = listed.at(-1);
    if (last === undefined) return;
    yield await readBatch(deps, listed);
    after = last.hoster.slug;
    await nextTurn();
  }
}

/** Everything they ever published, by slug and number, some at a time. */
export async function* readPublished(
  deps: Pick<Deps, "db">,
): AsyncGenerator<readonly DumpedRevision[]> {
  let after = { slug: "", number: 0 };
  for (;;) {
    const stored = await listPublicRevisions(deps.db, { after, most: revisionsAtOnce });
    const last = stored.at(-1);
    if (last === undefined) return;
    const read = await readRevisions(deps, stored);
    yield read.map((revision, index) => ({ ...revision, slug: stored[index]?.slug ?? "" }));
    after = last;
    await nextTurn();
  }
}

async function readBatch(
  deps: Pick<Deps, "db" | "now">,
  listed: readonly ListedHoster[],
): Promise<readonly DumpedHoster[]> {
  const ids = listed.map(({ hoster }) => hoster.id);
  const { grid } = await findGridInForce(deps);
  const assessments = await readAssessments(deps, listed);
  const factsOf = groupBy(await listShownFacts(deps.db, ids), ({ hosterId }) => hosterId);
  const eventsOf = await listComingEventsOf(deps, ids);
  const reviewsOf = await listReviewsOfMany(deps, assessments);
  const at = deps.now().toISOString();
  return listed.map(({ hoster, card: listedCard }) => {
    const assessment = assessments.get(hoster.id) ?? null;
    const card = assessment === null ? listedCard : cardOn(listedCard, grid, assessment, at);
    const facts = shownFacts(factsOf(hoster.id), hoster);
    const shown = { events: eventsOf(hoster.id), reviews: reviewsOf(hoster.id) };
    const sheet = sheetJson({ hoster, card, grid, assessment, ...shown }, facts, "fr");
    return { card, assessment, facts, sheet };
  });
}

/** The current answers of those that have some, by identifier. */
async function readAssessments(
  deps: Pick<Deps, "db">,
  listed: readonly ListedHoster[],
): Promise<ReadonlyMap<string, Assessment>> {
  const situated = listed.filter(({ hoster }) => hoster.stance !== "declined");
  const current = await findCurrentRevisions(
    deps.db,
    situated.map(({ hoster }) => hoster.id),
  );
  const read = await readRevisions(
    deps,
    current.map((revision) => ({ ...revision, withdrawal: null })),
  );
  const ids = current.map(({ hosterId }) => hosterId);
  const rowsOf = groupBy(await listCheckRowsOf(deps.db, ids), ({ hosterId }) => hosterId);
  const entries = read.map(({ grid, assessment }, index) => {
    const id = ids[index] ?? "";
    return [id, withRows(grid, assessment, rowsOf(id))] as const;
  });
  return new Map(entries);
}
