import { describe, expect, test } from "vitest";
import {
  facts,
  fateOfLast,
  organization,
  proven,
  read,
  service,
  serviceOf,
} from "./chatonsinfos-lines.ts";

describe("traps of the protocol", () => {
  test.each([`'https://kaz.bzh'`, `"https://kaz.bzh"`, "https://kaz.bzh", ` 'https://kaz.bzh' `])(
    "2. quotes around an address are left out: %s",
    (value) => {
      expect(facts(organization(["organization.website", value])).website).toBe("https://kaz.bzh");
    },
  );

  test("2. quotes around the addresses of service files are left out", () => {
    const { content } = organization(
      ["subs.pad", `'https://kaz.bzh/pad.properties'`],
      ["subs.nextcloud__2", "https://kaz.bzh/cloud.properties"],
      ["subs.again", "https://kaz.bzh/pad.properties"],
    );
    expect(content).toMatchObject({
      subs: ["https://kaz.bzh/pad.properties", "https://kaz.bzh/cloud.properties"],
    });
  });

  test.each([
    ["2020-07-06", "2020-07-06"],
    ["2020-07-06T14:23:20", "2020-07-06"],
    ["06/07/2020", "2020-07-06"],
    ["6/7/2020", "2020-07-06"],
    ["29/02/2024", "2024-02-29"],
  ])("3. the date %s is %s", (written, day) => {
    expect(facts(organization(["organization.startdate", written]))["open-since"]).toBe(day);
  });

  test.each([
    "31/02/2020",
    "2023-02-29",
    "2020-13-01",
    "juillet 2020",
    "2020",
    "01/01/0001",
    "99/99/9999",
  ])("3. the date %s is not taken, and said so", (written) => {
    const file = organization(["organization.startdate", written]);
    expect(facts(file)).not.toHaveProperty("open-since");
    expect(fateOfLast(file)).toMatchObject({ fate: "ignored", reason: "malformed-date" });
  });

  test.each(["-12,3456", "48.3904", "+4,5", "180"])(
    "4. the coordinate %s is understood",
    (value) => {
      expect(fateOfLast(organization(["organization.geolocation.latitude", value]))).toMatchObject({
        fate: "kept",
        reason: "not-shown",
      });
    },
  );

  test.each(["12,34,56", "nord", "1e3", "999"])("4. the coordinate %s is refused", (value) => {
    expect(fateOfLast(organization(["organization.geolocation.latitude", value]))).toMatchObject({
      fate: "ignored",
      reason: "malformed-degree",
    });
  });

  test.each([
    ["organization.startDate", "2015-01-02", "open-since", "2015-01-02"],
    ["ORGANIZATION.WEBSITE", "https://kaz.bzh", "website", "https://kaz.bzh"],
    ["Organization.Legal.URL", "https://kaz.bzh/m", "legal-notice", "https://kaz.bzh/m"],
  ] as const)("7. the key %s is known in any case", (key, value, field, said) => {
    expect(facts(organization([key, value]))[field]).toBe(said);
  });

  test.each([
    "organization.logo.url",
    "organization.technical.url",
    "organization.socialnetworks.pixelfeld",
    "organization.funding.Tipee",
  ])("7. the former or misspelt key %s is known, and kept as it is written", (key) => {
    const file = organization([key, "https://kaz.bzh/x"]);
    expect(fateOfLast(file)).toMatchObject({ key, fate: "kept", reason: "not-shown" });
    expect(file.unread).toEqual({ [key]: "https://kaz.bzh/x" });
  });

  test("7. unknown keys are kept verbatim", () => {
    const file = organization(["organization.Favorite.Colour", " 'lilas'<br/> "]);
    expect(fateOfLast(file)).toMatchObject({ fate: "kept", reason: "unknown-key" });
    expect(file.unread).toEqual({ "organization.Favorite.Colour": " 'lilas'<br/> " });
  });

  test.each(["MEMBER", "member", "Member"])(
    "8. the registration %s is known in any case",
    (value) => {
      expect(serviceOf(service(["service.registration", value])).registrations).toEqual(["member"]);
    },
  );

  test.each(["Organization", "organization", "ORGANIZATION"])(
    "8. the class %s is known in any case",
    (value) => {
      const file = proven(
        read([
          ["file.class", value],
          ["organization.name", "Kaz"],
        ]),
      );
      expect(file.content.class).toBe("organization");
    },
  );

  test("8. a value outside its list is not taken, and the list is said", () => {
    const file = service(["service.registration.load", "ALMOST"]);
    expect(serviceOf(file).load).toBeNull();
    expect(fateOfLast(file)).toMatchObject({ reason: "unknown-value", detail: "open, full" });
  });

  test("9. several registrations are all taken", () => {
    expect(serviceOf(service(["service.registration", "Client; None;Free"])).registrations).toEqual(
      ["none", "free", "client"],
    );
  });

  test("11. breaks and other markup become plain text", () => {
    const file = organization([
      "organization.description",
      "Un <b>chaton</b><br/>libre<BR >et\nlocal",
    ]);
    expect(facts(file).description).toBe("Un chaton libre et local");
  });

  test("14. the date of the file proves nothing and is left out, the rest of the file section too", () => {
    const file = organization(
      ["file.datetime", "2026-11-20T08:00:00"],
      ["file.generator", "chatonsinfos_ynh"],
    );
    expect(file.lines.slice(-2)).toMatchObject([
      { fate: "ignored", reason: "build-time" },
      { fate: "ignored", reason: "about-file" },
    ]);
    expect(file.unread).toEqual({});
  });
});
