import { setImmediate as pause } from "node:timers/promises";
import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import { parseGrid } from "#core/grid-document.ts";
import { groupBy } from "#core/groups.ts";
import { openSimulation } from "#core/simulate.ts";
import type { Simulation } from "#core/simulate.ts";
import type { SimulatedAnswers } from "#core/simulation-prediction.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { givenAnswers } from "#server/drafts/actions.ts";
import { listAnswersOfDrafts } from "#server/drafts/queries.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import type { VersionKey } from "#server/grids/queries.ts";
import { GiveUp } from "#server/jobs/give-up.ts";
import { currentAnswersDigest } from "#server/simulations/actions.ts";
import type { SimulationOrder } from "#server/simulations/actions.ts";
import {
  completeSimulation,
  countCurrentAnswers,
  findSimulationState,
  listCurrentAnswers,
  noteProgress,
} from "#server/simulations/queries.ts";
import type { PublishedAnswers } from "#server/simulations/queries.ts";

/** Hosters read at once, and those simulated before anything else is let through. */
const readAtOnce = 500;
const simulatedAtOnce = 25;

/** Before every other. */
const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Simulates a version on the answers there are, writing how far it is. Done twice, it changes
 * nothing: the moment it looks at is when it was asked for, and a report is written once.
 */
export async function runSimulation(
  deps: Pick<Deps, "db" | "isDemo">,
  order: SimulationOrder,
): Promise<void> {
  const state = await findSimulationState(deps.db, order.id);
  if (state === undefined || state.isDone) return;
  const { grid: before } = await findGridInForce(deps);
  const change = { before, after: readOrdered(order), reworded: new Set(order.reworded) };
  const simulation = openSimulation(change, state.madeAt.toISOString());
  // Before they are read: a report on newer answers is then one that is out of date, never the reverse.
  const answersDigest = await currentAnswersDigest(deps.db);
  await pause();
  const total = await countCurrentAnswers(deps.db);
  let done = 0;
  for await (const page of readPages(deps, state)) {
    await addSlowly(simulation, page);
    done += page.length;
    await noteProgress(deps.db, order.id, { done, total: Math.max(done, total) });
  }
  const report = JSON.stringify(simulation.report());
  await pause();
  await completeSimulation(deps.db, order.id, { answersDigest, done, total: done, report });
}

function readOrdered({ document }: SimulationOrder): Grid {
  const draft = parseGrid(JSON.parse(document));
  const grid = draft.ok ? checkGrid(draft.value) : draft;
  if (!grid.ok) throw new GiveUp("INCONSISTENT");
  return grid.value;
}

/** A hoster whose published answers are not read yet: parsed all at once, they would fill the memory. */
type StoredHoster = PublishedAnswers & { readonly early: SimulatedAnswers };

async function* readPages(
  { db, isDemo }: Pick<Deps, "db" | "isDemo">,
  key: VersionKey,
): AsyncGenerator<readonly StoredHoster[]> {
  let after = firstId;
  for (;;) {
    const rows = await listCurrentAnswers(db, { after, most: readAtOnce });
    const last = rows.at(-1);
    if (last === undefined) return;
    // Where imaginary hosters are not shown, nobody is to read of them.
    yield await withEarly(
      db,
      key,
      rows.filter(({ isImaginary }) => isDemo || !isImaginary),
    );
    after = last.hosterId;
  }
}

async function withEarly(
  db: Db,
  key: VersionKey,
  rows: readonly PublishedAnswers[],
): Promise<readonly StoredHoster[]> {
  const ids = rows.map(({ hosterId }) => hosterId);
  const earlyOf = groupBy(await listAnswersOfDrafts(db, key, ids), ({ hosterId }) => hosterId);
  return rows.map((row) => ({ ...row, early: givenAnswers(earlyOf(row.hosterId)) }));
}

/** In slices, so that the process goes on answering. */
async function addSlowly(simulation: Simulation, hosters: readonly StoredHoster[]): Promise<void> {
  for (const [index, { answers, ...hoster }] of hosters.entries()) {
    if (index % simulatedAtOnce === 0) await pause();
    simulation.add({ ...hoster, answers: readAnswers(answers) });
  }
}

/** What a revision stores was written by this site, and is frozen since. */
function readAnswers(text: string): SimulatedAnswers {
  return JSON.parse(text) as SimulatedAnswers;
}
