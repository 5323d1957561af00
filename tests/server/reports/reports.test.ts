import { beforeEach, describe, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";
import { changeStance } from "#tests/server/hosters/known-hosters.ts";
import { closeReport, findOpenReports } from "#server/reports/actions.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeEach(async () => {
  site = await openTestSite();
});

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const fields = { route: "user", message: "Le site a changé d’adresse.", email: "lea@asso.example" };

function send(
  path: string,
  given: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  return site.app.request(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(given).toString(),
  });
}

async function read(path: string) {
  const response = await site.app.request(path);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

describe("telling that something is wrong", () => {
  test("begins on the page of the hoster, for who uses it and for who runs it", async () => {
    expect((await read("/hebergeurs/kaz")).html).toContain('href="/hebergeurs/kaz/signaler"');
    const { status, html, headers } = await read("/hebergeurs/kaz/signaler");
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("Je l’utilise ou je le connais");
    expect(html).toContain("le retrait de la fiche");
    expect(html).toContain('content="noindex"');
    const { html: english } = await read("/en/hebergeurs/kaz/signaler");
    expect(english).toContain("I use it or I know it");
    expect(english).toContain('action="/en/hebergeurs/kaz/signaler"');
  });

  test("puts a report before the moderators and before nobody else", async () => {
    const response = await send("/hebergeurs/kaz/signaler", fields);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/hebergeurs/kaz/signaler/merci");
    expect((await read("/hebergeurs/kaz/signaler/merci")).html).toContain("Merci, c’est envoyé");
    const [report, ...others] = await findOpenReports(site.deps);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ ...fields, slug: "kaz", language: "fr" });
    for (const path of ["/hebergeurs/kaz", "/hebergeurs/kaz/historique", "/api/hosters/kaz"]) {
      const { html } = await read(path);
      expect(html).not.toContain("a changé d’adresse");
      expect(html).not.toContain("lea@asso.example");
    }
  });

  test("works in English, without an address", async () => {
    const given = { ...fields, route: "hoster", email: "" };
    const response = await send("/en/hebergeurs/kaz/signaler", given);
    expect(response.headers.get("location")).toBe("/en/hebergeurs/kaz/signaler/merci");
    expect(await findOpenReports(site.deps)).toMatchObject([
      { route: "hoster", email: null, language: "en" },
    ]);
  });

  test("says what does not fit, with a way to each field, and keeps what was typed", async () => {
    const response = await send("/hebergeurs/kaz/signaler", {
      route: "chat",
      message: " ",
      email: hostile,
    });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("3 points sont à corriger");
    for (const id of ["route-user", "message", "email"]) {
      expect(html).toContain(`href="#${id}"`);
      expect(html).toContain(`id="${id}"`);
    }
    expect(html).toContain("&lt;script>alert(1)");
    expect(html).not.toContain("<script>alert");
    expect(await findOpenReports(site.deps)).toEqual([]);
    const again = await send("/hebergeurs/kaz/signaler", {
      ...fields,
      route: "",
      message: hostile,
    });
    expect(await again.text()).toContain("&lt;img src=x");
  });

  test("is refused past ten a day from one address, and possible again the next day", async () => {
    for (let count = 0; count < 10; count += 1) {
      expect((await send("/hebergeurs/kaz/signaler", fields)).status).toBe(303);
    }
    const refused = await send("/hebergeurs/marsnet/signaler", fields);
    expect(refused.status).toBe(429);
    // It is ten in the morning; senders are forgotten at midnight.
    expect(refused.headers.get("retry-after")).toBe(String(14 * 3_600));
    expect(await findOpenReports(site.deps)).toHaveLength(10);
    const tomorrow = new Date(site.deps.now().getTime() + 86_400_001);
    Object.assign(site.deps, { now: () => tomorrow });
    expect((await send("/hebergeurs/marsnet/signaler", fields)).status).toBe(303);
  });

  test("is refused when another site makes a browser send it", async () => {
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { origin: "https://ailleurs.example" },
    ]) {
      expect((await send("/hebergeurs/kaz/signaler", fields, headers)).status).toBe(403);
    }
    expect(await findOpenReports(site.deps)).toEqual([]);
  });

  test("is refused in another form than a form", async () => {
    const response = await site.app.request("/hebergeurs/kaz/signaler", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
    expect(response.status).toBe(415);
  });

  test("is about a hoster of the directory", async () => {
    for (const end of ["", "/merci"]) {
      expect((await read(`/hebergeurs/personne/signaler${end}`)).status).toBe(404);
    }
    expect((await send("/hebergeurs/personne/signaler", fields)).status).toBe(404);
    await changeStance(site.deps, "kaz", "removed");
    expect((await read("/hebergeurs/kaz/signaler")).status).toBe(410);
    expect((await send("/hebergeurs/kaz/signaler", fields)).status).toBe(410);
    expect((await read("/hebergeurs/les-mailles/signaler")).html).toContain("Exemple imaginaire");
    Object.assign(site.deps, { isDemo: false });
    expect((await send("/hebergeurs/les-mailles/signaler", fields)).status).toBe(404);
    expect(await findOpenReports(site.deps)).toEqual([]);
  });
});

describe("closing a report", () => {
  async function sendOne(): Promise<string> {
    await send("/hebergeurs/kaz/signaler", fields);
    const [report] = await findOpenReports(site.deps);
    if (report === undefined) throw new Error("No report was stored");
    return report.id;
  }

  test("says in public what was done, never what was said, and forgets who said it", async () => {
    const id = await sendOne();
    const done = `Adresse corrigée d’après le site. ${hostile}`;
    expect(await closeReport(site.deps, { id, said: done, person: null })).toBe("closed");
    const { html } = await read("/hebergeurs/kaz/historique");
    expect(html).toContain("Adresse corrigée d’après le site.");
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("a changé d’adresse");
    expect(html).not.toContain("lea@asso.example");
    expect(await findOpenReports(site.deps)).toEqual([]);
  });

  test("is done once, of a report that exists, and says something", async () => {
    const id = await sendOne();
    expect(await closeReport(site.deps, { id, said: " ", person: null })).toBe("no-outcome");
    expect(await closeReport(site.deps, { id: "x' or 1=1", said: "Fait.", person: null })).toBe(
      "unknown-report",
    );
    expect(
      await closeReport(site.deps, { id: site.deps.newId(), said: "Fait.", person: null }),
    ).toBe("unknown-report");
    expect(await closeReport(site.deps, { id, said: "Fait.", person: null })).toBe("closed");
    expect(await closeReport(site.deps, { id, said: "Autre chose.", person: null })).toBe(
      "unknown-report",
    );
    expect((await read("/hebergeurs/kaz/historique")).html).not.toContain("Autre chose.");
  });

  test("raises the catalogue, so that no process serves an older history; sending does not", async () => {
    const before = await site.deps.revision.refresh();
    const id = await sendOne();
    expect(await site.deps.revision.refresh()).toBe(before);
    await closeReport(site.deps, { id, said: "Fait.", person: null });
    expect(await site.deps.revision.refresh()).toBeGreaterThan(before);
  });
});
