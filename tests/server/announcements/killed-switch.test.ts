import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { switchGrids } from "#server/announcements/switch.ts";
import { selectRows } from "#server/db/client.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { countHosters, lockHosters } from "#server/hosters/queries.ts";
import { addVersion } from "#tests/server/grids/grid-versions.ts";
import { bundleEntry, startEntry } from "#tests/support/bundled-entry.ts";
import type { BundledEntry } from "#tests/support/bundled-entry.ts";
import { withData } from "#tests/support/crash-site.ts";
import type { CrashPlace } from "#tests/support/crash-site.ts";
import { addManyHosters } from "#tests/support/many-hosters.ts";
import { createDatabase } from "#tests/support/server-template.ts";
import { renew } from "./life-site.ts";

/** A moment the process dies at by itself, or how long it lives once it starts, in milliseconds. */
const rounds = ["begun", "carried", 0, 30, 120, 400] as const;

let folder: string;
let switcher: BundledEntry;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "matou-killed-"));
  switcher = await bundleEntry("tests/fixtures/grid-switcher.ts");
});
afterAll(async () => {
  await switcher.remove();
  await rm(folder, { recursive: true, force: true });
});

test(
  "a process killed while it switches leaves one version in force, whole, and the next run finishes",
  { timeout: 240_000 },
  async () => {
    const place = await openPlace();
    const published = await withData(place, async (deps) => {
      await addManyHosters(deps, (await countHosters(deps.db)) + 45);
      await announce(deps, 2);
      return countPublished(deps.db);
    });
    expect(published).toBeGreaterThanOrEqual(30);
    for (const [index, round] of rounds.entries()) {
      const version = index + 2;
      const isDone = await switchUntilKilled(place, round);
      await withData(place, async (deps) => {
        const killed = await deps.db.transaction(async (db) => {
          // A server may still be ending the transaction of the dead process.
          await lockHosters(db);
          return inspect(db, version);
        });
        const old = { inForce: [version - 1], carried: 0, hosters: 0, mails: 0 };
        const fresh = { inForce: [version], carried: published, hosters: published };
        const isOld = killed.inForce[0] === version - 1;
        expect(killed, `round ${round}`).toEqual(isOld ? old : { ...fresh, mails: published });
        if (isDone) expect(isOld).toBe(false);
        if (typeof round === "string") expect(isOld).toBe(true);
        expect(await switchGrids(deps)).toBe(isOld);
        expect(await inspect(deps.db, version)).toEqual({ ...fresh, mails: published });
        await announce(deps, version + 1);
      });
    }
  },
);

async function openPlace(): Promise<CrashPlace> {
  const template = inject("testTemplate");
  if (template.kind === "embedded") return { DATA_DIR: join(folder, "data") };
  return { DATABASE_URL: await createDatabase(template.url, `${template.name}_switch`) };
}

/** Its day has come already. */
function announce({ db }: Deps, version: number): Promise<void> {
  const effectiveAt = new Date("2026-01-01T23:00:00.000Z");
  return addVersion(db, { version, state: "announced", effectiveAt, basedOn: version - 1 }, renew);
}

/** Gives whether the process said it had finished. */
async function switchUntilKilled(
  place: CrashPlace,
  round: (typeof rounds)[number],
): Promise<boolean> {
  const settings = { DATABASE_URL: "", DATA_DIR: "", ...place, DEMO: "1" };
  const words = typeof round === "string" ? [round] : [];
  const child = startEntry(switcher, JSON.stringify(settings), ...words);
  onTestFinished(() => child.kill());
  expect(await child.hear()).toBe("starting");
  if (typeof round === "number") {
    await setTimeout(round);
    await child.kill();
  }
  return (await child.hear()) === "done";
}

async function countPublished(db: Db): Promise<number | undefined> {
  const [row] = await selectRows<{ count: number }>(
    db,
    sql`select count(distinct hoster_id)::int as count from revisions`,
  );
  return row?.count;
}

/** What there is of a version: the versions in force, its carried revisions, the mails asked for. */
async function inspect(db: Db, version: number) {
  const inForce = await selectRows<{ version: number }>(
    db,
    sql`select version from grid_versions where grid_id = 'matou' and state = 'in-force'`,
  );
  const [row] = await selectRows<{ carried: number; hosters: number; mails: number }>(
    db,
    sql`select count(*)::int as carried, count(distinct hoster_id)::int as hosters,
      (select count(*)::int from jobs
        where name = 'tell-of-switch' and payload ->> 'version' = ${String(version)}) as mails
      from revisions where carried and grid_version = ${version}`,
  );
  return { inForce: inForce.map((each) => each.version), ...row };
}
