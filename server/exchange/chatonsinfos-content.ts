import type { OrganizationFile } from "#core/chatonsinfos-organization.ts";
import { makeSlug } from "#core/slug.ts";
import type { SourceContent } from "#core/source-content.ts";
import type { HosterFiles, ServiceSource } from "#server/exchange/hoster-files.ts";
import { isPublicAddress } from "#server/outgoing/fence.ts";
import { readWebAddress } from "#server/outgoing/web-address.ts";

/** Why a service that was read is not listed. */
export type LeftOut = "over" | "private-address" | "repeated" | "described-elsewhere";

/** What the files of a hoster say, ready to be recorded. */
export type HosterContent = {
  readonly organization: SourceContent & Pick<OrganizationFile, "facts">;
  readonly services: readonly SourceContent[];
  readonly leftOut: readonly { readonly source: string; readonly reason: LeftOut }[];
};

/** `today` is YYYY-MM-DD. */
export function describeFiles(
  { organization, services }: HosterFiles,
  today: string,
): HosterContent {
  const { facts, subs } = organization.file.content;
  const key = makeSlug(facts.name);
  const seen = new Set<string>();
  const listed: SourceContent[] = [];
  const leftOut: { source: string; reason: LeftOut }[] = [];
  for (const service of services) {
    const reason = reasonToLeaveOut(service, seen, today);
    seen.add(reason === null ? identityOf(service.file.content.service) : "");
    if (reason === null) listed.push(describeService(service, key, { subs, today }));
    else leftOut.push({ source: service.source, reason });
  }
  return {
    organization: {
      origin: "chatonsinfos",
      key,
      addresses: addressesOf(organization.address),
      recordedOn: today,
      facts,
      services: [],
      unread: organization.file.unread,
    },
    services: listed,
    leftOut,
  };
}

/** What the sources of the services of an organization's file start with. */
export function serviceKeyPrefix(organizationKey: string): string {
  return `${organizationKey} `;
}

function describeService(
  { source, address, file }: ServiceSource,
  organizationKey: string,
  { subs, today }: { readonly subs: readonly string[]; readonly today: string },
): SourceContent {
  const { service } = file.content;
  const rank = subs.findIndex((sub) => [source, address, file.url].includes(sub));
  return {
    origin: "chatonsinfos",
    key: `${serviceKeyPrefix(organizationKey)}${identityOf(service)}`,
    addresses: addressesOf(address),
    recordedOn: today,
    facts: {},
    services: [{ ...service, position: rank < 0 ? subs.length : rank }],
    unread: file.unread,
  };
}

function reasonToLeaveOut(
  { file }: ServiceSource,
  seen: ReadonlySet<string>,
  today: string,
): LeftOut | null {
  const { service, isOver, endsOn } = file.content;
  if (isOver || (endsOn !== null && endsOn < today)) return "over";
  if (service.url !== null && !isPublicSite(service.url)) return "private-address";
  return seen.has(identityOf(service)) ? "repeated" : null;
}

/** Two files that name the same website describe the same service; without one, its name tells. */
function identityOf({ url, name }: { readonly url: string | null; readonly name: string }): string {
  if (url === null) return makeSlug(name);
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./u, "")}${pathname.replace(/\/+$/u, "")}${search}`;
}

/** Packages list applications of the local network too. */
function isPublicSite(address: string): boolean {
  return readWebAddress(address, isPublicAddress).ok;
}

function addressesOf(address: string | null): readonly string[] {
  return address === null ? [] : [address];
}
