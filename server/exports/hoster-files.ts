import { writeOrganizationFile, writeServiceFile } from "#core/chatonsinfos-export.ts";
import { listExported } from "#core/chatonsinfos-services.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { serviceOn, unconfirmedSince } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import { afterDays, dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { listPublicFacts, openCard } from "#server/hosters/actions.ts";
import { listServices, listSources } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** The files of a hoster; those of its services by their key. */
export type HosterExport = {
  readonly organization: string;
  readonly services: ReadonlyMap<string, string>;
};

/**
 * What is public of a real hoster as ChatonsInfos files. Throws as `openHoster` does, and
 * `Refusal("unknown-hoster")` for an imaginary one, which the collective must never meet.
 */
export async function exportHoster(deps: Deps, slug: string): Promise<HosterExport> {
  const { hoster, card } = await openCard(deps, slug);
  if (hoster.isImaginary) throw new Refusal("unknown-hoster");
  const facts = await listPublicFacts(deps, hoster);
  const services = listExported(await listDatedServices(deps, hoster.id));
  const created = dayInParis(hoster.createdAt);
  const days = [...facts.map(({ recordedOn }) => recordedOn), ...services.map(changedOn)];
  const addressOf = (key: string) => deps.publicUrl + exportPathTo.serviceFile(slug, key);
  const subs = services.map(({ key }) => [key, addressOf(key)] as const);
  const about = {
    address: deps.publicUrl + exportPathTo.organizationFile(slug),
    changedOn: lastOf(days, created),
  };
  return {
    organization: writeOrganizationFile({ card, facts, subs }, about),
    services: new Map(
      services.map((each) => {
        const aboutService = { address: addressOf(each.key), changedOn: changedOn(each) };
        return [each.key, writeServiceFile(each, aboutService)] as const;
      }),
    ),
  };
}

/** A service as it is known today, and the day that last changed it. */
type DatedService = Service & { readonly changedOn: string };

async function listDatedServices(
  { db, now }: Deps,
  hosterId: string,
): Promise<readonly DatedService[]> {
  const sources = await listSources(db, [hosterId]);
  const services = await listServices(db, [hosterId]);
  return services.map(({ sourceId, ...service }) => {
    const today = serviceOn(service, dayInParis(now()));
    const recordedOn = sources.find(({ id }) => id === sourceId)?.recordedOn ?? "";
    return { ...today, changedOn: lastOf([dayAfter(unconfirmedSince(today))], recordedOn) };
  });
}

/** Whether it takes new accounts was believed to the end of that day. */
function dayAfter(day: string | null): string {
  return day === null ? "" : dayInParis(afterDays(new Date(`${day}T12:00:00Z`), 1));
}

function changedOn({ service }: { readonly service: DatedService }): string {
  return service.changedOn;
}

function lastOf(days: readonly string[], first: string): string {
  return days.reduce((last, day) => (day > last ? day : last), first);
}
