import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { updatePerson } from "#server/accounts/queries.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import { bring } from "#tests/support/cast.ts";
import { openDiscussionSite, send, textOf } from "#tests/server/discussions/discussion-site.ts";

const desk = "/gt/comptes-rendus";
const meeting = {
  heldOn: "2026-11-20",
  title: "Réunion de novembre",
  body: "- Les seuils <sont> *relus*.",
  forumUrl: "forum.example.org/t/12",
};

let site: Awaited<ReturnType<typeof openDiscussionSite>>;
beforeEach(async () => {
  site = await openDiscussionSite();
});
afterEach(() => site.close());

describe("the page of the working group", () => {
  test("names the members who gave a name, counts the others, and tells how to join", async () => {
    const shy = await bring(site.deps, "Timo", { groupRole: "administrator" });
    await updatePerson(site.deps.db, shy.person.id, { name: null });
    const page = await textOf(site, "/groupe");
    expect(page).toContain("<li>Gus</li>");
    expect(page).toContain("1 membre sans nom public");
    expect(page).not.toContain("<li>Nadia</li>");
    expect(page).toContain("Comment le rejoindre");
    expect(await textOf(site, "/en/groupe")).toContain("How to join");
  });

  test("is linked from the foot of every page, and tells no address of anyone", async () => {
    expect(await textOf(site, "/")).toContain('href="/groupe"');
    for (const path of [
      "/groupe",
      "/groupe/journal",
      "/groupe/comptes-rendus",
      "/groupe/propositions",
    ]) {
      const response = await site.app.request(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(await response.text()).not.toContain("@example.org");
    }
  });
});

describe("the public log", () => {
  test("lists what was decided, the newest first, by kind", async () => {
    const { deps } = site;
    await publishRuling(deps, deps.db, {
      kind: "claim-decided",
      subject: "Les Mailles",
      path: "/hebergeurs/les-mailles",
    });
    site.clock.now = new Date("2026-11-23T10:00:00.000Z");
    await publishRuling(deps, deps.db, {
      kind: "settings-changed",
      subject: "Délai",
      reason: "Plus court",
    });
    const page = await textOf(site, "/groupe/journal");
    expect(page.indexOf("Délai")).toBeLessThan(page.indexOf("Les Mailles"));
    expect(page).toContain("Plus court");
    expect(await textOf(site, "/en/groupe/journal")).toContain('href="/en/hebergeurs/les-mailles"');
    const claims = await textOf(site, "/groupe/journal?sorte=claim-decided");
    expect(claims).toContain("Les Mailles");
    expect(claims).not.toContain("Plus court");
    expect(await textOf(site, "/groupe/journal?sorte=nothing")).toContain("Plus court");
  });

  test("has pages", async () => {
    const { deps } = site;
    for (let count = 1; count <= 51; count += 1) {
      site.clock.now = new Date(Date.UTC(2026, 10, 22, 10, count));
      await publishRuling(deps, deps.db, { kind: "grid-imported", subject: `Grille n° ${count}.` });
    }
    expect(await textOf(site, "/groupe/journal")).not.toContain("n° 1.");
    expect(await textOf(site, "/groupe/journal?page=2")).toContain("1.");
  });
});

describe("minutes", () => {
  test("are written by the group, and read by anyone", async () => {
    expect((await send(site, desk, site.nadia, meeting)).status).toBe(403);
    expect((await send(site, desk, site.gus, meeting)).status).toBe(303);
    const list = await textOf(site, "/groupe/comptes-rendus");
    const path = /href="(\/groupe\/comptes-rendus\/[^"]+)"/u.exec(list)?.[1] ?? "";
    const page = await textOf(site, path);
    expect(page).toContain("seuils &lt;sont> <em>relus</em>");
    expect(page).toContain('href="https://forum.example.org/t/12"');
    expect(page).toContain("20 novembre 2026");
    expect(await textOf(site, "/groupe")).toContain("Réunion de novembre");
    expect((await site.app.request("/groupe/comptes-rendus/x")).status).toBe(404);
  });

  test("that do not fit keep what was typed", async () => {
    const sent = await send(site, desk, site.gus, { ...meeting, heldOn: "hier", title: "" });
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain('href="#f-compte-rendu-heldOn"');
    expect(page).toContain("relus");
    expect(await textOf(site, "/groupe/comptes-rendus")).toContain("Aucun compte rendu");
  });

  test("are corrected, unless somebody did meanwhile", async () => {
    await send(site, desk, site.gus, meeting);
    const id =
      new RegExp(`${desk}/([\\da-f-]+)`, "u").exec(await textOf(site, desk, site.gus))?.[1] ?? "";
    const read = site.deps.now().toISOString();
    site.clock.now = new Date("2026-11-23T10:00:00.000Z");
    const path = `${desk}/${id}`;
    const better = { ...meeting, title: "Réunion du 20", read };
    expect((await send(site, path, site.gus, better)).status).toBe(303);
    expect(await textOf(site, `/groupe/comptes-rendus/${id}`)).toContain("Corrigé le");
    const late = await send(site, path, site.gus, { ...better, title: "Autre" });
    expect(late.status).toBe(409);
    const now = /name="read" value="([^"]+)"/u.exec(await late.text())?.[1] ?? "";
    expect(
      (await send(site, path, site.gus, { ...better, title: "Autre", read: now })).status,
    ).toBe(303);
    expect((await send(site, `${desk}/x`, site.gus, better)).status).toBe(404);
  });
});
