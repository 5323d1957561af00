import { beforeEach, describe, expect, test } from "vitest";
import { defaultSettings } from "#core/settings.ts";
import { readSettings } from "#server/settings/actions.ts";
import { writeSettings } from "#server/settings/queries.ts";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

/** What the page shows, with changes. */
async function typed(changes: Readonly<Record<string, string>> = {}) {
  const { html } = await site.read("/gt/reglages", site.administrator);
  const seen = /name="seen" value="(?<seal>\w+)"/u.exec(html)?.groups?.["seal"] ?? "";
  const fields = new URLSearchParams({
    ...{ seen, consentDays: "21", quorumPeople: "3", quorumHosters: "3", noticeMonths: "2" },
    ...{ reminderDays: "60, 30, 7", synonyms: "", dataLicence: "ODbL-1.0", ...changes },
  });
  for (const month of ["7", "8"]) fields.append("consentPause", month);
  return fields;
}

async function save(changes: Readonly<Record<string, string>>) {
  return site.send("/gt/reglages", await typed(changes), site.administrator);
}

describe("the settings of the site", () => {
  test("are for administrators alone", async () => {
    expect((await site.read("/gt/reglages", site.member)).status).toBe(403);
    expect((await site.send("/gt/reglages", await typed(), site.member)).status).toBe(403);
    expect(await readSettings(site.deps.db)).toEqual(defaultSettings);
  });

  test("change together, and both logs say what was before", async () => {
    const saved = await save({ consentDays: "30", reminderDays: "14 45" });
    expect([saved.status, saved.location]).toEqual([303, "/gt/reglages?fait=enregistre"]);
    expect(await readSettings(site.deps.db)).toEqual({
      ...defaultSettings,
      consentDays: 30,
      reminderDays: [45, 14],
    });
    const { html } = await site.read("/groupe/journal");
    expect(html).toMatch(/21 → 30/u);
    const { html: audit } = await site.read("/gt/journal", site.administrator);
    expect(audit).toContain("change-settings");
  });

  test("that did not change are not told", async () => {
    expect((await save({})).status).toBe(303);
    expect((await site.read("/gt/journal", site.administrator)).html).not.toContain(
      "change-settings</code>",
    );
  });

  test.each([
    [{ consentDays: "0" }, "consentDays"],
    [{ consentDays: "vingt" }, "consentDays"],
    [{ quorumHosters: "4" }, "quorumHosters"],
    [{ noticeMonths: "13" }, "noticeMonths"],
    [{ reminderDays: "" }, "reminderDays"],
    [{ reminderDays: "7, 7" }, "reminderDays"],
    [{ synonyms: "cloud = inventé" }, "synonyms"],
    [{ "serviceNames-mail-fr": "Messages" }, "serviceNames-mail-fr"],
  ])("refuse %o, with a way to the field and what was typed", async (changes, field) => {
    const { status, html } = await save({ ...changes, noticeMonths: "5", ...changes });
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(await readSettings(site.deps.db)).toEqual(defaultSettings);
  });

  test("are not saved over those of somebody else", async () => {
    const early = await typed({ consentDays: "40" });
    await save({ consentDays: "30" });
    const late = await site.send("/gt/reglages", early, site.administrator);
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="40"');
    expect((await readSettings(site.deps.db)).consentDays).toBe(30);
  });

  test("that are stored wrong have their default, and the page says so", async () => {
    const changedAt = site.deps.now();
    await writeSettings(site.deps.db, [{ name: "consentDays", value: "soon", changedAt }]);
    expect((await readSettings(site.deps.db)).consentDays).toBe(21);
    const { html } = await site.read("/gt/reglages", site.administrator);
    expect(html).toContain("la valeur enregistrée ne peut pas servir");
    expect((await save({})).status).toBe(303);
    const { html: mended } = await site.read("/gt/reglages", site.administrator);
    expect(mended).not.toContain("la valeur enregistrée ne peut pas servir");
  });

  test("give words that search finds by", async () => {
    const found = async () => {
      const response = await site.app.request("/api/hosters?q=biniou");
      return ((await response.json()) as { total: number }).total;
    };
    expect(await found()).toBe(0);
    expect((await save({ synonyms: "Biniou = Fichiers partagés, nextcloud" })).status).toBe(303);
    expect(await found()).toBeGreaterThan(0);
    const { html } = await site.read("/gt/reglages", site.administrator);
    expect(html).toContain("Biniou = Fichiers partagés, Nextcloud");
  });

  test("name kinds of services everywhere, and give them their own names back", async () => {
    const renamed = {
      "serviceNames-mail-fr": "Boîtes aux lettres",
      "serviceNames-mail-en": "Post",
    };
    const directory = async (path: string) => (await site.read(path)).html;
    expect(await directory("/hebergeurs")).not.toContain("Boîtes aux lettres");
    expect((await save(renamed)).status).toBe(303);
    expect(await directory("/hebergeurs")).toContain("Boîtes aux lettres");
    expect(await directory("/en/hebergeurs")).toContain("Post");
    const cleared = { "serviceNames-mail-fr": "", "serviceNames-mail-en": "" };
    expect((await save(cleared)).status).toBe(303);
    expect(await directory("/hebergeurs")).not.toContain("Boîtes aux lettres");
    expect(await directory("/hebergeurs")).toContain("Courriel");
  });
});
