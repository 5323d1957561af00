import type { Fact } from "#core/hoster.ts";
import { factOfListing } from "#core/own-listing.ts";
import type { OwnListing } from "#core/own-listing.ts";
import {
  keyOfFact,
  keyOfProposal,
  proposeFacts,
  proposeServices,
  shownOnlyFields,
} from "#core/proposals.ts";
import type { FactProposal, Proposal, ServiceProposal } from "#core/proposals.ts";
import type { Service } from "#core/services.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { readListing, writeListing } from "#server/descriptions/listing.ts";
import { lockOwnHoster, refreshOwn, writeOwnServices } from "#server/descriptions/own-source.ts";
import {
  deleteDeclined,
  insertDeclined,
  listDeclinedDigests,
  listImportedServices,
  listOwnServices,
  listShownFacts,
} from "#server/descriptions/queries.ts";
import type { OwnService } from "#server/descriptions/queries.ts";
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
};

export const proposalDecisions = ["accept", "decline", "restore"] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

export async function readProposals(
  deps: Pick<Deps, "now">,
  db: Db,
  hoster: Hoster,
): Promise<Proposals> {
  const { listing, isDescribed } = await readListing(deps, db, hoster);
  const imported = (await listFacts(db, [hoster.id])).filter(({ origin }) => origin !== "own");
  const own = await listOwnServices(db, hoster.id);
  const declined = new Set(await listDeclinedDigests(db, hoster.id));
  const facts = proposeFacts(listing, imported).map((proposal) => ({
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
    .map((fact) => ({ ...fact, ...lineOf(keyOfFact(fact.field, fact.value), null) }));
  const isDeclined = ({ digest }: Line) => declined.has(digest);
  const isOpen = (line: Line) => !isDeclined(line);
  return {
    ...{ isDescribed, listing },
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
 * Takes a proposal into what the hoster says, declines it, or has it proposed again. Throws
 * `Refusal("stale-edit")` when it, or what the listing says of it, is no more what was read.
 */
export async function decideProposal(
  deps: Deps,
  asked: Line & {
    readonly slug: string;
    readonly personId: string;
    readonly decision: ProposalDecision;
  },
): Promise<void> {
  const { digest, decision, personId } = asked;
  await deps.db.transaction(async (db) => {
    const hoster = await lockOwnHoster(db, asked.slug);
    const proposals = await readProposals(deps, db, hoster);
    if (!proposals.isDescribed) throw new Refusal("stale-edit");
    const { facts, services, shown, declined } = proposals;
    const lists = decision === "restore" ? declined : { facts, services, shown };
    const isAsked = (line: Line) => line.digest === digest && line.read === asked.read;
    const fact = lists.facts.find(isAsked);
    const service = lists.services.find(isAsked);
    if (fact === undefined && service === undefined && !lists.shown.some(isAsked)) {
      throw new Refusal("stale-edit");
    }
    if (decision === "accept") return accept(deps, db, { hoster, personId, fact, service });
    if (decision === "decline") await insertDeclined(db, hoster.id, [digest], deps.now());
    else await deleteDeclined(db, hoster.id, digest);
    const action = decision === "decline" ? "decline-proposal" : "restore-proposal";
    await noteWrite(deps, db, { personId, hosterId: hoster.id, action, detail: { digest } });
    await refreshOwn(deps, db, hoster.id);
  });
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
  return { digest: digestOf(key), read: digestOf(JSON.stringify(current)) };
}
