import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importHosters } from "#server/exchange/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { openChatonsInfosImport } from "./chatonsinfos-import.ts";
import { everythingStored, fixtures } from "./exchange-site.ts";

let site: Awaited<ReturnType<typeof openChatonsInfosImport>>;

const names = ["les-lilas.properties", "nextcloud.properties", "etherpad.properties"];

beforeEach(async () => {
  site = await openChatonsInfosImport();
});

afterEach(() => site.close());

describe("the files of a hoster", () => {
  test("become a hoster with facts, services and sources", async () => {
    expect(await site.importFiles(...names)).toBe(0);
    const { hosters, sources, facts, services } = await everythingStored(site.deps);
    expect(hosters).toMatchObject([
      {
        slug: "les-lilas-libres",
        name: "Les Lilas libres",
        summary: "Hébergement associatif et convivial",
        website: "https://les-lilas.example",
        country: "FR",
        department: "29",
        stance: "listed",
        isImaginary: false,
      },
    ]);
    expect(services).toMatchObject([
      {
        type: "files",
        name: "Nuage des Lilas",
        software: "Nextcloud",
        url: "https://nuage.les-lilas.example/",
        registrations: ["member", "client"],
        load: "open",
      },
      { type: "pads", software: "Etherpad", registrations: ["none"], load: null },
    ]);
    expect(facts.find(({ field }) => field === "place")).toMatchObject({
      value: "29200 Brest",
      origin: "chatonsinfos",
      sources: ["https://les-lilas.example/.well-known/chatonsinfos/les-lilas.properties"],
      recordedOn: "2026-11-22",
    });
    expect(sources.map(({ unread }) => Object.keys(unread)).flat()).toContain(
      "organization.favorite.colour",
    );
    expect(JSON.stringify(await everythingStored(site.deps))).not.toMatch(
      /camille@|rue des Lilas/u,
    );
  });

  test("are reported line by line, what was left out with its reason", async () => {
    await site.importFiles(...names);
    expect(site.reported).toEqual(
      expect.arrayContaining([
        "les-lilas.properties : fichier d’organisation",
        "  ligne 10, organization.name : repris (Les Lilas libres)",
        "  ligne 5, file.datetime : laissé de côté, date de fabrication du fichier, qui ne prouve pas une relecture",
        "  ligne 17, organization.contact.email : laissé de côté, donnée personnelle, jamais publiée",
        "  ligne 15, organization.startDate : repris (2015-07-06)",
        "  ligne 31, organization.favorite.colour : gardé tel quel, clé inconnue",
      ]),
    );
    expect(site.reported.at(-1)).toBe("Les Lilas libres : ajouté à l’annuaire");
  });

  test("14. imported twice, even with a newer date, change nothing", async () => {
    await site.importFiles(...names);
    const before = await everythingStored(site.deps);
    site.clock.now = new Date("2026-12-24T10:00:00.000Z");
    const organization = serveText("les-lilas.properties", (text) =>
      text.replace("2026-11-20T08:00:00", "2026-12-23T08:00:00"),
    );
    expect(await site.importFiles(...names)).toBe(0);
    expect(site.reported.at(-1)).toBe("Les Lilas libres : inchangé");
    expect(await everythingStored(site.deps)).toEqual(before);
    await site.importFiles(organization, "nextcloud.properties", "etherpad.properties");
    expect((await everythingStored(site.deps)).hosters).toEqual(before.hosters);
  });

  test("that changed replace what they said, at the new date", async () => {
    const address = site.serveOrganization("Kaz", {}, "organization.description = avant");
    await site.importFiles(address);
    site.clock.now = new Date("2027-01-02T10:00:00.000Z");
    site.serveOrganization("Kaz", {}, "organization.description = après");
    await site.importFiles(address);
    const { hosters, facts } = await everythingStored(site.deps);
    expect(hosters).toMatchObject([{ name: "Kaz", summary: "après" }]);
    expect(facts).toMatchObject([
      { field: "description", value: "après", recordedOn: "2027-01-02" },
      { field: "name", recordedOn: "2027-01-02" },
    ]);
  });

  test("are a second source of a hoster already listed, by name or by website", async () => {
    await importHosters(
      site.deps,
      "name,website,services_software,source\n" +
        "Kaz,,mail; Nextcloud,https://presse.example/kaz\n" +
        "Les Lilas (association),http://www.les-lilas.example/,,https://presse.example/lilas\n",
      { report: site.report },
    );
    await site.importFiles(...names, site.serveOrganization("KAZ"));
    const { hosters, sources } = await everythingStored(site.deps);
    expect(hosters.map(({ slug }) => slug).toSorted()).toEqual(["kaz", "les-lilas-association"]);
    expect(sources.map(({ hoster, origin }) => `${hoster} ${origin}`).toSorted()).toEqual([
      "kaz chatonsinfos",
      "kaz listing",
      "les-lilas-association chatonsinfos",
      "les-lilas-association chatonsinfos",
      "les-lilas-association chatonsinfos",
      "les-lilas-association listing",
    ]);
    expect(hosters.find(({ slug }) => slug === "kaz")?.name).toBe("KAZ");
  });

  test("do not repeat a service that the listing names too", async () => {
    await importHosters(
      site.deps,
      "name,services_software,source\nLes Lilas libres,Nextcloud; pads; mail,https://presse.example/l\n",
      { report: site.report },
    );
    await site.importFiles(...names);
    expect(await site.servicesOf()).toEqual(["Nuage des Lilas", "Pad des Lilas", "mail"]);
  });

  test.each(["removed", "declined"] as const)(
    "never bring back what a hoster %s",
    async (stance) => {
      await site.importFiles(site.serveOrganization("Kaz"));
      const hoster = await findHoster(site.deps.db, "kaz");
      await updateHoster(site.deps.db, hoster?.id ?? "", { stance });
      const before = await everythingStored(site.deps);
      site.serveOrganization("Kaz", {}, "organization.description = de retour");
      site.reported.length = 0;
      expect(await site.importFiles(`${site.server.origin}/Kaz`)).toBe(0);
      expect(await everythingStored(site.deps)).toEqual(before);
      expect(site.reported).toEqual([expect.stringContaining("rien n’est repris")]);
    },
  );

  test("never speak of an imaginary hoster of the same name", async () => {
    await addHosters(site.deps, site.deps.db, [{ name: "Kaz", isImaginary: true, sources: [] }]);
    await site.importFiles(site.serveOrganization("Kaz"));
    await site.importFiles(site.serveOrganization("Kaz"));
    const { hosters, sources } = await everythingStored(site.deps);
    expect(hosters.find(({ slug }) => slug === "kaz")?.isImaginary).toBe(true);
    expect(hosters.find(({ slug }) => slug === "kaz-2")?.isImaginary).toBe(false);
    expect(hosters).toHaveLength(2);
    expect(sources).toMatchObject([{ hoster: "kaz-2", key: "kaz" }]);
  });
});

describe("what cannot be imported", () => {
  test("is said, counted, and stops nothing else", async () => {
    const refused = await site.importFiles(
      "nowhere.properties",
      ".",
      "federation.properties",
      "missing.html.properties",
      "ftp://kaz.example/kaz",
      site.serveOrganization("Kaz", {}),
    );
    expect(refused).toBe(5);
    expect(site.reported).toEqual(
      expect.arrayContaining([
        "nowhere.properties : non lu, introuvable",
        ". : non lu, ce n’est pas un fichier",
        "federation.properties : non lu, fichier de fédération ; donnez les fichiers des organisations",
        "ftp://kaz.example/kaz : non lu, pas une adresse http ou https",
      ]),
    );
    expect((await everythingStored(site.deps)).hosters).toMatchObject([{ name: "Kaz" }]);
  });

  test("is a service alone, without its organization", async () => {
    expect(await site.importFiles("nextcloud.properties")).toBe(1);
    expect(site.reported).toEqual([
      "nextcloud.properties : non lu, fichier de service seul ; donnez aussi le fichier de son organisation",
    ]);
  });

  test("is the same hoster a second time in one import", async () => {
    const kaz = site.serveOrganization("Kaz");
    expect(await site.importFiles(kaz, kaz, site.serveOrganization("KAZ"))).toBe(1);
    expect(site.reported.at(-1)).toBe("KAZ : refusé, cet import en a déjà parlé plus haut");
    expect((await everythingStored(site.deps)).hosters).toMatchObject([{ name: "Kaz" }]);
  });

  test("markup stays text that nothing runs", async () => {
    await site.importFiles(
      site.serveOrganization(
        "Chat",
        {},
        "organization.description = a < b <script>alert(1)</script>",
      ),
    );
    expect((await everythingStored(site.deps)).hosters).toMatchObject([
      { summary: "a < b alert(1)" },
    ]);
  });
});

/** Serves a fixture with its text changed, and gives its address. */
function serveText(name: string, change: (text: string) => string): string {
  site.server.answers.set(`/${name}`, change(readFileSync(join(fixtures, name), "utf8")));
  return `${site.server.origin}/${name}`;
}
