import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import { addMonths } from "#core/calendar.ts";
import type { Classification } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { factFields } from "#core/hoster.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { publicFacts } from "#core/public-facts.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import type { Deps } from "#server/deps.ts";
import { findGrid, findGridInForce } from "#server/grids/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { openCard } from "#server/hosters/actions.ts";
import { listFacts } from "#server/hosters/queries.ts";

/** What anyone may read of a hoster: its page, its badge and its JSON are made from it. */
export type HosterSheet = {
  readonly hoster: Hoster;
  readonly card: HosterCard;
  /** The grid that was answered; the one in force when nothing was. */
  readonly grid: Grid;
  /** Null when not assessed, and when the hoster declines to be situated. */
  readonly assessment: Assessment | null;
};

/** Everything public of a hoster but its facts; throws as `openHoster` does. */
export async function openSheet(deps: Deps, slug: string): Promise<HosterSheet> {
  const { hoster, card } = await openCard(deps, slug);
  const [revision] =
    hoster.stance === "declined" ? [] : await findCurrentRevisions(deps.db, [hoster.id]);
  if (revision === undefined) {
    return { hoster, card, grid: (await findGridInForce(deps)).grid, assessment: null };
  }
  const { grid } = await findGrid(deps, revision.gridId, revision.gridVersion);
  return { hoster, card, grid, assessment: assessmentOf(grid, revision) };
}

/** What its sources say of a hoster, field by field, without what must not be shown. */
export async function listPublicFacts({ db }: Deps, hoster: Hoster): Promise<readonly Fact[]> {
  const facts = await listFacts(db, [hoster.id]);
  const rank = ({ field }: Fact) => factFields.indexOf(field);
  return publicFacts(facts, hoster.claimedAt !== null).toSorted(
    (one, other) => rank(one) - rank(other),
  );
}

/** A stored revision as anyone reads it. */
export function assessmentOf({ document }: Grid, revision: Revision): Assessment {
  const publishedAt = revision.publishedAt.toISOString();
  const stored = read<Record<string, StoredAnswer>>(revision.answers);
  const answers = Object.entries(stored).map(
    ([id, { value, evidence, note, answeredAt }]): [string, PublishedAnswer] => [
      id,
      { value, evidence, note, answeredAt, checks: [] },
    ],
  );
  return {
    grid: { id: revision.gridId, version: revision.gridVersion },
    revision: revision.number,
    publishedAt,
    expiresAt: addMonths(publishedAt, document.rules.answers.expire_after_months),
    answers: Object.fromEntries(answers),
    classification: read<Classification>(revision.classification),
  };
}

/** A stored revision with the grid it answers. */
export type ReadRevision = {
  readonly grid: Grid;
  readonly assessment: Assessment;
  readonly answersDigest: string;
};

/** Stored revisions as anyone reads them. Each grid is read once, however many of them answer it. */
export async function readRevisions(
  deps: Pick<Deps, "db">,
  stored: readonly Revision[],
): Promise<readonly ReadRevision[]> {
  const grids = new Map<string, Promise<Grid>>();
  const gridOf = ({ gridId, gridVersion }: Revision) => {
    const key = `${gridId} ${gridVersion}`;
    const known = grids.get(key) ?? findGrid(deps, gridId, gridVersion).then(({ grid }) => grid);
    grids.set(key, known);
    return known;
  };
  return Promise.all(
    stored.map(async (revision) => {
      const grid = await gridOf(revision);
      const { answersDigest } = revision;
      return { grid, assessment: assessmentOf(grid, revision), answersDigest };
    }),
  );
}

/** A text this site wrote at publication, frozen since: its shape needs no second check. */
function read<Stored>(text: string): Stored {
  return JSON.parse(text) as Stored;
}
