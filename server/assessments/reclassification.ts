import { isDeepStrictEqual } from "node:util";
import { answersOn } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import { listAllRevisions } from "#server/assessments/queries.ts";
import type { Revision } from "#server/assessments/queries.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { findGrid } from "#server/grids/actions.ts";

/** A stored revision that is not what its answers and its grid give now. */
export type Discrepancy = Pick<Revision, "hosterId" | "number" | "engineVersion"> & {
  /** Outcomes; the same ones where only the trace differs. */
  readonly stored: string;
  readonly computed: string;
  /** Whether the answers themselves are no longer those whose digest was kept. */
  readonly isAltered: boolean;
};

export type Reclassification = {
  readonly revisions: number;
  readonly discrepancies: readonly Discrepancy[];
};

/** Revisions held in memory at once. */
const readAtOnce = 100;

/** Classifies every stored revision again, by the grid it answered, as of its publication. Changes nothing. */
export async function reclassify(deps: Pick<Deps, "db">): Promise<Reclassification> {
  const discrepancies: Discrepancy[] = [];
  let revisions = 0;
  let after: Pick<Revision, "hosterId" | "number"> = { hosterId: firstId, number: 0 };
  for (;;) {
    const stored = await listAllRevisions(deps.db, { after, most: readAtOnce });
    for (const revision of stored) {
      const { grid } = await findGrid(deps, revision.gridId, revision.gridVersion);
      discrepancies.push(...compare(grid, revision));
    }
    revisions += stored.length;
    const last = stored.at(-1);
    if (last === undefined || stored.length < readAtOnce) return { revisions, discrepancies };
    after = last;
  }
}

/** Before every other. */
const firstId = "00000000-0000-0000-0000-000000000000";

function compare(grid: Grid, revision: Revision): readonly Discrepancy[] {
  const answers: Readonly<Record<string, StoredAnswer>> = JSON.parse(revision.answers);
  const stored: { readonly outcome: string } = JSON.parse(revision.classification);
  const at = revision.publishedAt.toISOString();
  // What is stored went through JSON, which leaves out what is undefined.
  const computed: { readonly outcome: string } = JSON.parse(
    JSON.stringify(classify(grid, answersOn(grid, answers, at))),
  );
  const isAltered = digestOf(revision.answers) !== revision.answersDigest;
  if (!isAltered && isDeepStrictEqual(stored, computed)) return [];
  const { hosterId, number, engineVersion } = revision;
  const outcomes = { stored: stored.outcome, computed: computed.outcome };
  return [{ hosterId, number, engineVersion, ...outcomes, isAltered }];
}
