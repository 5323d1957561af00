import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answers } from "#core/answers.ts";
import { audienceIds } from "#core/audiences.ts";
import { addMonths } from "#core/calendar.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import type { Example, Grid } from "#core/grid.ts";
import type { SourceContent } from "#core/source-content.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import type { DemoHoster } from "#server/db/demonstration.ts";
import { readDemoHosters } from "#server/db/demonstration.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { readListing } from "#server/exchange/actions.ts";
import { installGrid } from "#server/grids/actions.ts";
import { listGridVersions } from "#server/grids/queries.ts";
import { addHosters } from "#server/hosters/actions.ts";
import type { Newcomer } from "#server/hosters/actions.ts";
import { countHosters, lockHosters, replaceOffers } from "#server/hosters/queries.ts";
import { loadProducts } from "#server/products/actions.ts";

/** Day the starting listing was put together. */
const listedOn = "2026-11-22";

/**
 * Fills an empty database, and no other, in one transaction: the grid in force, the real
 * hosters and, in a demonstration, the imaginary ones with their published answers. The
 * known products come to any database that has none.
 */
export async function seed(deps: Deps): Promise<void> {
  const folder = join(deps.root, "server", "db", "start");
  const gridText = await readFile(join(folder, "matou-1.yaml"), "utf8");
  const listing = await readFile(join(folder, "hosters.csv"), "utf8");
  const demo = readDemoHosters(await readFile(join(folder, "demo-hosters.yaml"), "utf8"));
  await deps.db.transaction(async (db) => {
    await lockHosters(db);
    await loadProducts(deps, db);
    if (!(await isEmpty(db))) return;
    const grid = await installGrid(deps, db, gridText);
    await addHosters(deps, db, readListing(listing, listedOn));
    if (deps.isDemo) await addImaginaryHosters(deps, db, { grid, demo });
  });
}

/** Whether nothing has been stored yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await countHosters(db)) === 0 && (await listGridVersions(db)).length === 0;
}

type Demonstration = {
  readonly grid: Grid;
  /** What is said of the examples of the grid beside their answers. */
  readonly demo: ReadonlyMap<string, DemoHoster>;
};

/** The examples of the grid, as hosters that show what an assessed one looks like. */
async function addImaginaryHosters(
  deps: Deps,
  db: Db,
  { grid, demo }: Demonstration,
): Promise<void> {
  const { examples } = grid.document;
  const newcomers = examples.map((example) => imaginaryHoster(example, demo.get(example.id)));
  const hosters = await addHosters(deps, db, newcomers);
  const publishedAt = deps.now();
  for (const [index, { id: hosterId }] of hosters.entries()) {
    const example = examples[index];
    if (example === undefined) continue;
    const { offers = [], earlier = null } = demo.get(example.id) ?? {};
    const answers = exampleAnswers(grid, example);
    await replaceOffers(
      db,
      hosterId,
      offers.map((offer) => ({ ...offer, id: deps.newId() })),
    );
    if (earlier !== null) {
      await publishAssessment(db, {
        hosterId,
        grid,
        answers: answersBefore(answers, earlier),
        publishedAt: new Date(addMonths(publishedAt.toISOString(), -12)),
      });
    }
    await publishAssessment(db, { hosterId, grid, answers, publishedAt });
  }
  await refreshListings(
    deps,
    db,
    hosters.map(({ id }) => id),
  );
}

/** The answers of an example as they were, so that its history has something to tell. */
function answersBefore(answers: Answers, earlier: NonNullable<DemoHoster["earlier"]>): Answers {
  const entries = [...answers].map(([id, answer]) => {
    const value = earlier[id];
    return [id, value === undefined || value === null ? answer : { ...answer, value }] as const;
  });
  return new Map(entries.filter(([id]) => earlier[id] !== null));
}

function imaginaryHoster(
  { id, label, story, answers }: Example,
  { department = null, services = [] }: Partial<DemoHoster> = {},
): Newcomer {
  const [name = label.fr] = label.fr.split(",", 1);
  const said = answers["audiences"];
  const audiences = audienceIds.filter(
    (audience) => Array.isArray(said) && said.includes(audience),
  );
  return {
    name,
    summary: story.fr,
    summaryEn: story.en,
    audiences,
    country: "FR",
    department,
    isImaginary: true,
    sources: [inventedSource(id, services)],
  };
}

/** Services need a source. This one says nothing else and has no address: nobody can read it. */
function inventedSource(example: string, services: DemoHoster["services"]): SourceContent {
  return {
    origin: "listing",
    key: `imaginary:${example}`,
    addresses: [],
    recordedOn: listedOn,
    facts: {},
    services: services.map((service, position) => ({ ...service, position })),
    unread: {},
  };
}
