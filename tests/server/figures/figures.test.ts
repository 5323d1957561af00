import { beforeEach, describe, expect, test } from "vitest";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

describe("figures of the grid in force", () => {
  test("count real hosters, and the imaginary ones apart and marked", async () => {
    const { status, html } = await site.read("/statistiques");
    expect(status).toBe(200);
    expect(html).toContain("n’a encore publié de réponses");
    expect(html).not.toContain('<svg class="bar"');
    const { html: examples } = await site.read("/statistiques?exemples=oui");
    expect(examples).toContain("imaginaires");
    expect(examples).toContain('<svg class="bar"');
    expect(examples).not.toContain("style=");
    for (const { id } of matouGrid.document.criteria) {
      expect(examples).toContain(`/${id}"`);
    }
  });

  test("name no hoster, in both languages", async () => {
    const { html } = await site.read("/en/statistiques?exemples=oui");
    expect(html).toContain("What hosters say");
    expect(html).toContain("a machine looks from outside at a small part");
    expect(html).not.toMatch(/\/hebergeurs\/[a-z]/u);
  });

  test("are a table to download", async () => {
    const { html: csv, headers } = await site.read("/statistiques.csv?exemples=oui");
    expect(headers.get("content-type")).toContain("text/csv");
    const lines = csv.trim().split("\n");
    expect(lines.length).toBeGreaterThan(matouGrid.document.criteria.length * 4);
    expect(lines[0]).toContain("theme,critere");
  });

  test("follow what is published", async () => {
    const before = await site.read("/statistiques.csv?exemples=oui");
    await site.send("/espace/toile-d-assos/presence", { presence: "declined" }, site.stranger);
    const after = await site.read("/statistiques.csv?exemples=oui");
    expect(after.html).not.toBe(before.html);
  });

  test("of imaginary hosters are nowhere on a site that does not show them", async () => {
    const { app } = await openTestSite({ isDemo: false });
    const html = await (await app.request("/statistiques?exemples=oui")).text();
    expect(html).not.toContain("imaginaires");
    expect(html).not.toContain("exemples=oui");
  });
});
