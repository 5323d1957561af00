import { readDate } from "#core/chatonsinfos-dates.ts";
import { readLegalForm } from "#core/chatonsinfos-legal-form.ts";
import type { ExportedService } from "#core/chatonsinfos-services.ts";
import { activityLines, membershipLines } from "#core/chatonsinfos-said-words.ts";
import { readValue } from "#core/chatonsinfos-values.ts";
import type { ValueKind } from "#core/chatonsinfos-values.ts";
import { writeProperties } from "#core/chatonsinfos-write.ts";
import type { PropertiesSection } from "#core/chatonsinfos-write.ts";
import { findCountry } from "#core/departments.ts";
import { readEmail } from "#core/email.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { sameWords } from "#core/proposal-keys.ts";
import { isElsewhere } from "#core/place.ts";
import { findFact } from "#core/public-facts.ts";

/** What a file says of itself. */
export type AboutFile = {
  readonly address: string;
  /** Day its content last changed, as YYYY-MM-DD. */
  readonly changedOn: string;
};

/** What is public of a hoster, from which its file is made. */
export type ExportedHoster = {
  readonly card: Pick<HosterCard, "name" | "summary" | "website" | "country">;
  readonly facts: readonly Fact[];
  /** Addresses of the files of its services, by their key, in its order. */
  readonly subs: readonly (readonly [key: string, address: string])[];
};

type Pair = readonly [key: string, value: string];

/**
 * The ChatonsInfos file of a hoster, from what is public of it alone. What nobody says is left out,
 * even where the protocol would have it; so is what its readers would take for something else.
 */
export function writeOrganizationFile(hoster: ExportedHoster, about: AboutFile): string {
  return writeProperties([
    fileSection("organization", about),
    { title: "Organisation", pairs: organizationLines(hoster) },
    { title: "Subs", pairs: hoster.subs.map(([key, address]) => [`subs.${key}`, address]) },
  ]);
}

/** The ChatonsInfos file of a service. */
export function writeServiceFile({ service }: ExportedService, about: AboutFile): string {
  const { name, url, software, registrations, load } = service;
  return writeProperties([
    fileSection("service", about),
    {
      title: "Service",
      pairs: [
        ["service.name", name],
        ...said("address", "service.website", url),
        ...given("service.registration", registrations.map(capitalised).join(";")),
        ...given("service.registration.load", load?.toUpperCase()),
      ],
    },
    { title: "Software", pairs: given("software.name", software) },
  ]);
}

/** Versions of the protocol have added keys; those written here are in all of them. */
const protocol = "ChatonsInfos-0.5";

function fileSection(fileClass: string, { address, changedOn }: AboutFile): PropertiesSection {
  return {
    title: "File",
    remarks: ["Écrit par MATOU, d’après ce qui est public sur la fiche de l’hébergeur."],
    pairs: [
      ["file.class", fileClass],
      ["file.protocol", protocol],
      ["file.datetime", `${changedOn}T00:00:00`],
      ["file.generator", "MATOU"],
      ["file.url", address],
    ],
  };
}

function organizationLines({ card, facts }: ExportedHoster): readonly Pair[] {
  const legalForm = readLegalForm(findFact(facts, "legal-form") ?? "");
  const since = findFact(facts, "open-since") ?? "";
  const country = findCountry(card.country ?? "");
  return [
    ["organization.name", card.name],
    ...said("text", "organization.description", card.summary),
    ...given("organization.type", legalForm?.toUpperCase()),
    ...activityLines(findFact(facts, "status") ?? ""),
    // A bare year is no date of the protocol.
    ...given("organization.startdate", readDate(since) === since ? since : null),
    ...said("address", "organization.website", card.website),
    ...contactLines(facts),
    ...said("address", "organization.legal.url", findFact(facts, "legal-notice")),
    ...membershipLines(findFact(facts, "membership") ?? ""),
    ...given("organization.country.name", country?.name.fr),
    ...given("organization.country.code", country?.code),
    ...placeLines(findFact(facts, "place") ?? "", legalForm === "individual"),
  ];
}

/** Where one person lives is nobody's business. */
function placeLines(place: string, isOnePerson: boolean): readonly Pair[] {
  if (isOnePerson || isElsewhere(place)) return [];
  return said("town", "organization.geolocation.address", place);
}

/** An e-mail address goes out only when the hoster itself gave it here. */
function contactLines(facts: readonly Fact[]): readonly Pair[] {
  const contact = facts.find(({ field }) => field === "contact");
  const isOwnMail = contact?.origin === "own" && readEmail(contact.value) !== null;
  if (isOwnMail) return [["organization.contact.email", contact.value]];
  return said("address", "organization.contact.url", contact?.value);
}

/** A line, when readers find in it what it says; none otherwise. */
function said(kind: ValueKind, key: string, value: string | null | undefined): readonly Pair[] {
  if (value === null || value === undefined) return [];
  const read = readValue(kind, value);
  return read.ok && sameWords(read.value) === sameWords(value) ? [[key, value]] : [];
}

function given(key: string, value: string | null | undefined): readonly Pair[] {
  return value === null || value === undefined || value === "" ? [] : [[key, value]];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
