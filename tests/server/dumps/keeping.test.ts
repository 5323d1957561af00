import { tmpdir } from "node:os";
import { beforeEach, describe, expect, test } from "vitest";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { forgetOldDumps, makeDump, openDumps } from "#server/dumps/actions.ts";
import { dumpJobs } from "#server/dumps/jobs.ts";
import { findDumpFile, readPiece } from "#server/dumps/queries.ts";
import { askForSlot } from "#server/schedule.ts";
import { addManyHosters } from "#tests/support/many-hosters.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import { openTestSite, testDay } from "#tests/support/test-site.ts";
import { runTyped } from "#tests/server/typed-command.ts";
import { publishExample } from "./dumped.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
let now = new Date(testDay);
beforeEach(async () => {
  now = new Date(testDay);
  site = await openTestSite({ changes: { now: () => now } });
});

function goTo(day: string) {
  now = new Date(`${day}T10:00:00.000Z`);
}

async function dumpsKept() {
  return (await openDumps(site.deps)).dumps;
}

/** The digests of an archive, by file. */
async function digests(day: string): Promise<Readonly<Record<string, string>>> {
  const dump = (await dumpsKept()).find((each) => each.day === day);
  return Object.fromEntries((dump?.files ?? []).map(({ file, digest }) => [file, digest]));
}

describe("archives", () => {
  test("of the same content are the same bytes, stored once, but for the day in their description", async () => {
    await publishExample(site.deps, "kaz");
    await makeDump(site.deps);
    const first = await digests("2026-11-22");
    await makeDump(site.deps);
    expect(await digests("2026-11-22")).toEqual(first);
    goTo("2026-11-23");
    await makeDump(site.deps);
    const { "datapackage.json": described, ...data } = await digests("2026-11-23");
    const { "datapackage.json": former, ...same } = first;
    expect(data).toEqual(same);
    expect(described).not.toBe(former);
  });

  test("forget the contents that none of them has any more", async () => {
    await makeDump(site.deps);
    const { "hosters.csv": former = "" } = await digests("2026-11-22");
    const kaz = await findHoster(site.deps.db, "kaz");
    await site.deps.db.transaction(async (db) => {
      await updateHoster(db, kaz?.id ?? "", { name: "Kaz !" });
      await refreshListings(site.deps, db, [kaz?.id ?? ""]);
    });
    await makeDump(site.deps);
    expect((await digests("2026-11-22"))["hosters.csv"]).not.toBe(former);
    expect(await readPiece(site.deps.db, former, 0)).toBeUndefined();
  });

  test("are kept for thirty days, then the first of each month", async () => {
    const days = [
      "2026-09-04",
      "2026-09-20",
      "2026-10-02",
      "2026-10-23",
      "2026-10-24",
      "2026-11-22",
    ];
    for (const day of days) {
      goTo(day);
      await makeDump(site.deps);
    }
    await forgetOldDumps(site.deps);
    expect((await dumpsKept()).map(({ day }) => day)).toEqual([
      ...["2026-11-22", "2026-10-24", "2026-10-02", "2026-09-04"],
    ]);
  });

  test("that are ready after midnight are those of the new day", async () => {
    const moments = ["2026-11-22T22:59:59.000Z", "2026-11-22T23:00:01.000Z"];
    const changes = { now: () => new Date(moments.shift() ?? "2026-11-22T23:00:02.000Z") };
    expect(await makeDump({ ...site.deps, ...changes })).toBe("2026-11-23");
    expect((await dumpsKept()).map(({ day }) => day)).toEqual(["2026-11-23"]);
  });

  test("are made by the timetable", async () => {
    await askForSlot(site.deps, ["15 4 * * *", "make-dump"]);
    expect((await openDumps(site.deps)).pending).not.toBeNull();
    await runJobs(site.deps, dumpJobs);
    const { dumps, pending } = await openDumps(site.deps);
    expect([dumps.map(({ day }) => day), pending]).toEqual([["2026-11-22"], null]);
  });

  test("hold more hosters than are read at once, each once, by slug", async () => {
    await addManyHosters(site.deps, 130);
    await makeDump(site.deps);
    const text = await (await site.app.request("/donnees/2026-11-22/hosters.json")).text();
    const { hosters } = JSON.parse(text) as { hosters: { slug: string }[] };
    const slugs = hosters.map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(100);
    expect(slugs).toEqual([...new Set(slugs)].toSorted((one, other) => (one < other ? -1 : 1)));
  });

  test("are made and erased by commands", async () => {
    const made = await runTyped(site.deps, "dump", tmpdir());
    expect(made).toMatchObject({ status: 0, complained: [] });
    expect(made.said.join("\n")).toContain("/donnees/2026-11-22/datapackage.json");
    expect(await runTyped(site.deps, "dump forget 2026-11-21", tmpdir())).toMatchObject({
      status: 1,
    });
    expect(await runTyped(site.deps, "dump forget hier", tmpdir())).toMatchObject({ status: 2 });
    expect(await runTyped(site.deps, "dump forget 2026-11-22", tmpdir())).toMatchObject({
      status: 0,
    });
    expect(await dumpsKept()).toEqual([]);
    const asked = { day: "2026-11-22", file: "facts.csv" };
    expect(await findDumpFile(site.deps.db, asked)).toBeUndefined();
  });
});
