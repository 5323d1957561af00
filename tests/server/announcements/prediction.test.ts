import fc from "fast-check";
import { expect, test } from "vitest";
import { makeGrid } from "#core/grid-document.ts";
import type { Grid } from "#core/grid.ts";
import { openSimulation } from "#core/simulate.ts";
import type { GridChange } from "#core/upgrade.ts";
import { switchGrids } from "#server/announcements/switch.ts";
import { findCurrentRevisions, insertRevision } from "#server/assessments/queries.ts";
import { makeRevision } from "#server/assessments/actions.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { putDrafts, putDraftAnswers } from "#server/drafts/queries.ts";
import { insertGridVersion } from "#server/grids/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { insertHosters } from "#server/hosters/queries.ts";
import { arbitraryDice } from "#tests/core/arbitrary-grid.ts";
import { rollChange, rollHosters } from "#tests/core/random-change.ts";
import type { SimulatedHoster } from "#core/simulate.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { effectiveAt } from "./life-site.ts";

const at = effectiveAt;

const arbitraryCase = arbitraryDice.map((dice) => {
  const rolled = rollChange(dice);
  const change = { ...rolled, before: asMatou(rolled.before), after: asMatou(rolled.after) };
  return { change, hosters: rollHosters(dice, change) };
});

/** The switch is about the grid of the site alone. */
function asMatou(grid: Grid): Grid {
  const { document } = grid;
  return { ...grid, document: { ...document, grid: { ...document.grid, id: "matou" } } };
}

test("what is predicted of random drafts and random answers is what the switch stores", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async ({ change, hosters }) => {
      const simulation = openSimulation(change, at.toISOString());
      for (const hoster of hosters) simulation.add(hoster);
      const { moved } = simulation.report();
      const after = await letHappen(change, hosters);
      for (const { slug } of hosters) {
        const told = moved.find((line) => line.slug === slug);
        const [was, is] = [after.before.get(slug), after.after.get(slug)];
        if (told === undefined) expect(is).toEqual(was);
        else expect({ before: was, after: is }).toEqual({ before: told.before, after: told.after });
      }
    }),
    { numRuns: 12 },
  );
});

type Verdict = { readonly outcome: string; readonly profiles: Readonly<Record<string, string>> };

/** Publishes the answers, lets the version come, and reads what is stored. */
async function letHappen(change: GridChange, hosters: readonly SimulatedHoster[]) {
  const { deps, close } = await openTestSite({ isSeeded: false, changes: { now: () => at } });
  await storeVersions(deps, change);
  const ids = new Map(hosters.map(({ slug }) => [slug, deps.newId()]));
  for (const hoster of hosters) await storeHoster(deps, ids.get(hoster.slug) ?? "", change, hoster);
  const read = async () => {
    const revisions = await findCurrentRevisions(deps.db, [...ids.values()]);
    return new Map(
      [...ids].map(([slug, id]) => {
        const text = revisions.find(({ hosterId }) => hosterId === id)?.classification ?? "null";
        return [slug, verdictOf(JSON.parse(text))] as const;
      }),
    );
  };
  const before = await read();
  expect(await switchGrids(deps)).toBe(true);
  const after = await read();
  await close();
  return { before, after };
}

function verdictOf({ outcome, profiles }: Stored): Verdict {
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  return { outcome, profiles: Object.fromEntries(statuses) };
}

type Stored = {
  readonly outcome: string;
  readonly profiles: Readonly<Record<string, { readonly status: string }>>;
};

async function storeVersions({ db }: Deps, { before, after, reworded }: GridChange) {
  const rowOf = ({ document }: Grid) => {
    const text = JSON.stringify(makeGrid(document));
    const { id: gridId, version } = document.grid;
    return { gridId, version, document: text, digest: digestOf(text), createdAt: at };
  };
  await insertGridVersion(db, { ...rowOf(before), state: "in-force", inForceSince: at });
  await insertGridVersion(db, {
    ...{ ...rowOf(after), state: "announced", announcedAt: at, effectiveAt: at },
    reworded: [...reworded],
  });
}

async function storeHoster(
  { db }: Deps,
  id: string,
  { before, after }: GridChange,
  { slug, name, answers, early }: SimulatedHoster,
) {
  await insertHosters(db, [{ ...emptyHoster, id, slug, name, audiences: [] }]);
  await insertRevision(
    db,
    makeRevision({
      ...{ hosterId: id, grid: before, publishedAt: at },
      answers: new Map(Object.entries(answers)),
    }),
  );
  const { id: gridId, version: gridVersion } = after.document.grid;
  const key = { hosterId: id, gridId, gridVersion };
  await putDrafts(db, [{ ...key, aims: [], createdAt: at }]);
  await putDraftAnswers(
    db,
    Object.entries(early).map(([criterion, answer]) => ({
      ...{ ...key, ...answer, criterion, version: 1, changedAt: at, answeredBy: null },
      answeredAt: new Date(answer.answeredAt),
    })),
  );
}

const emptyHoster: Omit<Hoster, "id" | "slug" | "name" | "audiences"> = {
  ...{ summary: null, summaryEn: null, website: null, country: null, department: null },
  ...{ stance: "listed", isImaginary: true, claimedAt: null, describedAt: null },
  createdAt: at,
};
