import { beforeEach, describe, expect, test } from "vitest";
import { findHoster } from "#server/hosters/queries.ts";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

async function stanceOf(slug: string) {
  const hoster = await findHoster(site.deps.db, slug);
  return { id: hoster?.id ?? "", stance: hoster?.stance ?? "" };
}

async function change(slug: string, stance: string, changes: Record<string, string> = {}) {
  const { id, stance: seen } = await stanceOf(slug);
  const fields = { stance, seen, reason: "Demandé par courriel.", ...changes };
  return site.send(`/gt/fiches/${id}`, fields, site.member);
}

describe("listings before the working group", () => {
  test("are found by name, those out of the directory too", async () => {
    await change("kaz", "removed");
    const { html } = await site.read("/gt/fiches?q=KAZ", site.member);
    const { id } = await stanceOf("kaz");
    expect(html).toContain(`href="/gt/fiches/${id}"`);
    expect((await site.read("/gt/fiches?q=%25", site.member)).html).not.toContain(id);
    const { html: listed } = await site.read("/gt/fiches?q=kaz&presence=listed", site.member);
    expect(listed).not.toContain(id);
    expect((await site.read("/gt/fiches", site.stranger)).status).toBe(403);
  });

  test("leave the directory and come back, each time with a public reason", async () => {
    expect((await change("kaz", "removed")).status).toBe(303);
    expect((await site.read("/hebergeurs/kaz")).status).toBe(410);
    const { html: gone } = await site.read("/groupe/journal");
    expect(gone).toContain("Demandé par courriel.");
    expect(gone).not.toContain("Kaz");
    expect((await change("kaz", "listed", { reason: "Retour demandé." })).status).toBe(303);
    expect((await site.read("/hebergeurs/kaz")).status).toBe(200);
    expect((await site.read("/groupe/journal")).html).toContain("Retour demandé.");
    expect((await site.read("/gt/journal", site.administrator)).html).toContain("change-listing");
  });

  test("stay out when the hoster itself left", async () => {
    const presence = { presence: "removed" };
    await site.send("/espace/toile-d-assos/presence", presence, site.stranger);
    expect((await stanceOf("toile-d-assos")).stance).toBe("removed");
    const refused = await change("toile-d-assos", "listed");
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("lui seul peut revenir");
    expect((await stanceOf("toile-d-assos")).stance).toBe("removed");
  });

  test.each([
    ["without a reason", { reason: " " }, 422, 'href="#raison"'],
    ["without a presence", { stance: "unproved" }, 422, 'href="#presence"'],
    ["when it changed meanwhile", { seen: "declined" }, 409, "pendant que vous lisiez"],
  ])("change nothing %s", async (_, changes, status, said) => {
    const response = await change("kaz", "removed", changes);
    expect(response.status).toBe(status);
    expect(response.html).toContain(said);
    expect((await stanceOf("kaz")).stance).toBe("listed");
    expect((await site.read("/groupe/journal")).html).not.toContain("Demandé par courriel.");
  });

  test("that do not exist are not found", async () => {
    expect((await site.read("/gt/fiches/x", site.member)).status).toBe(404);
    const unknown = "/gt/fiches/00000000-0000-4000-8000-000000000000";
    expect((await site.send(unknown, { stance: "listed" }, site.member)).status).toBe(404);
  });
});
