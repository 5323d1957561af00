import { describe, expect, test } from "vitest";
import { seeAddress, seeHttps, seeStatusPage } from "#core/machine-check-addresses.ts";
import type { BothWays, Reply } from "#core/machine-check-addresses.ts";
import { isSameSite, siteOf } from "#core/machine-check-site.ts";
import type { LookFault, Seen, Sight } from "#core/machine-check.ts";
import { lookFaults } from "#core/machine-check.ts";
import { answered, failed, page } from "./replies.ts";

describe("an address", () => {
  test.each<[Reply, Sight, Seen["code"]]>([
    [answered(200), "yes", "answers"],
    [answered(304), "yes", "answers"],
    [answered(401), "unclear", "refused"],
    [answered(403), "unclear", "refused"],
    [answered(451), "unclear", "refused"],
    [answered(404), "no", "missing"],
    [answered(410), "no", "missing"],
    [answered(400), "unclear", "refused"],
    [answered(405), "unclear", "refused"],
    [answered(429), "unclear", "refused"],
    [answered(500), "trouble", "failing"],
    [answered(503), "trouble", "failing"],
    [failed("too-large"), "yes", "long-answer"],
    [failed("too-slow"), "trouble", "fault"],
    [failed("no-connection"), "trouble", "fault"],
    [failed("name-not-found"), "trouble", "fault"],
    [failed("malformed-answer"), "trouble", "fault"],
    [failed("bad-certificate"), "no", "fault"],
    [failed("too-many-redirects"), "no", "fault"],
    [failed("forbidden-address"), "unclear", "fault"],
    [failed("not-web-address"), "unclear", "fault"],
    [failed("our-side"), "our-side", "fault"],
  ])("%j is seen as %s, %s", (reply, sight, code) => {
    expect(seeAddress(reply, page)).toMatchObject({ sight, seen: { code } });
  });

  test("says where it leads, when that is another place", () => {
    const movedTo = (address: string) =>
      seeAddress(answered(200, { address }), page).seen as { movedTo: string | null };
    expect(movedTo("https://www.kaz.example/mentions/").movedTo).toBeNull();
    expect(movedTo("https://kaz.example/").movedTo).toBe("https://kaz.example/");
  });

  test("of a status page may be on another site", () => {
    const code = (address: string) =>
      seeStatusPage(answered(200, { address }), address, "https://www.kaz.example").seen.code;
    expect(code("https://etat.kaz.example/")).toBe("answers-same-site");
    expect(code("https://etat-kaz.example/")).toBe("answers-elsewhere");
    expect(seeStatusPage(answered(404), page, "https://kaz.example").sight).toBe("no");
  });
});

test("only a failure of ours is one of our side", () => {
  const sightOf = (fault: LookFault) => seeAddress(failed(fault), page).sight;
  expect(lookFaults.filter((fault) => sightOf(fault) === "our-side")).toEqual(["our-side"]);
});

describe("https", () => {
  const secure = (address = "https://kaz.example/") => answered(200, { address });
  const both = (changes: Partial<BothWays> = {}): BothWays => ({
    host: "kaz.example",
    secure: secure(),
    plain: secure(),
    ...changes,
  });
  const inPlain = { address: "http://kaz.example/", certificateEnd: null };
  const plainAnswer = answered(200, inPlain);

  test.each<[string, readonly BothWays[], Sight, Partial<Seen>]>([
    [
      "everything is in order",
      [both(), both({ secure: answered(200, { certificateEnd: "2026-12-01T00:00:00.000Z" }) })],
      "yes",
      { code: "secure", addresses: 2, until: "2026-12-01T00:00:00.000Z" },
    ],
    ["nothing listens in plain", [both({ plain: failed("no-connection") })], "yes", {}],
    [
      "our side failed to ask in plain",
      [both({ plain: failed("our-side") })],
      "our-side",
      { code: "fault" },
    ],
    ["an error in plain is no page", [both({ plain: answered(404, inPlain) })], "yes", {}],
    ["an error over https is over https", [both({ secure: answered(500) })], "yes", {}],
    [
      "the certificate is wrong",
      [both(), both({ host: "b.example", secure: failed("bad-certificate") })],
      "no",
      { code: "not-secure", address: "b.example", because: "bad-certificate" },
    ],
    ["it answers in plain", [both({ plain: plainAnswer })], "no", { because: "plain-answer" }],
    ["https leads to plain", [both({ secure: plainAnswer })], "no", { because: "leads-to-plain" }],
    ["nothing answers", [both({ secure: failed("no-connection") })], "trouble", { code: "fault" }],
    [
      "our side failed for one, the other is in trouble",
      [both({ secure: failed("too-slow") }), both({ secure: failed("our-side") })],
      "our-side",
      { code: "fault" },
    ],
  ])("%s", (_, looks, sight, seen) => {
    expect(seeHttps(looks)).toMatchObject({ sight, seen });
  });
});

describe("the site of a host", () => {
  test.each([
    ["www.example.org", "example.org"],
    ["example.org", "example.org"],
    ["nuage.kaz.bzh", "kaz.bzh"],
    ["www.chatons.asso.fr", "chatons.asso.fr"],
    ["a.b.co.uk", "b.co.uk"],
    ["lavande.github.io", "lavande.github.io"],
    ["asso.fr", null],
    ["localhost", null],
    ["192.0.2.1", null],
    ["[2001:db8::1]", null],
  ])("of %s is %s", (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  test("is not shared by those who registered below the same name", () => {
    expect(isSameSite("a.asso.fr", "b.asso.fr")).toBe(false);
    expect(isSameSite("a.kaz.example", "b.kaz.example")).toBe(true);
    expect(isSameSite("192.0.2.1", "192.0.2.2")).toBe(false);
  });
});
