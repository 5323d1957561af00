import { beforeEach, describe, expect, test } from "vitest";
import { makeDump, openDumps } from "#server/dumps/actions.ts";
import { dumpJobs } from "#server/dumps/jobs.ts";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";
import { runJobs } from "#tests/support/mailbox.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

describe("the page of the open data", () => {
  test("says that nothing is ready before the first archive", async () => {
    const { status, html } = await site.read("/donnees");
    expect(status).toBe(200);
    expect(html).toContain("Aucune archive n’est encore prête");
  });

  test.each([
    ["/donnees", "Tout télécharger", "Citez la source"],
    ["/en/donnees", "Download everything", "Name the source"],
  ])(
    "%s offers every file of the last one, its licence and the feeds",
    async (path, title, duty) => {
      await makeDump(site.deps);
      const { html } = await site.read(path);
      for (const words of [title, duty, "Open Database License"]) expect(html).toContain(words);
      for (const file of ["datapackage.json", "hosters.csv", "answers.csv", "grids.json"]) {
        expect(html).toContain(`href="/donnees/2026-11-22/${file}"`);
      }
      expect(html).toContain("/flux.atom");
      expect(html).not.toContain("%7B");
      expect(html).not.toContain('method="post"');
    },
  );

  test("describes the data to search engines", async () => {
    await makeDump(site.deps);
    const { html } = await site.read("/donnees");
    const found = /<script type="application\/ld\+json">(?<data>.*?)<\/script>/su.exec(html);
    const data = JSON.parse(found?.groups?.["data"] ?? "{}") as { distribution: object[] };
    expect(data).toMatchObject({
      "@type": "Dataset",
      license: "https://opendatacommons.org/licenses/odbl/1-0/",
    });
    expect(data.distribution[0]).toMatchObject({
      contentUrl: "https://matou.example/donnees/2026-11-22/datapackage.json",
    });
  });
});

describe("an archive that is asked for", () => {
  test("is made for the working group, which sees that it waits", async () => {
    expect((await site.read("/donnees", site.member)).html).toContain('action="/gt/donnees"');
    expect((await site.read("/donnees", site.stranger)).html).not.toContain("/gt/donnees");
    const asked = await site.send("/gt/donnees", {}, site.member);
    expect([asked.status, asked.location]).toEqual([303, "/donnees?fait=demande"]);
    const waiting = await site.read("/donnees?fait=demande", site.member);
    expect(waiting.html).toContain("Une archive est en préparation");
    expect(waiting.html).not.toContain('action="/gt/donnees"');
    await runJobs(site.deps, dumpJobs);
    expect((await openDumps(site.deps)).dumps).toHaveLength(1);
    const after = await site.read("/donnees?fait=demande", site.member);
    expect(after.html).toContain("La préparation est terminée.");
    expect(after.html).not.toContain("L’archive est demandée.");
    const journal = await site.read("/gt/journal", site.administrator);
    expect(journal.html).toContain("ask-for-dump");
  });

  test("is asked for once at a time, and not again at once", async () => {
    await site.send("/gt/donnees", {}, site.member);
    expect((await site.send("/gt/donnees", {}, site.administrator)).status).toBe(303);
    await runJobs(site.deps, dumpJobs);
    expect((await site.send("/gt/donnees", {}, site.member)).status).toBe(429);
  });

  test("is refused to others", async () => {
    expect((await site.send("/gt/donnees", {}, site.stranger)).status).toBe(403);
    expect((await site.send("/gt/donnees", {})).status).toBe(401);
    expect((await openDumps(site.deps)).pending).toBeNull();
  });

  test("follows a change of the licence", async () => {
    const { html } = await site.read("/gt/reglages", site.administrator);
    const seen = /name="seen" value="(?<seal>\w+)"/u.exec(html)?.groups?.["seal"] ?? "";
    expect(html).toContain('value="ODbL-1.0" checked');
    await site.send(
      "/gt/reglages",
      {
        ...{ seen, consentDays: "21", quorumPeople: "3", quorumHosters: "3", noticeMonths: "2" },
        ...{ reminderDays: "60, 30, 7", synonyms: "", dataLicence: "etalab-2.0" },
      },
      site.administrator,
    );
    await runJobs(site.deps, dumpJobs);
    const described = await site.read("/donnees/2026-11-22/datapackage.json");
    expect(described.html).toContain("etalab-2.0");
    expect((await site.read("/donnees")).html).toContain("Licence Ouverte");
  });
});
