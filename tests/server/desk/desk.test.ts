import { beforeEach, describe, expect, test } from "vitest";
import { openGroupSite } from "./group-site.ts";
import type { GroupSite } from "./group-site.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

const report = { route: "user", message: "Le site a changé.", email: "lea@asso.example" };

describe("the desk of the working group", () => {
  test("leads to everything it does, with what waits", async () => {
    expect((await site.read("/gt", site.member)).html).not.toContain("signalement attend");
    await site.send("/hebergeurs/kaz/signaler", report);
    const { html } = await site.read("/gt", site.member);
    expect(html).toContain("1 signalement attend");
    for (const path of ["grille", "signalements", "revendications", "fiches", "relectures"]) {
      expect(html).toContain(`href="/gt/${path}"`);
    }
    for (const path of ["groupe", "groupe/journal", "gt/comptes-rendus", "gt/grille/import"]) {
      expect(html).toContain(`href="/${path}"`);
    }
  });

  test("shows settings and the private log to administrators alone", async () => {
    const { html: members } = await site.read("/gt", site.member);
    expect(members).not.toContain("/gt/reglages");
    const { html } = await site.read("/en/gt", site.administrator);
    expect(html).toContain('href="/en/gt/reglages"');
    expect(html).toContain('href="/en/gt/journal"');
  });

  test("is for nobody else", async () => {
    expect((await site.read("/gt", site.stranger)).status).toBe(403);
  });
});
