import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#core/grid.ts";
import { seeFileField } from "#core/machine-check-file.ts";
import type { Sight } from "#core/machine-check.ts";

type Values = Readonly<Record<string, string>>;

const address = "https://kaz.example/organization.properties";

function see(
  field: string,
  value: AnswerValue,
  {
    own = {},
    services = [],
    evidence = null,
  }: { own?: Values; services?: readonly Values[]; evidence?: string | null },
) {
  const files = {
    address,
    organization: new Map(Object.entries(own)),
    services: services.map((each) => new Map(Object.entries(each))),
  };
  const check = `chatonsinfos:${field}`;
  return seeFileField({ check, value }, files, { evidence, today: "2026-11-23" });
}

const member = "organization.memberof.chatons.status.level";
const held = (type: string, server = "physical") => ({
  "host.provider.type": type,
  "host.server.type": server,
});

describe("a field of a ChatonsInfos file", () => {
  test.each<[string, AnswerValue, Values, Sight]>([
    ["organization.type", "association", { "organization.type": "association" }, "yes"],
    ["organization.type", "company", { "organization.type": "association" }, "no"],
    ["organization.type", "association", { "organization.type": "individual" }, "unclear"],
    ["organization.type", "cooperative", { "organization.type": "company" }, "unclear"],
    ["organization.type", "association", { "organization.type": "other" }, "unclear"],
    [
      "organization.type",
      "company",
      { "organization.type": "association", "organization.owner.name": "X" },
      "unclear",
    ],
    [member, "member", { [member]: "active" }, "yes"],
    [member, "committed", { [member]: "active" }, "no"],
    [member, "member", { [member]: "away" }, "no"],
    [member, "member", { [member]: "idle" }, "unclear"],
    ["organization.legal.url", "met", { "organization.legal.url": "https://k.example/l" }, "yes"],
    ["organization.legal.url", "unmet", { "organization.legal.url": "https://k.example/l" }, "no"],
    ["organization.startdate", 6, { "organization.startdate": "2020-05-01" }, "yes"],
    ["organization.startdate", 2, { "organization.startdate": "2020-05-01" }, "unclear"],
    ["organization.name", address, { "organization.name": "Kaz" }, "yes"],
    [
      "organization.name",
      "https://autre.example/o.properties",
      { "organization.name": "Kaz" },
      "unclear",
    ],
    [
      "organization.geolocation.address",
      "town",
      { "organization.geolocation.address": "Vannes" },
      "unclear",
    ],
  ])("%s beside %j is compared only where the mapping is certain", (field, value, own, sight) => {
    expect(see(field, value, { own }).sight).toBe(sight);
  });

  test.each<[string, AnswerValue, readonly Values[], Sight]>([
    [
      "host.country.code",
      "france",
      [{ "host.country.code": "FR" }, { "host.country.code": "fr" }],
      "yes",
    ],
    [
      "host.country.code",
      "france",
      [{ "host.country.code": "FR" }, { "host.country.code": "DE" }],
      "no",
    ],
    ["host.country.code", "eea", [{ "host.country.code": "DE" }], "yes"],
    ["host.country.code", "eea", [{ "host.country.code": "US" }], "no"],
    ["host.country.code", "outside", [{ "host.country.code": "FR" }], "unclear"],
    ["host.provider.type", "on-premises", [held("home")], "yes"],
    ["host.provider.type", "on-premises", [held("home"), held("hostedserver", "virtual")], "no"],
    ["host.provider.type", "vps", [held("home"), held("hostedserver", "virtual")], "yes"],
    ["host.provider.type", "vps", [held("home")], "unclear"],
    [
      "host.server.type",
      "colocated",
      [held("hostedbay"), { "host.server.type": "nano" }],
      "unclear",
    ],
    [
      "software.license.name",
      "all",
      [{ "software.license.name": "GNU AGPL v3" }, { "software.license.name": "MIT" }],
      "yes",
    ],
    ["software.license.name", "all", [{ "software.license.name": "maison" }], "unclear"],
    ["host.name", "published", [{ "host.name": "Grifon" }], "unclear"],
  ])("%s of the services beside %j is %s", (field, value, services, sight) => {
    expect(see(field, value, { services }).sight).toBe(sight);
  });

  test("with an address says the same when it is the evidence", () => {
    const services = [{ "service.legal.url": "https://kaz.example/cgu/" }];
    const same = see("service.legal.url", "published", {
      services,
      evidence: "http://www.kaz.example/cgu",
    });
    expect(same.seen).toEqual({ code: "file-same", value: "https://kaz.example/cgu/" });
    expect(see("service.legal.url", "published", { services, evidence: address }).sight).toBe(
      "unclear",
    );
  });

  test("that is not there says nothing", () => {
    expect(see("organization.type", "company", {})).toEqual({
      sight: "unclear",
      seen: { code: "file-silent" },
    });
  });

  test("is shown once and in short, however often it is said", () => {
    const services = Array.from({ length: 40 }, (_, rank) => ({
      "host.name": `${"n".repeat(90)}${rank % 20}`,
    }));
    const { seen } = see("host.name", "published", { services });
    expect(seen.code === "file-unclear" && seen.value.length).toBeLessThanOrEqual(200);
  });
});
