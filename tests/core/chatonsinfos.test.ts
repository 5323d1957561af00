import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  facts,
  fateOfLast,
  organization,
  proven,
  read,
  service,
  serviceOf,
} from "./chatonsinfos-lines.ts";

describe("what is never published", () => {
  test.each(["organization.contact.email", "organization.Contact.Email"])(
    "the address in %s",
    (key) => {
      const file = organization([key, "camille@kaz.example"]);
      expect(fateOfLast(file)).toMatchObject({ fate: "ignored", reason: "personal-data" });
      expect(JSON.stringify([file.content, file.unread])).not.toContain("camille@");
    },
  );

  test.each([
    ["12 rue de Siam, 29200 Brest", "29200 Brest"],
    ["12 rue de Siam<br/>29200 Brest<br/>France", "29200 Brest, France"],
    ["12 rue de Siam 29200 Brest", "29200 Brest"],
    ["Camille Dupont, 12 rue de Siam, 29200 Brest", "29200 Brest"],
    ["12 rue de Siam, Brest, France", "Brest, France"],
    ["Brest, Finistère", "Brest, Finistère"],
    ["4000 Liège", "4000 Liège"],
    ["Brest (Finistère, 29)", "Brest (Finistère, 29)"],
    ["12 rue de Siam, Brest (29)", undefined],
    ["Bastia (2B)", "Bastia (2B)"],
  ])("the street of %s", (address, place) => {
    expect(facts(organization(["organization.geolocation.address", address])).place).toBe(place);
  });

  test("an address that is only a street", () => {
    const file = organization(["organization.geolocation.address", "12 rue de Siam"]);
    expect(fateOfLast(file)).toMatchObject({ fate: "ignored", reason: "personal-data" });
  });

  test.each(["address", "latitude", "longitude"])("where one person lives: %s", (name) => {
    const file = organization(
      ["organization.type", "Individual"],
      [`organization.geolocation.${name}`, name === "address" ? "29200 Brest" : "48,39"],
    );
    expect(fateOfLast(file)).toMatchObject({ fate: "ignored", reason: "personal-data" });
    expect(file.unread).toEqual({});
  });
});

describe("what an organization's file says", () => {
  test("becomes facts in French, as its own words", () => {
    const file = organization(
      ["organization.type", "COOPERATIVE"],
      ["organization.status.level", "IDLE"],
      ["organization.status.description", "retour en mars"],
      ["organization.country.code", "be"],
      ["organization.country.name", "Royaume de Belgique"],
      ["organization.memberof.chatons.status.level", "ACTIVE"],
      ["organization.memberof.chatons.startdate", "01/03/2017"],
      ["organization.contact.url", "https://kaz.bzh/contact"],
    );
    expect(facts(file)).toEqual({
      name: "Kaz",
      "legal-form": "Coopérative",
      status: "en pause ; retour en mars",
      country: "Belgique",
      membership: "se dit membre, entré le 01/03/2017",
      contact: "https://kaz.bzh/contact",
    });
  });

  test("an overseas country code is a department of France", () => {
    expect(facts(organization(["organization.country.code", "RE"])).country).toBe("La Réunion");
  });

  test.each([
    [
      [
        ["file.class", "Federation"],
        ["federation.name", "x"],
      ],
      "federation-file",
    ],
    [
      [
        ["file.class", "device"],
        ["device.name", "x"],
      ],
      "device-file",
    ],
    [[["file.class", "Organization"]], "missing-name"],
    [
      [
        ["file.class", "Organization"],
        ["organization.name", "  "],
      ],
      "missing-name",
    ],
    [[["metrics.http.hits", "3"]], "unknown-class"],
    [
      [
        ["<!DOCTYPE", "html>"],
        ["nimporte", "quoi"],
      ],
      "no-section-line",
    ],
    [[], "no-section-line"],
  ] as const)("a file like %j is refused: %s", (lines, fault) => {
    expect(read(lines)).toEqual({ ok: false, problems: [fault] });
  });

  test("the class is told by the names when nothing says it", () => {
    expect(proven(read([["organization.name", "Kaz"]])).content.class).toBe("organization");
    expect(
      proven(
        read([
          ["file.class", "?"],
          ["service.name", "Nuage"],
        ]),
      ).content.class,
    ).toBe("service");
  });

  test("of a key written twice, the last counts and the other is reported", () => {
    const file = organization(
      ["organization.startDate", "2015-01-02"],
      ["organization.startdate", "2016-01-02"],
    );
    expect(facts(file)["open-since"]).toBe("2016-01-02");
    expect(file.lines.at(-2)).toMatchObject({ reason: "repeated", detail: "4" });
  });

  test("measures are left out without error", () => {
    expect(fateOfLast(organization(["metrics.http.hits.2025.days", "1;2;;3"]))).toMatchObject({
      fate: "ignored",
      reason: "metric",
    });
  });
});

describe("what a service's file says", () => {
  test.each([
    ["nextcloud_ynh", "files", "Nextcloud"],
    ["NEXTCLOUD", "files", "Nextcloud"],
    ["wordpress__2", "websites", "WordPress"],
    ["Logiciel Maison", "other", "Logiciel Maison"],
  ])("software %s is a service of %s by %s", (given, type, software) => {
    expect(serviceOf(service(["software.name", given]))).toMatchObject({ type, software });
  });

  test("without a software its type is told by its name", () => {
    const file = proven(read([["service.name", "Visioconférence"]]));
    expect(serviceOf(file)).toMatchObject({ type: "video-call", software: null });
  });

  test("an ended service is said to be over", () => {
    expect(service(["service.status.level", "Over"]).content).toMatchObject({ isOver: true });
    expect(service(["service.enddate", "31/12/2025"]).content).toMatchObject({
      endsOn: "2025-12-31",
    });
  });
});

describe("hostile files", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://kaz.bzh",
    "//kaz.bzh",
    "https://",
    "https://localhost",
    "https://user:secret@kaz.bzh",
    'https://kaz.bzh/"><script>',
    "https://kaz.bzh/ two",
    "https:\\\\kaz.bzh",
    `https://kaz.bzh/${"x".repeat(2_000)}`,
  ])("the address %.40s is not taken", (address) => {
    const file = organization(["organization.website", address]);
    expect(facts(file)).not.toHaveProperty("website");
    expect(fateOfLast(file)).toMatchObject({ fate: "ignored" });
  });

  test.each(["Kaz\u202Egro", "Kaz\u0000", "Kaz\u001B[31m", "Kaz\uD800", "Kaz\u2066"])(
    "the name %j is refused, and the file with it",
    (name) => {
      expect(read([["organization.name", name]])).toEqual({
        ok: false,
        problems: ["missing-name"],
      });
    },
  );

  test("a name of 100 kB is refused", () => {
    expect(read([["organization.name", "x".repeat(100_000)]]).ok).toBe(false);
  });

  test("an unknown key that cannot be stored is left out", () => {
    expect(fateOfLast(organization(["organization.x", "a\u0000b"]))).toMatchObject({
      reason: "control-characters",
    });
    expect(fateOfLast(organization(["organization.x", "y".repeat(100_000)]))).toMatchObject({
      reason: "too-long",
    });
    expect(fateOfLast(organization(["organization.x\u202E", "y"]))).toMatchObject({
      reason: "not-a-key",
    });
  });

  test("keys named like parts of an object are keys like others", () => {
    const file = organization(
      ["organization.__proto__", "x"],
      ["subs.constructor", "https://kaz.bzh/c"],
    );
    expect(Object.keys(file.unread)).toEqual(["organization.__proto__"]);
  });

  test("no file makes the reader fail", () => {
    const key = fc.oneof(
      fc.constantFrom(
        "file.class",
        "organization.name",
        "organization.type",
        "organization.geolocation.address",
        "organization.startdate",
        "service.name",
        "service.registration",
        "service.website",
        "software.name",
        "subs.x",
      ),
      fc.string({ unit: "binary" }),
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Organization", "Service"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (lines) => {
        const result = read(lines);
        expect(!result.ok || result.value.lines.length === lines.length).toBe(true);
      }),
    );
  });
});
