import { describe, expect, test } from "vitest";
import type { Fact, FactField } from "#core/hoster.ts";
import { readListingForm } from "#core/own-listing.ts";
import type { OwnListing } from "#core/own-listing.ts";
import { keyOfFact } from "#core/proposal-keys.ts";
import { keyOfProposal, proposeFacts, proposeServices } from "#core/proposals.ts";
import type { Provenance } from "#core/proposals.ts";
import type { Service } from "#core/services.ts";

const today = "2026-11-22";
const own: OwnListing = readListingForm([
  ["name", "Les Pelotes"],
  ["website", "https://pelotes.example/"],
  ["place", "Brest"],
  ["country", "FR"],
  ["department", "29"],
  ["audiences", "associations"],
]);

const read: Provenance = { origin: "listing", sources: ["https://a.example"], recordedOn: today };
const said = (field: FactField, value: string): Fact => ({ field, value, ...read });

describe("what sources say of a field", () => {
  test.each([
    ["name", "les pelotes"],
    ["website", "http://www.pelotes.example"],
    ["place", "BREST"],
    ["country", "France"],
    ["audience", "Associations loi 1901"],
    ["services", "Nextcloud"],
    ["terms", "trente membres"],
  ] as const)("%s: %s is nothing to propose", (field, value) => {
    expect(proposeFacts(own, [said(field, value)])).toStrictEqual([]);
  });

  test.each([
    ["name", "Les Bobines", { name: "Les Bobines" }],
    ["description", "Un nuage", { summary: "Un nuage" }],
    ["contact", "equipe@pelotes.example", { contact: "equipe@pelotes.example" }],
    ["audience", "particuliers", { audiences: ["individuals"] }],
    ["country", "Belgique", { country: "BE", department: "" }],
    ["place", "Rennes (35)", { place: "Rennes (35)", country: "FR", department: "35" }],
    ["place", "Liège (Belgique)", { country: "BE", department: "" }],
    ["place", "quelque part", { place: "quelque part", department: "29" }],
    ["legal-notice", "pelotes.example/legal", { legalNotice: "https://pelotes.example/legal" }],
  ] as const)("%s: %s is proposed, and taken as %j", (field, value, accepted) => {
    expect(proposeFacts(own, [said(field, value)])).toMatchObject([{ value, accepted }]);
  });

  test.each([
    ["open-since", "longtemps"],
    ["contact", "à côté"],
    ["country", "Atlantide"],
    ["audience", "tout ce qui pousse"],
  ] as const)("%s: %s is proposed but cannot be taken as it is", (field, value) => {
    expect(proposeFacts(own, [said(field, value)])).toMatchObject([{ value, accepted: null }]);
  });

  test("what two sources say alike is proposed once, with both", () => {
    const proposals = proposeFacts(own, [said("name", "Les Bobines"), said("name", "Les Bobines")]);
    expect(proposals.map(({ provenances }) => provenances.length)).toStrictEqual([2]);
  });

  test("once taken it is proposed no more", () => {
    const facts = [said("name", "Les Bobines"), said("place", "Rennes (35)")];
    for (const { accepted } of proposeFacts(own, facts)) {
      if (accepted !== null) expect(proposeFacts(accepted, facts)).toHaveLength(1);
    }
  });
});

describe("what a decline holds for", () => {
  test.each([
    ["Association loi 1901", "association, loi  1901."],
    ["Crémerie", "CREMERIE"],
    ["https://www.pelotes.example/legal/", "http://pelotes.example/legal"],
    ["contact@pelotes.example", "Contact@Pelotes.example"],
  ])("%s and %s say the same", (one, other) => {
    expect(keyOfFact("legal-form", one)).toBe(keyOfFact("legal-form", other));
  });

  test.each([
    ["a-b@pelotes.example", "a.b@pelotes.example"],
    ["https://pelotes.example/a-b", "https://pelotes.example/a/b"],
    ["Depuis 2016", "Depuis 2017"],
    ["♥", "★"],
  ])("%s and %s do not", (one, other) => {
    expect(keyOfFact("contact", one)).not.toBe(keyOfFact("contact", other));
  });

  test("what only differs by its wording is proposed once, with every source", () => {
    const proposals = proposeFacts(own, [
      said("name", "Les Bobines"),
      said("name", "les bobines !"),
    ]);
    expect(proposals.map(({ provenances }) => provenances.length)).toStrictEqual([2]);
  });
});

describe("what sources say of services", () => {
  const cloud: Service = {
    ...{ type: "files", name: "Nuage", software: "Nextcloud", url: "https://nuage.example/" },
    ...{ registrations: ["member"], load: "open", loadUntil: "2027-01-31" },
  };
  const proposed = (changes: Partial<Service>) => {
    const { loadUntil: _, ...imported } = { ...cloud, ...changes };
    return proposeServices([cloud], [{ ...imported, ...read }], today);
  };

  test.each([
    [{}],
    [{ name: "Autre nom" }],
    [{ url: null, registrations: [], load: null }],
    [{ url: "https://www.nuage.example", software: null }],
    [{ type: "other", software: null, name: "?" }],
  ] as const)("%j says nothing new", (changes) => {
    expect(proposed(changes)).toStrictEqual([]);
  });

  test("a service of another software or type is new", () => {
    expect(proposed({ type: "pads", software: "Etherpad", url: null })).toMatchObject([
      { replaces: null, accepted: { software: "Etherpad" } },
    ]);
  });

  test("what is said otherwise replaces what the hoster said, dated anew", () => {
    expect(proposed({ load: "full" })).toMatchObject([
      { replaces: 0, accepted: { name: "Nuage", load: "full", loadUntil: "2027-05-22" } },
    ]);
  });

  test("a declined service stays recognised when only its openness changes", () => {
    const fresh = { ...cloud, software: "Seafile", url: null, name: "Seafile" };
    const keyWhen = (load: Service["load"]) =>
      proposeServices([], [{ ...fresh, load, ...read }], today).map(keyOfProposal);
    expect(keyWhen("open")).toStrictEqual(keyWhen("full"));
  });
});
