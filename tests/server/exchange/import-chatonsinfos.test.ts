import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importChatonsInfos, importHosters } from "#server/exchange/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { everythingStored, fixtures, openExchangeSite } from "./exchange-site.ts";
import { openFileServer } from "./file-server.ts";

let site: Awaited<ReturnType<typeof openExchangeSite>>;
let server: Awaited<ReturnType<typeof openFileServer>>;

const names = ["les-lilas.properties", "nextcloud.properties", "etherpad.properties"];

beforeEach(async () => {
  site = await openExchangeSite();
  server = await openFileServer();
});

afterEach(() => server.close());

function importFiles(...sources: readonly string[]) {
  return importChatonsInfos(site.deps, sources, {
    folder: fixtures,
    report: site.report,
    fetching: server.fetching,
  });
}

/** Serves an organization's file with subs on the test's server, and gives its address. */
function serveOrganization(
  name: string,
  subs: Readonly<Record<string, string>>,
  extra = "",
): string {
  const lines = Object.entries(subs).map(
    ([key, path]) => `subs.${key} = '${server.origin}${path}'`,
  );
  server.answers.set(
    `/${name}`,
    ["file.class = Organization", `organization.name = ${name}`, extra, ...lines].join("\n"),
  );
  return `${server.origin}/${name}`;
}

function serveService(path: string, website: string, extra = ""): void {
  server.answers.set(
    path,
    `file.class = Service\nservice.name = ${path.slice(1)}\nservice.website = ${website}\n${extra}`,
  );
}

async function servicesOf() {
  return (await everythingStored(site.deps)).services.map(({ name }) => name);
}

describe("the files of a hoster", () => {
  test("become a hoster with facts, services and sources", async () => {
    expect(await importFiles(...names)).toBe(0);
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
    await importFiles(...names);
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
    await importFiles(...names);
    const before = await everythingStored(site.deps);
    site.clock.now = new Date("2026-12-24T10:00:00.000Z");
    const organization = serveText("les-lilas.properties", (text) =>
      text.replace("2026-11-20T08:00:00", "2026-12-23T08:00:00"),
    );
    expect(await importFiles(...names)).toBe(0);
    expect(site.reported.at(-1)).toBe("Les Lilas libres : inchangé");
    expect(await everythingStored(site.deps)).toEqual(before);
    await importFiles(organization, "nextcloud.properties", "etherpad.properties");
    expect((await everythingStored(site.deps)).hosters).toEqual(before.hosters);
  });

  test("that changed replace what they said, at the new date", async () => {
    const address = serveOrganization("Kaz", {}, "organization.description = avant");
    await importFiles(address);
    site.clock.now = new Date("2027-01-02T10:00:00.000Z");
    serveOrganization("Kaz", {}, "organization.description = après");
    await importFiles(address);
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
    await importFiles(...names, serveOrganization("KAZ", {}));
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
    await importFiles(...names);
    expect(await servicesOf()).toEqual(["Nuage des Lilas", "Pad des Lilas", "mail"]);
  });

  test.each(["removed", "declined"] as const)(
    "never bring back what a hoster %s",
    async (stance) => {
      await importFiles(serveOrganization("Kaz", {}));
      const hoster = await findHoster(site.deps.db, "kaz");
      await updateHoster(site.deps.db, hoster?.id ?? "", { stance });
      const before = await everythingStored(site.deps);
      serveOrganization("Kaz", {}, "organization.description = de retour");
      expect(await importFiles(`${server.origin}/Kaz`)).toBe(0);
      expect(await everythingStored(site.deps)).toEqual(before);
      expect(site.reported.at(-1)).toContain("rien n’est repris");
    },
  );

  test("never speak of an imaginary hoster of the same name", async () => {
    await addHosters(site.deps, site.deps.db, [{ name: "Kaz", isImaginary: true, sources: [] }]);
    await importFiles(serveOrganization("Kaz", {}));
    await importFiles(serveOrganization("Kaz", {}));
    const { hosters, sources } = await everythingStored(site.deps);
    expect(hosters.map(({ slug, isImaginary }) => [slug, isImaginary]).toSorted()).toEqual([
      ["kaz", true],
      ["kaz-2", false],
    ]);
    expect(sources).toMatchObject([{ hoster: "kaz-2", key: "kaz" }]);
  });
});

describe("the services an organization names", () => {
  test("are read from their addresses, quoted or not", async () => {
    serveService("/pad", "https://pad.kaz.example");
    serveService("/cloud", "https://cloud.kaz.example", "software.name = Nextcloud");
    await importFiles(serveOrganization("Kaz", { pad: "/pad", nextcloud__2: "/cloud" }));
    expect(await servicesOf()).toEqual(["pad", "cloud"]);
  });

  test("12. dead, private and ended ones are said and left out", async () => {
    serveService("/pad", "https://pad.kaz.example");
    serveService("/home", "http://192.168.1.12/cups");
    serveService("/lan", "https://nas.kaz.local/");
    serveService("/over", "https://old.kaz.example", "service.status.level = OVER");
    serveService("/past", "https://past.kaz.example", "service.enddate = 31/12/2025");
    server.answers.set("/secret", (_, response) => response.writeHead(403).end());
    server.answers.set("/page", "<!doctype html><title>Accueil</title>");
    server.answers.set("/orga", "organization.name = Autre");
    const paths = ["pad", "dead", "secret", "page", "orga", "home", "lan", "over", "past"];
    const subs = Object.fromEntries(paths.map((path) => [path, `/${path}`]));
    expect(await importFiles(serveOrganization("Kaz", subs))).toBe(0);
    expect(await servicesOf()).toEqual(["pad"]);
    const { origin } = server;
    expect(site.reported).toEqual(
      expect.arrayContaining([
        `${origin}/dead : non lu, introuvable`,
        `${origin}/secret : non lu, accès privé`,
        `${origin}/page : non lu, une page HTML a été servie à la place (aucune ligne « section.clé = valeur »)`,
        `${origin}/orga : non lu, ce n’est pas un fichier de service`,
        `${origin}/home : service laissé de côté, son adresse n’est pas publique`,
        `${origin}/lan : service laissé de côté, son adresse n’est pas publique`,
        `${origin}/over : service laissé de côté, il est arrêté`,
        `${origin}/past : service laissé de côté, il est arrêté`,
      ]),
    );
  });

  test("13. two files with the same website are one service", async () => {
    serveService("/pad", "https://pad.kaz.example");
    serveService("/again", "http://www.pad.kaz.example/");
    await importFiles(serveOrganization("Kaz", { pad: "/pad", again: "/again" }));
    expect(await servicesOf()).toEqual(["pad"]);
    expect(site.reported).toContain(
      `${server.origin}/again : service laissé de côté, un autre fichier décrit déjà ce service`,
    );
  });

  test("15. are never read from inside the network", async () => {
    const address = serveOrganization("Kaz", {});
    server.answers.set(
      "/Kaz",
      "organization.name = Kaz\nsubs.a = http://169.254.169.254/latest/meta-data/\nsubs.b = http://[::1]/\nsubs.c = http://127.0.0.2:22/\n",
    );
    await importFiles(address);
    expect(site.reported.filter((line) => line.includes("adresse interdite"))).toHaveLength(2);
    expect(await servicesOf()).toEqual([]);
  });

  test("15. are never read from the operator's disk", async () => {
    const address = serveOrganization("Kaz", {});
    server.answers.set(
      "/Kaz",
      `organization.name = Kaz\nsubs.a = ${join(fixtures, "nextcloud.properties")}\n`,
    );
    await importFiles(address);
    expect(await servicesOf()).toEqual([]);
  });

  test("keep what they said while they are out of reach, and go when they are no longer named", async () => {
    serveService("/pad", "https://pad.kaz.example");
    serveService("/cloud", "https://cloud.kaz.example");
    const address = serveOrganization("Kaz", { pad: "/pad", cloud: "/cloud" });
    await importFiles(address);
    server.answers.delete("/pad");
    await importFiles(address);
    expect(await servicesOf()).toEqual(["pad", "cloud"]);
    serveOrganization("Kaz", { cloud: "/cloud" });
    await importFiles(address);
    expect(await servicesOf()).toEqual(["cloud"]);
  });
});

describe("what cannot be imported", () => {
  test("is said, counted, and stops nothing else", async () => {
    const refused = await importFiles(
      "nowhere.properties",
      ".",
      "federation.properties",
      "missing.html.properties",
      "ftp://kaz.example/kaz",
      serveOrganization("Kaz", {}),
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
    expect(await importFiles("nextcloud.properties")).toBe(1);
    expect(site.reported).toEqual([
      "nextcloud.properties : non lu, fichier de service seul ; donnez aussi le fichier de son organisation",
    ]);
  });

  test("is the same hoster a second time in one import", async () => {
    await importFiles(serveOrganization("Kaz", {}), serveOrganization("KAZ", {}));
    expect(site.reported.at(-1)).toBe("KAZ : refusé, cet import en a déjà parlé plus haut");
    expect((await everythingStored(site.deps)).hosters).toMatchObject([{ name: "Kaz" }]);
  });

  test("markup stays text that nothing runs", async () => {
    await importFiles(
      serveOrganization("Chat", {}, "organization.description = a < b <script>alert(1)</script>"),
    );
    expect((await everythingStored(site.deps)).hosters).toMatchObject([
      { summary: "a < b alert(1)" },
    ]);
  });
});

/** Serves a fixture with its text changed, and gives its address. */
function serveText(name: string, change: (text: string) => string): string {
  server.answers.set(`/${name}`, change(readFileSync(join(fixtures, name), "utf8")));
  return `${server.origin}/${name}`;
}
