import { describe, expect, test } from "vitest";
import type { Reply } from "#core/machine-check-addresses.ts";
import { seeMailRecords, seeSignature } from "#core/machine-check-domain.ts";
import type { Records } from "#core/machine-check-domain.ts";
import { seeThirdParties } from "#core/machine-check-page.ts";
import { seeSecurityText } from "#core/machine-check-security-text.ts";
import type { Seen, Sight } from "#core/machine-check.ts";
import { answered, failed } from "./replies.ts";

describe("security.txt", () => {
  const contact = "Contact: mailto:a@kaz.example";
  const file = (text: string, contentType = "text/plain; charset=utf-8") =>
    answered(200, { text, contentType });
  const whole = `# bonjour\n${contact}\nExpires: 2027-06-01T00:00:00Z\n`;
  const toMoment = (text: string) => (text.endsWith("Z") ? text.replace("Z", ".000Z") : null);
  const see = (there: Reply, formerly: Reply | null = null) =>
    seeSecurityText({ there, formerly, at: "2026-11-23T00:00:00.000Z", toMoment });

  test.each<[string, Reply, Reply | null, Sight, Partial<Seen>]>([
    ["is there", file(whole), null, "yes", { remarks: [] }],
    [
      "may end its lines as on other systems",
      file(whole.replaceAll("\n", "\r\n")),
      null,
      "yes",
      {},
    ],
    [
      "may be signed",
      file(
        `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${whole}-----BEGIN PGP SIGNATURE-----\n`,
      ),
      null,
      "yes",
      { code: "security-txt", expires: "2027-06-01T00:00:00.000Z" },
    ],
    ["is at its former place", answered(404), file(whole), "yes", { remarks: ["former-place"] }],
    ["is sent as a page", file(whole, "text/html"), null, "yes", { remarks: ["content-type"] }],
    ["has expired", file(whole.replace("2027", "2025")), null, "no", { lacks: ["expired"] }],
    ["has no contact", file("Expires: 2027-06-01T00:00:00Z"), null, "no", { lacks: ["contact"] }],
    ["has no date", file(contact), null, "no", { lacks: ["expires"] }],
    [
      "has two dates",
      file(`${whole}Expires: 2028-01-01T00:00:00Z`),
      null,
      "no",
      { lacks: ["expires"] },
    ],
    [
      "has a date of its own",
      file(`${contact}\nExpires: demain`),
      null,
      "no",
      { lacks: ["expires"] },
    ],
    [
      "is a page for every address",
      file("<html>Contact: x:y", "text/html"),
      answered(404),
      "no",
      { code: "security-txt-absent" },
    ],
    ["is not there", answered(404), answered(404), "no", { code: "security-txt-absent" }],
    ["is behind a password", answered(403), answered(404), "unclear", { code: "refused" }],
    ["is on a server in trouble", answered(502), null, "trouble", { code: "failing" }],
    ["could not be asked for", failed("our-side"), null, "our-side", { code: "fault" }],
  ])("%s", (_, there, formerly, sight, seen) => {
    expect(see(there, formerly)).toMatchObject({ sight, seen });
  });
});

describe("a domain", () => {
  const records = (...texts: readonly string[]): Records => ({
    ok: true,
    records: texts,
    isAuthenticated: true,
  });
  const unchecked = (...texts: readonly string[]): Records => ({
    ok: true,
    records: texts,
    isAuthenticated: false,
  });
  const lost = (fault: "our-side" | "no-answer"): Records => ({ ok: false, fault });

  test.each<[string, Records, Records | null, Sight, Seen["code"]]>([
    ["is signed", records("1 13 2 AB"), records("257 3 13 x"), "yes", "signed"],
    ["is not signed", unchecked(), null, "no", "unsigned"],
    [
      "is signed for its parent alone",
      records("1 13 2 AB"),
      unchecked("257 3 13 x"),
      "unclear",
      "signature-unproved",
    ],
    ["has no keys", records("1 13 2 AB"), records(), "unclear", "signature-unproved"],
    ["does not answer", lost("no-answer"), null, "trouble", "fault"],
    ["has wrong signatures", records("1 13 2 AB"), lost("no-answer"), "trouble", "fault"],
    ["could not be asked", lost("our-side"), null, "our-side", "fault"],
  ])("%s", (_, parent, keys, sight, code) => {
    expect(seeSignature(parent, keys)).toMatchObject({ sight, seen: { code } });
  });

  const all = {
    texts: records("v=spf1 mx -all", "google-site-verification=x"),
    policy: records("v=DMARC1; p=reject; rua=mailto:a@kaz.example"),
    exchangers: records("10 mail.kaz.example"),
    authorities: records('0 issue "letsencrypt.org"'),
  };
  test.each<[string, Partial<typeof all>, Sight, Partial<Seen>]>([
    ["has everything", {}, "yes", { found: ["spf", "dmarc", "caa"], absent: [], remarks: [] }],
    ["has no SPF", { texts: records("v=spf10 x") }, "no", { absent: ["spf"] }],
    [
      "has two SPF records",
      { texts: records("v=spf1 mx", "v=spf1 a") },
      "no",
      { absent: ["spf"], remarks: ["several-spf"] },
    ],
    ["lets everyone send", { texts: records("v=spf1 +all") }, "yes", { remarks: ["open-spf"] }],
    [
      "has no DMARC policy",
      { policy: records("v=DMARC1; rua=mailto:x@y.z") },
      "no",
      { absent: ["dmarc"] },
    ],
    [
      "only watches",
      { policy: records("v=DMARC1; p=none") },
      "yes",
      { remarks: ["dmarc-without-effect"] },
    ],
    [
      "is answered for by another record",
      { policy: records("v=spf1 -all") },
      "no",
      { absent: ["dmarc"] },
    ],
    ["names no authority", { authorities: records() }, "no", { absent: ["caa"] }],
    ["takes no mail", { exchangers: records("0 .") }, "yes", { remarks: ["no-mail"] }],
    ["has no mail server", { exchangers: records() }, "yes", { remarks: ["no-mail"] }],
    ["does not say its policy", { policy: lost("no-answer") }, "trouble", { code: "fault" }],
    ["could not be asked", { texts: lost("our-side") }, "our-side", { code: "fault" }],
  ])("%s", (_, changes, sight, seen) => {
    expect(seeMailRecords({ ...all, ...changes })).toMatchObject({ sight, seen });
  });
});

describe("a home page", () => {
  const home = answered(200, { address: "https://www.kaz.example/" });
  const read = (requested: readonly string[], textLength = 500, hasScript = true) => ({
    ...{ requested, textLength, hasScript },
  });
  const own = ["kaz.example", "nuage.autre.example"];

  test.each<[string, ReturnType<typeof seeThirdParties>, Sight, Partial<Seen>]>([
    [
      "asks its own hosts alone",
      seeThirdParties(home, read(["https://static.kaz.example/a", "https://autre.example/b"]), own),
      "yes",
      { code: "no-third-party" },
    ],
    [
      "asks two others",
      seeThirdParties(
        home,
        read([
          "https://b.tiers.example/1",
          "https://a.fonts.example/",
          "https://b.tiers.example/2",
        ]),
        own,
      ),
      "no",
      { hosts: ["a.fonts.example", "b.tiers.example"], more: 0 },
    ],
    [
      "asks very many",
      seeThirdParties(
        home,
        read(Array.from({ length: 12 }, (_, rank) => `https://t${rank}.example/`)),
        own,
      ),
      "no",
      { more: 2 },
    ],
    [
      "is made by a script",
      seeThirdParties(home, read([], 20), own),
      "unclear",
      { code: "needs-script" },
    ],
    ["is short, and whole", seeThirdParties(home, read([], 20, false), own), "yes", {}],
    ["is no page", seeThirdParties(home, null, own), "unclear", { code: "not-a-page" }],
    ["is not there", seeThirdParties(answered(404), null, own), "unclear", { code: "missing" }],
    ["is too long", seeThirdParties(failed("too-large"), null, own), "unclear", {}],
    ["does not answer", seeThirdParties(failed("too-slow"), null, own), "trouble", {}],
    ["could not be asked for", seeThirdParties(failed("our-side"), null, own), "our-side", {}],
  ])("%s", (_, sighting, sight, seen) => {
    expect(sighting).toMatchObject({ sight, seen });
  });
});
