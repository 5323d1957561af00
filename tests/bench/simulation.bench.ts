import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { parseAnswers } from "#core/answers.ts";
import { checkGrid } from "#core/check-grid.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { GridDraft } from "#core/grid.ts";
import { openSimulation } from "#core/simulate.ts";
import type { SimulatedAnswers } from "#core/simulation-prediction.ts";
import type { GridChange } from "#core/upgrade.ts";
import { makeRevision } from "#server/assessments/actions.ts";
import { reclassify } from "#server/assessments/reclassification.ts";
import { revisions } from "#server/assessments/schema.ts";
import type { Database, Db } from "#server/db/client.ts";
import { pgliteDatabase, pgliteOptions } from "#server/db/pglite.ts";
import { digestOf } from "#server/digest.ts";
import { insertGridVersion } from "#server/grids/queries.ts";
import { runSimulation } from "#server/simulations/run.ts";
import { insertSimulation } from "#server/simulations/queries.ts";
import { seededDice } from "#tests/core/dice.ts";
import type { Dice } from "#tests/core/dice.ts";
import { rollAnswer } from "#tests/core/random-answers.ts";
import { rollCatalogue } from "#tests/server/directory/random-catalogue.ts";
import type { Entry } from "#tests/server/directory/random-catalogue.ts";
import { now, storeEntries, storeGrid } from "#tests/server/directory/stored-catalogue.ts";
import { matouDraft, matouGrid, proven } from "#tests/support/matou-grid.ts";

const sizes = [100, 1_000, 10_000];
const runs = 3;
/** Hosters stored by one statement. */
const batch = 500;

/**
 * Simulating a version on all hosters, as the job does, and classifying all their revisions again,
 * as `matou reclassify` does, in turn, on the same database; beside them, Node reading the same answers.
 */
export async function bench(print: (line: string) => void): Promise<void> {
  for (const size of sizes) {
    const { db, close } = await openStored(size);
    await measure(print, db, size);
    await close();
  }
}

type Times = {
  readonly all: number[];
  readonly work: number[];
  readonly core: number[];
  readonly again: number[];
  readonly read: number[];
};

async function measure(print: (line: string) => void, db: Db, size: number): Promise<void> {
  const texts = (await db.select({ answers: revisions.answers }).from(revisions)).map(
    ({ answers }) => answers,
  );
  const times: Times = { all: [], work: [], core: [], again: [], read: [] };
  const waits: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.read.push(await timeOf(async () => texts.map((text) => JSON.parse(text) === null)));
    const id = await order(db, size);
    const held = watch();
    const worked = process.cpuUsage();
    times.all.push(
      await timeOf(() => runSimulation({ db, isDemo: true }, { id, document, reworded: [] })),
    );
    times.work.push(millisecondsSince(worked));
    waits.push(held.stop());
    times.again.push(await timeOf(() => reclassify({ db })));
    times.core.push(processorTime(() => simulate(texts)));
  }
  const [all, again, core, read] = [times.all, times.again, times.core, times.read].map(median);
  const worked = median(times.work);
  print(
    `simulation of ${size} hosters × ${after.criteria.size} criteria: ${show(all)} from the database ` +
      `to its report (${ratio(all, read)} × JSON.parse of the answers), ${show(worked)} of processor, of which ${show(core)} to compute; ` +
      `longest wait of anything else ${show(Math.max(...waits))}` +
      (size === 10_000 ? "; aim: under 2000 ms" : ""),
  );
  print(
    `full reclassification of their ${size} revisions: ${show(again)} (${ratio(again, read)} × JSON.parse); ` +
      `the simulation is ${ratio(all, again)} × that`,
  );
}

/** A version with stricter conditions, a question that reads otherwise and a criterion more. */
function amend(draft: GridDraft): GridDraft {
  const [first, second] = draft.criteria;
  if (first === undefined || second === undefined) throw new Error("The grid has no criteria");
  const criteria = draft.criteria.map((criterion) =>
    criterion.id === "backups"
      ? { ...criterion, question: { fr: "Autre ?", en: "Other?" } }
      : criterion,
  );
  const profiles = draft.rules.profiles.map((block) => ({
    ...block,
    theme_minimums: block.theme_minimums.map((each) => ({ ...each, min_share: 60 })),
    requires: block.requires.slice(1),
  }));
  return {
    ...draft,
    grid: { ...draft.grid, version: 2 },
    criteria: [...criteria, { ...second, id: "a-new-one" }],
    rules: { ...draft.rules, profiles },
    examples: [],
  };
}

const amended = amend(matouDraft);
const after = proven(checkGrid(amended));
const document = JSON.stringify(makeGrid(amended));
const change: GridChange = { before: matouGrid, after, reworded: new Set() };

function simulate(texts: readonly string[]): number {
  const simulation = openSimulation(change, now.toISOString());
  for (const [index, text] of texts.entries()) {
    const slug = `hoster-${index}`;
    const answers: SimulatedAnswers = JSON.parse(text);
    simulation.add({ slug, name: slug, isImaginary: false, answers, early: {} });
  }
  return simulation.report().moved.length;
}

async function order(db: Db, total: number): Promise<string> {
  const id = randomUUID();
  await insertSimulation(db, {
    ...{ id, gridId: "matou", version: 2, gridDigest: digestOf(document), total, done: 0 },
    ...{ madeAt: now, madeBy: null, report: null, answersDigest: null, publishedAt: null },
  });
  return id;
}

/** A database in memory with hosters that answered every criterion, and version 2 as a draft. */
async function openStored(size: number): Promise<Pick<Database, "db" | "close">> {
  const database = pgliteDatabase(await PGlite.create(pgliteOptions));
  const { db } = database;
  await database.applyMigrations(join(process.cwd(), "migrations"));
  await storeGrid(db);
  await insertGridVersion(db, {
    ...{
      gridId: "matou",
      version: 2,
      state: "draft",
      document,
      digest: digestOf(document),
      createdAt: now,
    },
  });
  const dice = seededDice(7);
  const entries = rollCatalogue(dice, matouGrid, { count: size });
  for (let stored = 0; stored < entries.length; stored += batch) {
    const some = entries.slice(stored, stored + batch);
    await storeEntries(db, some);
    await db.insert(revisions).values(some.map((entry) => rollRevision(dice, entry)));
  }
  await database.maintain();
  return database;
}

function rollRevision(dice: Dice, { id }: Entry) {
  const given = Object.fromEntries(
    [...matouGrid.criteria.values()].map((each) => [each.id, rollAnswer(dice, each)]),
  );
  const answers = proven(parseAnswers(matouGrid, given));
  const publication = { hosterId: id, grid: matouGrid, answers, publishedAt: now };
  return { ...makeRevision(publication), number: 1 };
}

/** The longest that anything else has to wait meanwhile. */
function watch() {
  const held = { longest: 0, last: performance.now() };
  const beat = () => {
    const at = performance.now();
    held.longest = Math.max(held.longest, at - held.last);
    held.last = at;
  };
  const timer = setInterval(beat, 1);
  return {
    stop: () => {
      clearInterval(timer);
      beat();
      return held.longest;
    },
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** What the processor worked, whatever else the machine does meanwhile. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return millisecondsSince(before);
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function show(milliseconds = 0): string {
  return `${milliseconds.toFixed(0)} ms`;
}

function ratio(one = 0, other = 1): string {
  return (one / other).toFixed(1);
}
