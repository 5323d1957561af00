import { beforeEach, describe, expect, test } from "vitest";
import { updatePerson } from "#server/accounts/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

function note(action: string, detail: Readonly<Record<string, unknown>> = {}, at?: string) {
  const now = at === undefined ? site.deps.now : () => new Date(at);
  const personId = site.member.person.id;
  return noteWrite({ ...site.deps, now }, site.deps.db, { personId, action, detail });
}

describe("the log of writes", () => {
  test("is for administrators alone, and kept nowhere", async () => {
    for (const path of ["/gt/journal", "/gt/journal.csv"]) {
      for (const actor of [site.member, site.stranger]) {
        expect((await site.read(path, actor)).status).toBe(403);
      }
      const { status, headers } = await site.read(path, site.administrator);
      expect(status).toBe(200);
      expect(headers.get("cache-control")).toContain("no-store");
    }
  });

  test("is narrowed by person, action and day", async () => {
    await note("test-one", {}, "2026-11-20T23:30:00.000Z");
    await note("test-two", {}, "2026-11-22T08:00:00.000Z");
    const shown = async (query: string) => {
      const { html } = await site.read(`/gt/journal?${query}`, site.administrator);
      return ["test-one", "test-two"].filter((action) => html.includes(`<code>${action}</code>`));
    };
    expect(await shown("")).toEqual(["test-one", "test-two"]);
    expect(await shown("action=test-one")).toEqual(["test-one"]);
    // Half past eleven at night in London is the next day in Paris.
    expect(await shown("jour=2026-11-21")).toEqual(["test-one"]);
    expect(await shown("personne=GUS")).toEqual(["test-one", "test-two"]);
    expect(await shown("personne=Nadia")).toEqual([]);
    expect(await shown("hebergeur=kaz")).toEqual([]);
    for (const odd of ["jour=2026-13-45", "jour=hier"]) {
      expect(await shown(odd)).toEqual(["test-one", "test-two"]);
    }
    expect((await site.read("/gt/journal?page=0", site.administrator)).status).toBe(404);
  });

  test("says who it was, by the address of whoever gave no name", async () => {
    const { id, email } = site.member.person;
    await updatePerson(site.deps.db, id, { name: null });
    await note("test-one");
    for (const path of ["/gt/journal?action=test-one", "/gt/journal.csv?action=test-one"]) {
      expect((await site.read(path, site.administrator)).html).toContain(email);
    }
  });

  test("is a table, whole, where nothing runs as a formula", async () => {
    for (let count = 0; count < 501; count += 1) await note("test-many", { count });
    await note("=1+1", { a: "=cmd" });
    const { html: csv } = await site.read("/gt/journal.csv", site.administrator);
    expect(csv.match(/test-many/gu)).toHaveLength(501);
    expect(csv).toContain(",'=1+1,");
    const { html: some } = await site.read("/gt/journal.csv?action=x", site.administrator);
    expect(some.trim().split("\n")).toHaveLength(1);
  });
});
