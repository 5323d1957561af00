import { readAudiences } from "#core/audience-words.ts";
import { addMonths } from "#core/calendar.ts";
import { isBroaderForm } from "#core/chatonsinfos-legal-form.ts";
import { countries } from "#core/departments.ts";
import { groupBy } from "#core/groups.ts";
import type { Fact, FactField } from "#core/hoster.ts";
import { checkListing, factOfListing, listingFactFields } from "#core/own-listing.ts";
import type { ListingFactField, OwnListing } from "#core/own-listing.ts";
import { loadMonths } from "#core/own-service.ts";
import { readPlace } from "#core/place.ts";
import type { Service } from "#core/services.ts";
import { keyOfFact, sameWords, softwareName } from "#core/proposal-keys.ts";
import { completeAddress } from "#core/typed-fields.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";
import { fold } from "#core/words.ts";

/** Where something imported was read, and when. */
export type Provenance = Pick<Fact, "origin" | "sources" | "recordedOn">;

/** What sources say of a field, otherwise than the listing. */
export type FactProposal = {
  readonly kind: "fact";
  readonly field: ListingFactField;
  /** As the sources say it. */
  readonly value: string;
  readonly provenances: readonly Provenance[];
  /** The listing once it is accepted; null when it cannot be taken as it is. */
  readonly accepted: OwnListing | null;
};

/** A service that sources name, or of which they say otherwise than the hoster. */
export type ServiceProposal = {
  readonly kind: "service";
  readonly service: Service;
  readonly provenances: readonly Provenance[];
  /** Place of the hoster's own service it is about; null for one that it does not describe. */
  readonly replaces: number | null;
  /** The service once it is accepted. */
  readonly accepted: Service;
};

export type Proposal = FactProposal | ServiceProposal;

/** What no field of the listing says: it is shown with its source until the hoster declines it. */
export const shownOnlyFields = ["terms", "membership", "status"] as const satisfies FactField[];

/** What a proposal is recognised by: what says the same is not proposed again once it was declined. */
export function keyOfProposal(proposal: Proposal): string {
  if (proposal.kind === "fact") return keyOfFact(factOfListing[proposal.field], proposal.value);
  const { service, replaces } = proposal;
  const { type, url, registrations, load } = service;
  const named = ["service", type, softwareName(service), sameWords(url ?? "")];
  return JSON.stringify(replaces === null ? named : [...named, registrations.toSorted(), load]);
}

/** In the order of the form; what several sources say alike is proposed once. */
export function proposeFacts(own: OwnListing, imported: readonly Fact[]): readonly FactProposal[] {
  return listingFactFields.flatMap((field) => {
    const said = imported.filter((fact) => fact.field === factOfListing[field]);
    const sayingAlike = groupBy(said, ({ value }) => sameWords(value));
    return [...new Set(said.map(({ value }) => sameWords(value)))].flatMap(
      (key): FactProposal[] => {
        const alike = sayingAlike(key);
        const value = alike[0]?.value ?? "";
        const accepted = acceptFact(own, field, value);
        if (accepted !== null && isSameField(field, own, accepted)) return [];
        const isRight =
          accepted !== null && !checkListing(accepted).some((each) => each.field === field);
        const provenances = alike.map(provenanceOf);
        return [{ kind: "fact", field, value, provenances, accepted: isRight ? accepted : null }];
      },
    );
  });
}

/** Each once, in the order given. `today` is YYYY-MM-DD. */
export function proposeServices(
  own: readonly Service[],
  imported: readonly (Service & Provenance)[],
  today: string,
): readonly ServiceProposal[] {
  const proposals = new Map<string, ServiceProposal>();
  for (const said of imported) {
    const { origin, sources, recordedOn, ...service } = said;
    const place = own.findIndex((each) => isSameService(each, service));
    const current = own[place];
    const accepted = current === undefined ? dated(service, today) : merge(current, service, today);
    if (accepted === current) continue;
    const replaces = current === undefined ? null : place;
    const proposal = { kind: "service", service, provenances: [], replaces, accepted } as const;
    const key = keyOfProposal(proposal);
    const { provenances } = proposals.get(key) ?? proposal;
    proposals.set(key, {
      ...(proposals.get(key) ?? proposal),
      provenances: [...provenances, { origin, sources, recordedOn }],
    });
  }
  return [...proposals.values()];
}

/** The listing that says of a field what a source says; null when that means nothing here. */
function acceptFact(own: OwnListing, field: ListingFactField, value: string): OwnListing | null {
  switch (field) {
    case "audiences": {
      const audiences = readAudiences(value);
      return audiences.length === 0 ? null : { ...own, audiences };
    }
    case "country": {
      const found = countries.find(
        ({ code, name }) => code === value || fold(name.fr) === fold(value),
      );
      if (found === undefined) return null;
      const department = found.code === "FR" ? own.department : "";
      return { ...own, country: found.code, department };
    }
    case "place": {
      const { country, department } = readPlace(value);
      const place = cleanLine(value);
      if (country === null) return { ...own, place };
      const kept = country === own.country ? own.department : "";
      return { ...own, place, country, department: department ?? kept };
    }
    case "summary":
      return { ...own, summary: cleanText(value) };
    case "website":
    case "contact":
    case "legalNotice":
      return { ...own, [field]: completeAddress(cleanLine(value)) };
    case "name":
    case "legalForm":
    case "openSince":
      return { ...own, [field]: cleanLine(value) };
  }
}

function isSameField(field: ListingFactField, one: OwnListing, other: OwnListing): boolean {
  if (field === "audiences") return one.audiences.join() === other.audiences.join();
  // Files of the protocol can only say "Association" of an "Association loi 1901".
  if (field === "legalForm" && isBroaderForm(other.legalForm, one.legalForm)) return true;
  return sameWords(one[field]) === sameWords(other[field]);
}

function provenanceOf({ origin, sources, recordedOn }: Fact): Provenance {
  return { origin, sources, recordedOn };
}

function isSameService(own: Service, said: Service): boolean {
  const isSameAddress =
    own.url !== null && said.url !== null && sameWords(own.url) === sameWords(said.url);
  if (said.type !== own.type) return said.type === "other" && isSameAddress;
  return (
    isSameAddress ||
    softwareName(own) === softwareName(said) ||
    sameWords(own.name) === sameWords(said.name)
  );
}

/** What a source says over what the hoster said, the very same service when nothing changes. */
function merge(own: Service, said: Service, today: string): Service {
  const registrations = said.registrations.length > 0 ? said.registrations : own.registrations;
  const url = said.url ?? own.url;
  const isSameUrl = sameWords(url ?? "") === sameWords(own.url ?? "");
  const load = said.load ?? own.load;
  const isSame =
    isSameUrl &&
    load === own.load &&
    registrations.toSorted().join() === own.registrations.toSorted().join();
  return isSame ? own : dated({ ...own, url, registrations, load }, today);
}

/** That a service is open or full is believed for the usual time. */
function dated(service: Service, today: string): Service {
  const { loadUntil: _, ...undated } = service;
  if (undated.load === null) return undated;
  return { ...undated, loadUntil: addMonths(today, loadMonths.usual) };
}
