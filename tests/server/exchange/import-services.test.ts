import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importChatonsInfos } from "#server/exchange/actions.ts";
import { openChatonsInfosImport } from "./chatonsinfos-import.ts";
import { everythingStored, fixtures } from "./exchange-site.ts";

let site: Awaited<ReturnType<typeof openChatonsInfosImport>>;

beforeEach(async () => {
  site = await openChatonsInfosImport();
});

afterEach(() => site.close());

describe("the services an organization names", () => {
  test("are read from their addresses, quoted or not", async () => {
    site.serveService("/pad", "https://pad.kaz.example");
    site.serveService("/cloud", "https://cloud.kaz.example", "software.name = Nextcloud");
    await site.importFiles(site.serveOrganization("Kaz", { pad: "/pad", nextcloud__2: "/cloud" }));
    expect(await site.servicesOf()).toEqual(["pad", "cloud"]);
  });

  test("12. dead, private and ended ones are said and left out", async () => {
    site.serveService("/pad", "https://pad.kaz.example");
    site.serveService("/home", "http://192.168.1.12/cups");
    site.serveService("/lan", "https://nas.kaz.local/");
    site.serveService("/over", "https://old.kaz.example", "service.status.level = OVER");
    site.serveService("/past", "https://past.kaz.example", "service.enddate = 31/12/2025");
    site.server.answers.set("/secret", (_, response) => response.writeHead(403).end());
    site.server.answers.set("/page", "<!doctype html><title>Accueil</title>");
    site.server.answers.set("/orga", "organization.name = Autre");
    const paths = ["pad", "dead", "secret", "page", "orga", "home", "lan", "over", "past"];
    const subs = Object.fromEntries(paths.map((path) => [path, `/${path}`]));
    expect(await site.importFiles(site.serveOrganization("Kaz", subs))).toBe(0);
    expect(await site.servicesOf()).toEqual(["pad"]);
    const { origin } = site.server;
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
    site.serveService("/pad", "https://pad.kaz.example");
    site.serveService("/again", "http://www.pad.kaz.example/");
    await site.importFiles(site.serveOrganization("Kaz", { pad: "/pad", again: "/again" }));
    expect(await site.servicesOf()).toEqual(["pad"]);
    expect(site.reported).toContain(
      `${site.server.origin}/again : service laissé de côté, un autre fichier décrit déjà ce service`,
    );
  });

  test("15. are never read from inside the network", async () => {
    const address = site.serveOrganization("Kaz", {});
    site.server.answers.set(
      "/Kaz",
      "organization.name = Kaz\nsubs.a = http://169.254.169.254/latest/meta-data/\nsubs.b = http://[::1]/\nsubs.c = http://127.0.0.2:22/\n",
    );
    await site.importFiles(address);
    expect(site.reported.filter((line) => line.includes("adresse interdite"))).toHaveLength(2);
    expect(await site.servicesOf()).toEqual([]);
  });

  test("15. are never read from the operator's disk", async () => {
    const address = site.serveOrganization("Kaz", {});
    site.server.answers.set(
      "/Kaz",
      `organization.name = Kaz\nsubs.a = ${join(fixtures, "nextcloud.properties")}\n`,
    );
    await site.importFiles(address);
    expect(await site.servicesOf()).toEqual([]);
  });

  test("1. found under the other spelling are still known while they are out of reach", async () => {
    site.serveService("/.well_known/pad", "https://pad.kaz.example");
    const address = site.serveOrganization("Kaz", { pad: "/.well-known/pad" });
    await site.importFiles(address);
    site.server.answers.delete("/.well_known/pad");
    await site.importFiles(address);
    expect(await site.servicesOf()).toEqual([".well_known/pad"]);
    expect(site.reported.at(-1)).toBe("Kaz : inchangé");
  });

  test("keep what they said while they are out of reach, and go when they are no longer named", async () => {
    site.serveService("/pad", "https://pad.kaz.example");
    site.serveService("/cloud", "https://cloud.kaz.example");
    const address = site.serveOrganization("Kaz", { pad: "/pad", cloud: "/cloud" });
    await site.importFiles(address);
    site.server.answers.delete("/pad");
    await site.importFiles(address);
    expect(await site.servicesOf()).toEqual(["pad", "cloud"]);
    site.serveOrganization("Kaz", { cloud: "/cloud" });
    await site.importFiles(address);
    expect(await site.servicesOf()).toEqual(["cloud"]);
  });
});

describe("an address elsewhere that leads to a file this site wrote", () => {
  const exported = "/hebergeurs/kaz/chatonsinfos";

  function importHere(path: string): Promise<number> {
    const { deps, server, report } = site;
    const here = { ...deps, publicUrl: server.origin };
    return importChatonsInfos(here, [server.origin + path], { folder: fixtures, report });
  }

  function redirect(from: string, to: string): void {
    site.server.answers.set(from, (_, response) => response.writeHead(302, { location: to }).end());
  }

  test("gives nothing to store for an organization", async () => {
    site.serveOrganization("Kaz");
    const text = site.server.answers.get("/Kaz") ?? "";
    site.server.answers.set(`${exported}/organization.properties`, text);
    redirect("/elsewhere", `${exported}/organization.properties`);
    expect(await importHere("/elsewhere")).toBe(0);
    expect((await everythingStored(site.deps)).hosters).toEqual([]);
    expect(await importHere("/Kaz")).toBe(0);
    expect((await everythingStored(site.deps)).hosters).toHaveLength(1);
  });

  test("gives nothing to store for a service", async () => {
    site.serveService("/pad", "https://pad.kaz.example");
    site.serveService(`${exported}/cloud.properties`, "https://cloud.kaz.example");
    redirect("/cloud", `${exported}/cloud.properties`);
    site.serveOrganization("Kaz", { pad: "/pad", cloud: "/cloud" });
    expect(await importHere("/Kaz")).toBe(0);
    expect(await site.servicesOf()).toEqual(["pad"]);
  });
});
