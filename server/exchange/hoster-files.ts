import type { ChatonsInfosFile } from "#core/chatonsinfos.ts";
import type { OrganizationFile } from "#core/chatonsinfos-organization.ts";
import type { ServiceFile } from "#core/chatonsinfos-service.ts";
import { readAddress } from "#server/exchange/source-file.ts";
import type { SourceFault, SourceFile } from "#server/exchange/source-file.ts";
import type { Outgoing } from "#server/outgoing/client.ts";

export type OrganizationSource = SourceFile & {
  readonly file: ChatonsInfosFile & { readonly content: OrganizationFile };
};
export type ServiceSource = SourceFile & {
  readonly file: ChatonsInfosFile & { readonly content: ServiceFile };
};

/** The file of an organization and those of its services. */
export type HosterFiles = {
  readonly organization: OrganizationSource;
  readonly services: readonly ServiceSource[];
  /** Files the organization names that gave nothing. */
  readonly lost: readonly LostFile[];
};
/** A file that gave nothing, by the path or address it was asked for. */
export type LostFile = {
  readonly source: string;
  readonly fault: SourceFault | "not-a-service" | "too-many-services" | "no-organization";
};

/** Most service files followed for one organization, and how many at once. */
const mostServices = 200;
const atOnce = 5;

/**
 * Sorts files into hosters. A service's file goes to the organization that names its
 * address, else to the only organization there is, else to nobody.
 */
export function groupFiles(files: readonly SourceFile[]): {
  hosters: readonly Omit<HosterFiles, "lost">[];
  strays: readonly ServiceSource[];
} {
  const organizations = files.filter(isOrganization);
  const [only, ...others] = organizations;
  const ownerOf = (service: ServiceSource) =>
    organizations.find((organization) => names(organization, service)) ??
    (others.length === 0 ? only : undefined);
  const services = files.filter(isService).map((service) => ({ service, owner: ownerOf(service) }));
  return {
    hosters: organizations.map((organization) => ({
      organization,
      services: services.flatMap(({ service, owner }) => (owner === organization ? [service] : [])),
    })),
    strays: services.flatMap(({ service, owner }) => (owner === undefined ? [service] : [])),
  };
}

/** Reads the service files that an organization names and that are not there yet. */
export async function followServices(
  outgoing: Outgoing,
  { organization, services }: Omit<HosterFiles, "lost">,
): Promise<HosterFiles> {
  const wanted = organization.file.content.subs.filter(
    (address) => !services.some((service) => isAt(service, address)),
  );
  const tooMany = wanted.slice(mostServices);
  const found: ServiceSource[] = [...services];
  const lost: LostFile[] = tooMany.map((source) => ({ source, fault: "too-many-services" }));
  for (let start = 0; start < wanted.length - tooMany.length; start += atOnce) {
    const batch = wanted.slice(start, Math.min(start + atOnce, mostServices));
    const read = await Promise.all(batch.map((address) => readService(outgoing, address)));
    for (const result of read) {
      if ("fault" in result) lost.push(result);
      else found.push(result);
    }
  }
  return { organization, services: found, lost };
}

async function readService(outgoing: Outgoing, source: string): Promise<ServiceSource | LostFile> {
  const read = await readAddress(outgoing, source);
  if (!read.ok) return { source, fault: read.problems[0] ?? "unreachable" };
  return isService(read.value) ? read.value : { source, fault: "not-a-service" };
}

function names(organization: OrganizationSource, service: ServiceSource): boolean {
  return organization.file.content.subs.some((address) => isAt(service, address));
}

function isAt(service: ServiceSource, address: string): boolean {
  return [service.source, service.address, service.file.url].includes(address);
}

function isOrganization(file: SourceFile): file is OrganizationSource {
  return file.file.content.class === "organization";
}

function isService(file: SourceFile): file is ServiceSource {
  return file.file.content.class === "service";
}
