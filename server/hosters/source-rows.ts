import { factsOf } from "#core/source-content.ts";
import type { SourceContent } from "#core/source-content.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import type { FactRow, HosterSource, ServiceRow } from "#server/hosters/queries.ts";

/** The rows that keep what a source says. */
export function sourceRows(
  deps: Deps,
  hosterId: string,
  content: SourceContent,
): { source: HosterSource; facts: readonly FactRow[]; services: readonly ServiceRow[] } {
  const { origin, key, recordedOn, unread } = content;
  const sourceId = deps.newId();
  return {
    source: {
      id: sourceId,
      hosterId,
      origin,
      key,
      addresses: [...content.addresses],
      recordedOn,
      unread,
      digest: digestSource(content),
    },
    facts: factsOf(content).map(({ field, value }) => ({
      id: deps.newId(),
      sourceId,
      field,
      value,
    })),
    services: content.services.map((service) => ({
      ...service,
      id: deps.newId(),
      hosterId,
      sourceId,
      registrations: [...service.registrations],
    })),
  };
}

/** Of everything the source says but the day it was read. */
export function digestSource(content: SourceContent): string {
  const { origin, addresses, services, unread } = content;
  const said = factsOf(content).map(({ field, value }) => [field, value]);
  const kept = Object.entries(unread).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return digestOf(JSON.stringify([origin, addresses, said, services, kept]));
}
