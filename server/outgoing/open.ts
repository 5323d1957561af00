import { failure } from "#core/result.ts";
import type { Asked, Got, Outgoing } from "#server/outgoing/client.ts";
import { isPublicPlace } from "#server/outgoing/fence.ts";
import type { Fence } from "#server/outgoing/fence.ts";
import { openNames } from "#server/outgoing/names.ts";
import type { Names } from "#server/outgoing/names.ts";
import { askRecords } from "#server/outgoing/records.ts";
import { redirectOf } from "#server/outgoing/redirect.ts";
import { openTurns } from "#server/outgoing/turns.ts";
import type { TakeTurn } from "#server/outgoing/turns.ts";
import { visit } from "#server/outgoing/visit.ts";
import type { Visitor } from "#server/outgoing/visit.ts";
import { readWebAddress } from "#server/outgoing/web-address.ts";

export type OutgoingOptions = {
  readonly fence?: Fence;
  /** Rest between two requests to a host, in milliseconds. */
  readonly hostGap?: number;
  /** Who asks, as `User-Agent` says it. */
  readonly agentName?: string;
  /** Where names are looked up; tests give their own. */
  readonly names?: Names;
  /** Certificates that tests trust instead of those of Node, in PEM. */
  readonly authorities?: string;
};

/** The one client of what strangers name; a process opens one, so that turns are taken. */
export function openOutgoing({
  fence = isPublicPlace,
  hostGap = 500,
  agentName = "MATOU",
  names = openNames(),
  authorities,
}: OutgoingOptions = {}): Outgoing {
  const visitor = { fence, names, agentName, authorities };
  const takeTurn = openTurns(hostGap);
  return {
    get: (address, asked = {}) => follow(address, asked, { visitor, takeTurn }),
    records: (name, type) => askRecords(names.servers(), name, type),
  };
}

type Means = { readonly visitor: Visitor; readonly takeTurn: TakeTurn };

/** Each step is checked as the first one, and takes its turn; from https to http may be read too. */
async function follow(start: string, asked: Asked, { visitor, takeTurn }: Means): Promise<Got> {
  const { patience = 10_000, mostRedirects = 3, longestWait = 30_000 } = asked;
  const redirects: string[] = [];
  let address = start;
  let left = patience;
  while (redirects.length <= mostRedirects) {
    const place = readWebAddress(address, visitor.fence);
    if (!place.ok) return place;
    const got = await takeTurn(place.value.host, longestWait, async () => {
      const startedAt = performance.now();
      const answer = await visit(place.value, visitor, { asked, patience: left });
      left = Math.ceil(left - (performance.now() - startedAt));
      return answer;
    });
    // Nothing is known of who was not asked.
    if (got === null) return failure(["our-side"]);
    if (!got.ok) return got;
    const next = redirectOf(got.value);
    if (next === null) return { ok: true, value: { ...got.value, redirects } };
    if (left <= 0) return failure(["too-slow"]);
    redirects.push(address);
    address = next;
  }
  return failure(["too-many-redirects"]);
}
