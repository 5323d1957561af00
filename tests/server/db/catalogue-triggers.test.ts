import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { findRevision } from "#server/db/catalogue-revision.ts";
import { type Db, selectRows } from "#server/db/client.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import { listHosters, replaceOffers } from "#server/hosters/queries.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";

/** What the public pages are made from. */
const publicTables = [
  "declined_proposals",
  "events",
  "grid_versions",
  "hoster_facts",
  "hoster_sources",
  "hosters",
  "listings",
  "machine_checks",
  "offers",
  "products",
  "reports",
  "reviews",
  "revisions",
  "services",
  "settings",
  "source_files",
  "withdrawals",
];

/** Those that start without a row, or whose rows never change. */
const emptyTables = [
  "declined_proposals",
  "events",
  "machine_checks",
  "offers",
  "reports",
  "reviews",
  "revisions",
  "settings",
  "source_files",
  "withdrawals",
];

/** What no public page shows, or only pages that are never kept. */
const otherTables = [
  "account_links",
  "alerts",
  "amendments",
  "audit_entries",
  "brief_addresses",
  "brief_recipients",
  "briefs",
  "catalogue",
  "check_rounds",
  "claims",
  "crawl_files",
  "crawls",
  "draft_answers",
  "drafts",
  "dump_files",
  "dump_pieces",
  "dumps",
  "federations",
  "grid_edits",
  "invitations",
  "jobs",
  "memberships",
  "minutes",
  "notice_links",
  "passkey_challenges",
  "passkeys",
  "people",
  "remarks",
  "rulings",
  "sender_keys",
  "sessions",
  "simulations",
  "stopped_notices",
  "tried_answers",
];

let site: Awaited<ReturnType<typeof openTestSite>>;
let db: Db;
beforeEach(async () => {
  site = await openTestSite();
  ({ db } = site.deps);
  await db.execute(sql`insert into products values ('doodle', 9999, '{}') on conflict do nothing`);
});

/** How much the revision grows meanwhile. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = await findRevision(db);
  await work();
  return (await findRevision(db)) - before;
}

async function findSomeHoster(): Promise<string> {
  const [hoster] = await listHosters(db);
  return hoster?.id ?? "";
}

/** Rewrites every row of a table as it is. */
function touch(inside: Db, table: string): Promise<unknown> {
  const column = table === "grid_versions" ? "state" : table === "products" ? "id" : "hoster_id";
  const names: Readonly<Record<string, string>> = {
    hosters: "id",
    hoster_facts: "source_id",
    settings: "name",
  };
  const name = names[table] ?? column;
  return inside.execute(sql.raw(`update ${table} set ${name} = ${name}`));
}

test("every table is known for public or not", async () => {
  const tables = await selectRows<{ name: string; raises: boolean }>(
    db,
    sql`select relname as name, exists (
        select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and p.proname = 'raise_catalogue'
      ) as raises
      from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace
      order by relname`,
  );
  const named = (raises: boolean) =>
    tables.filter((table) => table.raises === raises).map(({ name }) => name);
  expect(named(true)).toEqual(publicTables);
  expect(named(false)).toEqual(otherTables);
});

describe("the revision of the catalogue", () => {
  test.each(publicTables.filter((table) => !emptyTables.includes(table)))(
    "counts once a transaction that changes many rows of %s",
    async (table) => {
      expect(await growth(() => db.transaction((inside) => touch(inside, table)))).toBe(1);
      expect(await growth(() => touch(db, table))).toBe(1);
    },
  );

  test("counts a publication", async () => {
    const hosterId = await findSomeHoster();
    const publication = { hosterId, grid: matouGrid, answers: new Map(), publishedAt: new Date() };
    expect(await growth(() => publishAssessment(db, publication))).toBe(1);
  });

  test("counts the offers of a hoster, and their removal", async () => {
    const hosterId = await findSomeHoster();
    const given = { audiences: [], services: [], hasOneLogin: null, price: null };
    const unsaid = { included: null, includedEn: null, example: null, exampleEn: null };
    const accounts = { leastAccounts: null, mostAccounts: null };
    const offer = { id: randomUUID(), name: "Une offre", nameEn: null, ...given, ...unsaid };
    expect(await growth(() => replaceOffers(db, hosterId, [{ ...offer, ...accounts }]))).toBe(1);
    expect(await growth(() => db.execute(sql`delete from offers`))).toBe(1);
  });

  test("counts once a transaction that changes all tables", async () => {
    const all = () =>
      db.transaction(async (inside) => {
        for (const table of publicTables) {
          if (!["revisions", "withdrawals"].includes(table)) await touch(inside, table);
        }
      });
    expect(await growth(all)).toBe(1);
  });

  test("does not count what is undone, wholly or in part", async () => {
    const undone = () =>
      db
        .transaction(async (inside) => {
          await touch(inside, "hosters");
          throw new Error("changed my mind");
        })
        .catch(() => {});
    expect(await growth(undone)).toBe(0);
    const partly = () =>
      db.transaction(async (inside) => {
        await inside
          .transaction(async (part) => {
            await touch(part, "hosters");
            throw new Error("changed my mind");
          })
          .catch(() => {});
      });
    expect(await growth(partly)).toBe(0);
  });

  test("does not count what no page shows", async () => {
    const job = () =>
      db.execute(
        sql`insert into jobs (id, name, payload, run_at, attempts)
          values (gen_random_uuid(), 'nothing', '{}', now(), 0)`,
      );
    expect(await growth(job)).toBe(0);
  });

  test("counts each of many transactions at once, which all succeed", async () => {
    const all = () =>
      Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          db.transaction(async (inside) => {
            const id = `product-${turn}`;
            await inside.execute(sql`insert into products values (${id}, ${turn}, '{}')`);
            await inside.execute(sql`select pg_sleep(${(turn % 3) / 100})`);
            await inside.execute(sql`update products set position = 1 where id = ${id}`);
          }),
        ),
      );
    expect(await growth(all)).toBe(20);
  });
});
