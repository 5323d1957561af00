import type { Fact } from "#core/hoster.ts";
import { factOfListing } from "#core/own-listing.ts";
import type { ListingFactField, OwnListing } from "#core/own-listing.ts";
import { keyOfField } from "#core/proposal-keys.ts";
import { keyOfProposal, proposeFacts, proposeServices, shownOnlyFields } from "#core/proposals.ts";
import type { FactProposal, Proposal, ServiceProposal } from "#core/proposals.ts";
import type { Service } from "#core/services.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import {
  digestsOfField,
  proposalsOfField,
  readListing,
  writeListing,
} from "#server/descriptions/listing.ts";
import { lockOwnHoster, refreshOwn, writeOwnServices } from "#server/descriptions/own-source.ts";
import {
  deleteDeclined,
  insertDeclined,
  listDeclinedDigests,
  listShownFacts,
} from "#server/descriptions/queries.ts";
import { listImportedServices, listOwnServices } from "#server/services/queries.ts";
import type { OwnService } from "#server/services/queries.ts";
import { digestOf } from "#server/digest.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { listFacts } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** What a line of the page of proposals is recognised by, and what it was when it was read. */
type Line = {
  readonly digest: string;
  /** Of what the listing said of it then. */
  readonly read: string;
};

/** What sources say of a hoster otherwise than it does itself. */
export type Proposals = {
  /** None of the rest makes sense before. */
  readonly isDescribed: boolean;
  readonly listing: OwnListing;
  readonly facts: readonly (FactProposal & Line)[];
  readonly services: readonly (ServiceProposal & Line & { readonly current: Service | null })[];
  /** What no field of the listing says, shown with its source. */
  readonly shown: readonly (Fact & Line)[];
  /** What was declined and sources still say. */
  readonly declined: {
    readonly facts: readonly (FactProposal & Line)[];
    readonly services: readonly (ServiceProposal & Line)[];
    readonly shown: readonly (Fact & Line)[];
  };
  /** The fields that nothing is proposed for, whatever sources say of them. */
  readonly closed: readonly ({ readonly field: ListingFactField } & Line)[];
};

export const proposalDecisions = ["accept", "decline", "restore"] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

/** What a decision came to; `closed` and `opened` are about all that is said of a field. */
export type ProposalOutcome = "accepted" | "declined" | "closed" | "hidden" | "reopened" | "opened";

export async function readProposals(
  deps: Pick<Deps, "now">,
  db: Db,
  hoster: Hoster,
): Promise<Proposals> {
  const { listing, isDescribed, closed } = await readListing(deps, db, hoster);
  const imported = (await listFacts(db, [hoster.id])).filter(({ origin }) => origin !== "own");
  const own = await listOwnServices(db, hoster.id);
  const declined = new Set(await listDeclinedDigests(db, hoster.id));
  const facts = proposeFacts(listing, imported)
    .filter(({ field }) => !closed.includes(field))
    .map((proposal) => ({
      ...proposal,
      ...lineOf(keyOfProposal(proposal), listing[proposal.field]),
    }));
  const said = await listImportedServices(db, hoster.id);
  const services = proposeServices(own, said, dayInParis(deps.now())).map((proposal) => {
    const current = proposal.replaces === null ? null : (own[proposal.replaces] ?? null);
    return { ...proposal, current, ...lineOf(keyOfProposal(proposal), current) };
  });
  const shown = imported
    .filter(({ field }) => shownOnlyFields.some((each) => each === field))
    .map((fact) => ({ ...fact, ...lineOf(keyOfField(fact.field, "shown"), null) }));
  const isDeclined = ({ digest }: Line) => declined.has(digest);
  const isOpen = (line: Line) => !isDeclined(line);
  return {
    ...{ isDescribed, listing },
    closed: closed.map((field) => {
      const read = readOf(listing[field]);
      return { field, digest: proposalsOfField(field), read };
    }),
    ...{
      facts: facts.filter(isOpen),
      services: services.filter(isOpen),
      shown: shown.filter(isOpen),
    },
    declined: {
      facts: facts.filter(isDeclined),
      services: services.filter(isDeclined),
      shown: shown.filter(isDeclined),
    },
  };
}

/** How many proposals wait for an answer, and how many of them are about services; none before the hoster described itself. */
export async function countProposals(
  deps: Pick<Deps, "now">,
  db: Db,
  hoster: Hoster,
): Promise<{ readonly all: number; readonly services: number }> {
  const { isDescribed, facts, services } = await readProposals(deps, db, hoster);
  if (!isDescribed) return { all: 0, services: 0 };
  return { all: facts.length + services.length, services: services.length };
}

/**
 * Takes a proposal into what the hoster says, declines it, or has it proposed again. A field that
 * the hoster leaves empty is declined whole, and so is what no field of its listing can say.
 * Throws `Refusal("stale-edit")` when it, or what the listing says of it, is no more what was read.
 */
export async function decideProposal(
  deps: Deps,
  asked: Line & {
    readonly slug: string;
    readonly personId: string;
    readonly decision: ProposalDecision;
  },
): Promise<ProposalOutcome> {
  const { digest, decision, personId } = asked;
  return deps.db.transaction(async (db): Promise<ProposalOutcome> => {
    const hoster = await lockOwnHoster(db, asked);
    const proposals = await readProposals(deps, db, hoster);
    if (!proposals.isDescribed) throw new Refusal("stale-edit");
    const found = findLine(proposals, asked);
    if (decision === "accept") {
      await accept(deps, db, { hoster, personId, ...found });
      return "accepted";
    }
    const outcome =
      decision === "decline"
        ? await decline(deps, db, { hoster, digest, ...found })
        : await restore(db, { hoster, digest, ...found });
    const action = decision === "decline" ? "decline-proposal" : "restore-proposal";
    await noteWrite(deps, db, { personId, hosterId: hoster.id, action, detail: { digest } });
    await refreshOwn(deps, db, hoster.id);
    return outcome;
  });
}

/** The line that was read: the field it is about is empty when `isEmpty`. */
type Found = {
  readonly fact: FactProposal | undefined;
  readonly service: ServiceProposal | undefined;
  readonly closed: ListingFactField | undefined;
  readonly isEmpty: boolean;
};

function findLine(
  { facts, services, shown, declined, closed, listing }: Proposals,
  asked: Line & { readonly decision: ProposalDecision },
): Found {
  const isRestored = asked.decision === "restore";
  const lists = isRestored ? { ...declined, closed } : { facts, services, shown, closed: [] };
  const isAsked = (line: Line) => line.digest === asked.digest && line.read === asked.read;
  if (!Object.values(lists).some((lines) => lines.some(isAsked))) throw new Refusal("stale-edit");
  const fact = lists.facts.find(isAsked);
  return {
    ...{ fact, service: lists.services.find(isAsked), closed: lists.closed.find(isAsked)?.field },
    isEmpty: fact !== undefined && listing[fact.field].length === 0,
  };
}

type Decided = Found & { readonly hoster: Hoster; readonly digest: string };

async function decline(
  { now }: Pick<Deps, "now">,
  db: Db,
  { hoster, digest, fact, service, isEmpty }: Decided,
): Promise<ProposalOutcome> {
  const isField = fact !== undefined && isEmpty;
  await insertDeclined(db, hoster.id, isField ? digestsOfField(fact.field) : [digest], now());
  if (isField) return "closed";
  return fact === undefined && service === undefined ? "hidden" : "declined";
}

/** A field that is opened again is proposed, not shown by itself: its proposals are still to be taken. */
async function restore(db: Db, { hoster, digest, closed }: Decided): Promise<ProposalOutcome> {
  await deleteDeclined(db, hoster.id, digest);
  return closed === undefined ? "reopened" : "opened";
}

async function accept(
  deps: Deps,
  db: Db,
  asked: {
    readonly hoster: Hoster;
    readonly personId: string;
    readonly fact: FactProposal | undefined;
    readonly service: ServiceProposal | undefined;
  },
): Promise<void> {
  const { hoster, personId, fact, service } = asked;
  if (fact !== undefined && fact.accepted !== null) {
    return writeListing(deps, db, hoster, { listing: await ownAlone(db, hoster, fact), personId });
  }
  if (service === undefined) throw new Refusal("stale-edit");
  const own = await listOwnServices(db, hoster.id);
  await writeOwnServices(deps, db, hoster.id, withAccepted(deps, own, service));
  const detail = { service: service.accepted };
  await noteWrite(deps, db, { personId, hosterId: hoster.id, action: "accept-service", detail });
  await refreshOwn(deps, db, hoster.id);
}

/** What the hoster says itself and this: what else is shown from imports stays an import. */
async function ownAlone(
  db: Db,
  hoster: Hoster,
  { accepted, field }: FactProposal,
): Promise<OwnListing> {
  if (accepted === null) throw new Refusal("stale-edit");
  const facts = await listShownFacts(db, [hoster.id]);
  const isImported = (name: keyof typeof factOfListing) =>
    name !== field &&
    facts.some((fact) => fact.field === factOfListing[name] && fact.origin !== "own");
  const emptied = (["place", "legalForm", "openSince", "contact", "legalNotice"] as const).filter(
    isImported,
  );
  return { ...accepted, ...Object.fromEntries(emptied.map((name) => [name, ""])) };
}

function withAccepted(
  { newId }: Pick<Deps, "newId">,
  own: readonly OwnService[],
  { accepted, replaces }: ServiceProposal,
): readonly OwnService[] {
  if (replaces === null) return [...own, { ...accepted, id: newId() }];
  return own.map((service, place) =>
    place === replaces ? { ...accepted, id: service.id } : service,
  );
}

/** What a proposal is declined by. */
export function digestOfProposal(proposal: Proposal): string {
  return digestOf(keyOfProposal(proposal));
}

function lineOf(key: string, current: unknown): Line {
  return { digest: digestOf(key), read: readOf(current) };
}

function readOf(current: unknown): string {
  return digestOf(JSON.stringify(current));
}
