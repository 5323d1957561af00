import { beforeEach, describe, expect, test } from "vitest";
import { updatePerson } from "#server/accounts/queries.ts";
import type { AuditAction } from "#core/audit-action.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { insertAuditEntry } from "#server/audit/queries.ts";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";
import { textFor } from "#web/text/text.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

function note(action: AuditAction, detail: Readonly<Record<string, unknown>> = {}, at?: string) {
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
    await note("save-answers", {}, "2026-11-20T23:30:00.000Z");
    await note("edit-grid", {}, "2026-11-22T08:00:00.000Z");
    const shown = async (query: string) => {
      const { html } = await site.read(`/gt/journal?${query}`, site.administrator);
      const words = textFor("fr").settings.audit.actions;
      return (["save-answers", "edit-grid"] as const).filter((action) =>
        html.includes(`<b>${words[action]}</b>`),
      );
    };
    expect(await shown("")).toEqual(["save-answers", "edit-grid"]);
    expect(await shown("action=save-answers")).toEqual(["save-answers"]);
    // Half past eleven at night in London is the next day in Paris.
    expect(await shown("jour=2026-11-21")).toEqual(["save-answers"]);
    expect(await shown("personne=GUS")).toEqual(["save-answers", "edit-grid"]);
    expect(await shown("personne=Nadia")).toEqual([]);
    expect(await shown("hebergeur=kaz")).toEqual([]);
    for (const odd of ["jour=2026-13-45", "jour=hier"]) {
      expect(await shown(odd)).toEqual(["save-answers", "edit-grid"]);
    }
    expect((await site.read("/gt/journal?page=0", site.administrator)).status).toBe(404);
  });

  test("says who it was, by the address of whoever gave no name", async () => {
    const { id, email } = site.member.person;
    await updatePerson(site.deps.db, id, { name: null });
    await note("save-answers");
    for (const path of ["/gt/journal?action=save-answers", "/gt/journal.csv?action=save-answers"]) {
      expect((await site.read(path, site.administrator)).html).toContain(email);
    }
  });

  test("is a table, whole, where nothing runs as a formula", async () => {
    for (let count = 0; count < 501; count += 1) await note("add-remark", { count });
    await updatePerson(site.deps.db, site.member.person.id, { name: "=1+1" });
    const { html: csv } = await site.read("/gt/journal.csv", site.administrator);
    expect(csv.match(/add-remark/gu)).toHaveLength(501);
    expect(csv).toContain(",'=1+1,");
    const { html: some } = await site.read("/gt/journal.csv?action=x", site.administrator);
    expect(some.trim().split("\n")).toHaveLength(1);
  });

  test("says every action in words, and what is no longer known as it was written down", async () => {
    await note("switch-grid");
    await insertAuditEntry(site.deps.db, {
      ...{ id: site.deps.newId(), at: site.deps.now(), action: "former-action", detail: {} },
      ...{ personId: null, hosterId: null },
    });
    const { html } = await site.read("/gt/journal", site.administrator);
    expect(html).toContain("<b>Version entrée en vigueur</b>");
    expect(html).toContain("<b>former-action</b>");
    expect(html).not.toContain("switch-grid</b>");
  });
});
