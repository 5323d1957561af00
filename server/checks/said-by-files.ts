import { canonicalKey } from "#core/chatonsinfos-keys.ts";
import { readLegalForm } from "#core/chatonsinfos-legal-form.ts";
import { standings } from "#core/chatonsinfos-organization.ts";
import type { FactField } from "#core/hoster.ts";
import type { FileValues } from "#core/machine-check-file.ts";
import type { Db } from "#server/db/client.ts";
import { listFacts, listServices, listSources } from "#server/hosters/queries.ts";
import type { HosterSource } from "#server/hosters/queries.ts";

/** What the ChatonsInfos files of a hoster said when they were last read; null when none was. */
export async function findFileValues(db: Db, hosterId: string): Promise<FileValues | null> {
  const sources = (await listSources(db, [hosterId])).filter(
    ({ origin }) => origin === "chatonsinfos",
  );
  const facts = (await listFacts(db, [hosterId])).filter(({ origin }) => origin === "chatonsinfos");
  // Of one service, a source tells no fact.
  const own = sources.find(({ id }) => facts.some(({ sourceId }) => sourceId === id));
  const address = own?.addresses[0];
  if (own === undefined || address === undefined) return null;
  const services = await listServices(db, [hosterId]);
  const organization = new Map(keptIn(own));
  for (const { sourceId, field, value } of facts) {
    const key = sourceId === own.id ? keyOfFact[field] : undefined;
    if (key !== undefined) organization.set(key, readFact(field, value));
  }
  return {
    address,
    organization,
    services: sources
      .filter(({ id }) => id !== own.id)
      .map((source) => {
        const said = services.find(({ sourceId }) => sourceId === source.id)?.registrations ?? [];
        const registrations = said.map((each) => ["service.registration", each] as const);
        return new Map([...keptIn(source), ...registrations]);
      }),
  };
}

/** Values that are kept as they are written, quotes and all. */
function keptIn({ unread }: HosterSource): readonly (readonly [key: string, value: string])[] {
  return Object.entries(unread).map(([key, value]) => {
    const name = canonicalKey(key);
    const bare = value.trim().replaceAll(/^["']|["']$/gu, "");
    return [name, closedKeys.has(name) ? bare.toLowerCase() : bare];
  });
}

const closedKeys = new Set(["host.provider.type", "host.server.type"]);

const keyOfFact: Readonly<Partial<Record<FactField, string>>> = {
  name: "organization.name",
  "legal-form": "organization.type",
  membership: "organization.memberof.chatons.status.level",
  "legal-notice": "organization.legal.url",
  contact: "organization.contact.url",
  place: "organization.geolocation.address",
  "open-since": "organization.startdate",
};

/** Facts are kept in words: those of closed lists are read back. */
function readFact(field: FactField, value: string): string {
  if (field === "legal-form") return readLegalForm(value) ?? value;
  return field === "membership" ? (readStanding(value) ?? value) : value;
}

/** The level a membership in words begins with: of two, the longer words. */
function readStanding(value: string): string | undefined {
  const told = [...standings].filter(([, words]) => value.startsWith(words));
  return told.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
}
