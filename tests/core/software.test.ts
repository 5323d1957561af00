import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { serviceWords } from "#core/data/service-words.ts";
import { softwareRows } from "#core/data/software.ts";
import { readServices } from "#core/services-text.ts";
import { findSoftware, softwareKey } from "#core/software.ts";

/** Type, software and registrations of each service, which is what a table can show. */
function read(text: string): readonly string[] {
  return readServices(text).map(({ type, software, registrations }) =>
    [type, software, ...registrations].filter((part) => part !== null).join(" "),
  );
}

describe("a software's name", () => {
  test.each([
    ["nextcloud", "Nextcloud"],
    ["NextCloud", "Nextcloud"],
    ["Next cloud", "Nextcloud"],
    ["nextcloud_ynh", "Nextcloud"],
    ["nextcloud__2", "Nextcloud"],
    ["nextcloud_ynh__12", "Nextcloud"],
    ["etherpad-lite", "Etherpad"],
    ["Open Sondage", "Framadate"],
    ["garradin", "Paheko"],
    ["Galene", "Galène"],
    ["jitsi_meet", "Jitsi Meet"],
  ])("%s is %s", (given, name) => {
    expect(findSoftware(given)?.name).toBe(name);
  });

  test.each(["", "   ", "MonLogicielMaison", "constructor", "__proto__"])(
    "%j is unknown",
    (given) => {
      expect(findSoftware(given)).toBeUndefined();
    },
  );

  test("stands for one software only", () => {
    const owners = new Map<string, string>();
    for (const [name, , ...others] of softwareRows) {
      for (const key of new Set([name, ...others].map(softwareKey))) {
        expect(owners.get(key) ?? name).toBe(name);
        owners.set(key, name);
      }
    }
  });

  test("names a type of service once", () => {
    const words = Object.values(serviceWords).flat();
    expect(new Set(words).size).toBe(words.length);
  });
});

describe("services named in a text", () => {
  test("groups share the brackets that end them", () => {
    expect(
      read(
        "sites web; mail; Nextcloud; radios web (adhérents) - pad, date, searx, carte (tout public)",
      ),
    ).toEqual([
      "websites member",
      "mail member",
      "files Nextcloud member",
      "audio member",
      "pads",
      "polls",
      "search Searx",
      "maps",
    ]);
  });

  test("brackets of a text without groups hold for one service", () => {
    expect(read("mail; Nextcloud (adhérents); pads (sans compte); visio (libre accès)")).toEqual([
      "mail",
      "files Nextcloud member",
      "pads none",
      "video-call",
    ]);
  });

  test.each([
    ["un VPS par client", ["servers"]],
    ["services gratuits; stockage à tarif solidaire", ["files"]],
    ["Nextcloud (instance dédiée ou mutualisée) et autres", ["files Nextcloud"]],
    [
      "WordPress; site statique (S3); suite Nextcloud",
      ["websites WordPress", "websites", "files Nextcloud"],
    ],
    ["Garradin (comptabilité associative)", ["accounting Paheko"]],
    ["messageries instantanées; envoi de gros fichiers", ["chat", "file-transfer"]],
    [
      "pads Etherpad; libreto; lufi; OpenSondage",
      ["pads Etherpad", "pads Libreto", "file-transfer Lufi", "polls Framadate"],
    ],
    ["agenda et contacts", ["calendar", "contacts"]],
  ])("%s gives %j", (text, services) => {
    expect(read(text)).toEqual(services);
  });

  test.each([
    "une dizaine de services visés (projet Minou)",
    "un seul service",
    "OuvAdmin",
    "pas de mail",
    "sans Nextcloud",
    "bureaux virtuels",
    "une date à retenir",
    "une galette des rois",
    "",
  ])("%j names no service", (text) => {
    expect(readServices(text)).toEqual([]);
  });

  test("the same service named twice is listed once, as it is first named", () => {
    expect(readServices("Nextcloud; nextcloud (adhérents)")).toEqual([
      {
        type: "files",
        name: "Nextcloud",
        software: "Nextcloud",
        url: null,
        registrations: [],
        load: null,
      },
    ]);
  });

  test("brackets that say no more than who may use a service are not part of its name", () => {
    expect(readServices("mail (2015); visio (adhérents)").map(({ name }) => name)).toEqual([
      "mail (2015)",
      "visio",
    ]);
  });

  test("any text gives services with a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        expect(readServices(text).every(({ name }) => name !== "")).toBe(true);
      }),
    );
  });
});
