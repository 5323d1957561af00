import { answersOn } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import { listRevisions } from "#server/assessments/queries.ts";
import { countEntries } from "#server/audit/queries.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { readDraft } from "#server/drafts/actions.ts";
import { findGrid } from "#server/grids/actions.ts";
import { findCard, findHoster } from "#server/hosters/queries.ts";
import { crashedHoster } from "./crash-site.ts";

/** What is stored of an answer: how often it was saved, and what the last save said. */
export type SavedState = ReadonlyMap<string, { readonly version: number; readonly note: string }>;

/** What a site that was killed holds, and everything that is wrong with it. */
export type Findings = {
  readonly saved: SavedState;
  readonly revisions: number;
  readonly faults: readonly string[];
};

/** Reads everything again, as whoever starts the site after a crash. */
export async function inspect(deps: Deps): Promise<Findings> {
  const { db } = deps;
  const hoster = await findHoster(db, crashedHoster);
  if (hoster === undefined) throw new Error(`The hoster ${crashedHoster} is lost`);
  const draft = await readDraft(deps, db, hoster.id);
  const saved = new Map(
    [...draft.answers].map(([id, { version, note }]) => [id, { version, note: note ?? "" }]),
  );
  const revisions = await listRevisions(db, hoster.id);
  const card = await findCard(db, hoster.id);
  const traced = await countEntries(db, { hosterId: hoster.id, action: "publish-assessment" });
  const faults = [
    ...(await Promise.all(revisions.map((revision) => faultsOf(deps, revision)))).flat(),
    ...(revisions.every(({ number }, index) => number === revisions.length - index)
      ? []
      : ["a number is missing"]),
    ...(card?.assessedAt === revisions[0]?.publishedAt.toISOString()
      ? []
      : ["the listing is not of the last revision"]),
    // The first one came with the site.
    ...(traced === revisions.length - 1 ? [] : ["a publication has no trace, or a trace none"]),
  ];
  return { saved, revisions: revisions.length, faults };
}

type Stored = Awaited<ReturnType<typeof listRevisions>>[number];

/** A revision is whole when its answers have their digest, and give the classification beside them. */
async function faultsOf(deps: Deps, revision: Stored): Promise<readonly string[]> {
  const { number, answers, answersDigest, classification, publishedAt } = revision;
  if (digestOf(answers) !== answersDigest) return [`revision ${number}: answers altered`];
  const { grid } = await findGrid(deps, revision.gridId, revision.gridVersion);
  const again = classify(grid, answersOn(grid, JSON.parse(answers), publishedAt.toISOString()));
  return JSON.stringify(again) === classification ? [] : [`revision ${number}: half of it`];
}
