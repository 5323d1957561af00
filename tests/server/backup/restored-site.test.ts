import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { headerSchema } from "#server/backup/format.ts";
import { findRevision } from "#server/db/catalogue-revision.ts";
import { selectRows } from "#server/db/client.ts";
import { isEmpty } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { bring } from "#tests/support/cast.ts";
import { makeEmptyDatabase } from "#tests/support/empty-database.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { makeTestDeps, openTestSite } from "#tests/support/test-site.ts";
import { createApp } from "#server/app.ts";
import { backUp, forge, linesOf, open, restoreInto } from "./restored.ts";

let deps: Deps;
beforeEach(async () => {
  ({ deps } = await openTestSite());
});

const mail = { to: "a@b.example", language: "fr", subject: "Bonjour", text: "Bonjour." } as const;

async function prepareMails(): Promise<string> {
  await queueMails(deps, deps.db, [mail]);
  await runJobs(deps);
  await queueMails(deps, deps.db, [mail, mail]);
  await enqueue(deps, deps.db, [{ name: "refresh-listings", payload: {}, dedupeKey: "slot" }]);
  return backUp(deps);
}

test("a restored site sends no mail a second time, and goes on with the rest", async () => {
  const path = await prepareMails();
  const database = await open(await makeEmptyDatabase());
  expect(await restoreInto(database, path, { keepsMails: false })).toBe(2);
  const { sendMail, mails } = openMailbox();
  await runJobs(makeTestDeps(database.db, { sendMail }));
  expect(mails).toStrictEqual([]);
  const ended = await selectRows<{ name: string; failure: string | null }>(
    database.db,
    sql`select name, failure from jobs where ended_at is not null order by name, failure`,
  );
  expect(ended).toEqual([
    { name: "refresh-listings", failure: null },
    ...["RESTORED", "RESTORED", null].map((failure) => ({ name: "send-mail", failure })),
  ]);
});

test("a restored site sends what was waiting when it is told to: it only moved", async () => {
  const path = await prepareMails();
  const database = await open(await makeEmptyDatabase());
  expect(await restoreInto(database, path)).toBe(0);
  const { sendMail, mails } = openMailbox();
  await runJobs(makeTestDeps(database.db, { sendMail }));
  expect(mails).toHaveLength(2);
});

test("nobody is signed in any more, and every kept page is out of date", async () => {
  const { headers } = await bring(deps, "Alice");
  expect((await createApp(deps).request("/compte", { headers })).status).toBe(200);
  const database = await open(await makeEmptyDatabase());
  await restoreInto(database, await backUp(deps));
  const restored = makeTestDeps(database.db);
  expect((await createApp(restored).request("/compte", { headers })).status).not.toBe(200);
  expect(await findRevision(database.db)).toBeGreaterThan(1);
});

test("a table that backups held once and leave out now stays empty", async () => {
  const path = await forge(await backUp(deps), ([header = "", ...rows]) => {
    const { tables, ...others } = headerSchema.parse(JSON.parse(header));
    const sessions = { name: "sessions", columns: ["former"], rows: 1 };
    const row = { table: "sessions", row: { former: "a" } };
    const changed = { ...others, tables: [...tables, sessions] };
    return [JSON.stringify(changed), ...rows, JSON.stringify(row)];
  });
  const database = await open(await makeEmptyDatabase());
  await restoreInto(database, path);
  expect(await selectRows(database.db, sql`select 1 as one from sessions`)).toEqual([]);
  expect(await isEmpty(database.db)).toBe(false);
});

test("a backup holds one moment of a site that is being written to", async () => {
  let written = 0;
  let isOver = false;
  const write = async () => {
    while (!isOver) {
      // The database in memory would leave the disk no time.
      await setImmediate();
      await bring(deps, `Person${written}`, { roles: { "les-mailles": "editor" } });
      written += 1;
    }
  };
  const writing = write();
  const headers = [];
  try {
    for (let round = 0; round < 5; round += 1) {
      const before = written;
      const [first = ""] = linesOf(await backUp(deps));
      headers.push(headerSchema.parse(JSON.parse(first)));
      await expect.poll(() => written, { timeout: 30_000 }).toBeGreaterThan(before);
    }
  } finally {
    isOver = true;
    await writing;
  }
  const counts = headers.map(({ tables }) =>
    ["people", "memberships"].map((name) => tables.find((table) => table.name === name)?.rows),
  );
  for (const [people, memberships] of counts) expect(people).toBe(memberships);
  expect(new Set(counts.map(([people]) => people)).size).toBe(5);
});
