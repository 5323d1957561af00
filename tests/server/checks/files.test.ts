import { afterEach, beforeEach, expect, test } from "vitest";
import type { SourceContent } from "#core/source-content.ts";
import { updateSources } from "#server/hosters/actions.ts";
import { openCheckedSite, slug } from "./checked-site.ts";
import type { CheckedSite } from "./checked-site.ts";

const address = "https://kaz.example/organization.properties";

const organization: SourceContent = {
  ...{ origin: "chatonsinfos", key: "kaz", addresses: [address], recordedOn: "2026-11-20" },
  facts: {
    name: "Kaz",
    "legal-form": "Association",
    membership: "se dit membre, entré le 01/01/2022",
    "open-since": "2020-03-01",
  },
  services: [],
  unread: { "organization.guide.user": '"https://kaz.example/aide"' },
};

const service: SourceContent = {
  ...{ origin: "chatonsinfos", key: "kaz nuage", addresses: [], recordedOn: "2026-11-20" },
  facts: {},
  services: [
    {
      ...{ type: "files", name: "Nuage", software: "Nextcloud", url: "https://nuage.kaz.example" },
      ...{ registrations: ["member"], load: null, position: 0 },
    },
  ],
  unread: {
    "host.provider.Type": "HOME",
    "host.country.code": "FR",
    "software.license.name": "AGPL",
  },
};

let site: CheckedSite;
beforeEach(async () => {
  site = await openCheckedSite();
});
afterEach(() => site.close());

test("answers are compared with the files that were imported, which are not asked for again", async () => {
  const { deps, hoster } = site;
  await deps.db.transaction((db) =>
    updateSources(deps, db, {
      ...{ hosterId: hoster.id, before: [], outdated: [] },
      contents: [organization, service],
    }),
  );
  await site.publish({
    "legal-form": { value: "company" },
    charter: { value: "member" },
    "years-running": { value: 6 },
    "user-docs": { value: "own", evidence: "https://kaz.example/aide/" },
    "infrastructure-control": { value: "on-premises" },
    "data-location": { value: "france" },
    "free-software": { value: "all" },
    "local-roots": { value: "town" },
    audiences: { value: ["associations"] },
    "security-updates": { value: "monthly" },
  });
  await site.look();
  const verdictsOf = async (criterion: string) =>
    (await site.checksOf(criterion))
      .filter(({ check }: { check: string }) => check.startsWith("chatonsinfos:"))
      .map(({ verdict, seen }: { verdict: string; seen: { code: string } }) => [
        verdict,
        seen.code,
      ]);
  expect(await verdictsOf("legal-form")).toEqual([["differs", "file-other"]]);
  for (const id of ["charter", "years-running", "user-docs", "data-location", "free-software"]) {
    expect([id, await verdictsOf(id)]).toEqual([id, [["agrees", "file-same"]]]);
  }
  expect(await verdictsOf("infrastructure-control")).toEqual([
    ["agrees", "file-same"],
    ["unknown", "file-silent"],
  ]);
  expect(await verdictsOf("local-roots")).toEqual([["unknown", "file-silent"]]);
  expect(await verdictsOf("audiences")).toEqual([["unknown", "file-unclear"]]);
  expect(await verdictsOf("security-updates")).toEqual([["unknown", "file-silent"]]);
  expect(site.asked).not.toContain("/organization.properties");
  const page = await site.text(`/hebergeurs/${slug}/controles`);
  expect(page).toContain("Champ organization.type du fichier ChatonsInfos");
  expect(page).toContain("Le fichier dit autre chose : « association ».");
});

test("without an imported file, nothing is said of its fields", async () => {
  await site.publish({ "legal-form": { value: "association" } });
  await site.look();
  expect(await site.checksOf("legal-form")).toEqual([]);
});
