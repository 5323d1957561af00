import { beforeEach, describe, expect, test } from "vitest";
import { findOpenReports } from "#server/reports/actions.ts";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";
import { changeStance } from "#tests/server/hosters/known-hosters.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

const message = "Le site a changé d’adresse.";
const email = "lea@asso.example";

/** Makes a report and gives its identifier. */
async function makeReport(slug = "kaz"): Promise<string> {
  await site.send(`/hebergeurs/${slug}/signaler`, { route: "user", message, email });
  const reports = await findOpenReports(site.deps);
  return reports.find((report) => report.slug === slug)?.id ?? "";
}

describe("reports before the working group", () => {
  test("are read with what is needed to answer, and by nobody else", async () => {
    await makeReport();
    const { html, headers } = await site.read("/gt/signalements", site.member);
    expect(html).toContain(message);
    expect(html).toContain(`mailto:${email}`);
    expect(headers.get("cache-control")).toContain("no-store");
    expect((await site.read("/gt/signalements", site.stranger)).status).toBe(403);
  });

  test("are closed with a sentence in the history of the hoster and in both logs", async () => {
    const id = await makeReport();
    const outcome = "Adresse corrigée d’après le site.";
    const { status, location } = await site.send(
      `/gt/signalements/${id}`,
      { outcome },
      site.member,
    );
    expect([status, location]).toEqual([303, "/gt/signalements?fait=clos"]);
    expect((await site.read("/hebergeurs/kaz/historique")).html).toContain(outcome);
    const { html: log } = await site.read("/groupe/journal");
    expect(log).toContain(outcome);
    expect(log).not.toContain(email);
    const { html: audit } = await site.read("/gt/journal", site.administrator);
    expect(audit).toContain("close-report");
    expect(audit).not.toContain(email);
    expect((await site.read("/gt/signalements", site.member)).html).not.toContain(message);
  });

  test("stay open without a sentence, with what was typed", async () => {
    const id = await makeReport();
    const outcome = "x".repeat(2_001);
    const { status, html } = await site.send(`/gt/signalements/${id}`, { outcome }, site.member);
    expect(status).toBe(422);
    expect(html).toContain(`href="#suite-${id}"`);
    expect(html).toContain(outcome);
    expect(await findOpenReports(site.deps)).toHaveLength(1);
  });

  test("are closed once: whoever comes second is told, and nothing of theirs is lost", async () => {
    const id = await makeReport();
    await site.send(`/gt/signalements/${id}`, { outcome: "Fait." }, site.member);
    const second = await site.send(
      `/gt/signalements/${id}`,
      { outcome: "Autre chose, plus long." },
      site.administrator,
    );
    expect(second.status).toBe(409);
    expect(second.html).toContain("Autre chose, plus long.");
    expect((await site.read("/groupe/journal")).html).not.toContain("Autre chose");
  });

  test("name in public no hoster that nobody can see", async () => {
    const id = await makeReport("marsnet");
    await changeStance(site.deps, "marsnet", "removed");
    const outcome = { outcome: "Retiré à sa demande." };
    expect((await site.send(`/gt/signalements/${id}`, outcome, site.member)).status).toBe(303);
    const { html } = await site.read("/groupe/journal");
    expect(html).toContain("Retiré à sa demande.");
    expect(html.toLowerCase()).not.toContain("marsnet");
  });
});
