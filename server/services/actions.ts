import { z } from "zod";
import { addMonths } from "#core/calendar.ts";
import { loadMonths, mostServices } from "#core/own-service.ts";
import { proposeServices } from "#core/proposals.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import { isUuid } from "#core/uuid.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import { dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { OwnList } from "#server/descriptions/actions.ts";
import {
  digestOfProposal,
  lockOwnHoster,
  refreshOwn,
  writeOwnServices,
} from "#server/descriptions/actions.ts";
import {
  hasServiceOfOthers,
  listImportedServices,
  listOwnServices,
} from "#server/services/queries.ts";
import { insertDeclined } from "#server/descriptions/queries.ts";
import type { OwnService } from "#server/services/queries.ts";
import { Refusal } from "#server/http/errors.ts";

const serviceSchema = z.object({
  id: z.string(),
  type: z.enum(serviceTypes),
  name: z.string(),
  software: z.string().nullable(),
  url: z.string().nullable(),
  registrations: z.array(z.enum(serviceRegistrations)),
  load: z.enum(serviceLoads).nullable(),
  loadUntil: z.string().exactOptional(),
});

/** The services a hoster describes. */
export const ownServices: OwnList<OwnService> = {
  noun: "service",
  most: mostServices,
  needsListing: true,
  list: listOwnServices,
  replace: async (deps, db, hosterId, services) => {
    const ids = services.map(({ id }) => id);
    const isTaken = !ids.every(isUuid) || (await hasServiceOfOthers(db, hosterId, ids));
    if (isTaken) throw new Refusal("invalid-request");
    await writeOwnServices(deps, db, hosterId, services);
  },
  forget: declineImported,
  parse: (kept) => serviceSchema.safeParse(kept).data,
};

/** Says again, for the usual time, that a service is open or full, as it was said last. */
export async function confirmLoad(
  deps: Deps,
  asked: { readonly slug: string; readonly personId: string; readonly id: string },
): Promise<void> {
  const loadUntil = addMonths(dayInParis(deps.now()), loadMonths.usual);
  await deps.db.transaction(async (db) => {
    const hoster = await lockOwnHoster(db, asked);
    const services = await listOwnServices(db, hoster.id);
    const isAsked = ({ id, load }: OwnService) => id === asked.id && load !== null;
    if (!services.some(isAsked)) return;
    const confirmed = services.map((each) => (isAsked(each) ? { ...each, loadUntil } : each));
    await writeOwnServices(deps, db, hoster.id, confirmed);
    await noteWrite(deps, db, {
      ...{ personId: asked.personId, hosterId: hoster.id, action: "confirm-service" },
      detail: { id: asked.id, loadUntil },
    });
    await refreshOwn(deps, db, hoster.id);
  });
}

/** A service that its hoster removed is not proposed to it because another source names it. */
async function declineImported(
  { now }: Pick<Deps, "now">,
  db: Db,
  hosterId: string,
  removed: OwnService,
): Promise<void> {
  const today = dayInParis(now());
  const imported = await listImportedServices(db, hosterId);
  const isOfRemoved = (said: (typeof imported)[number]) =>
    proposeServices([removed], [said], today).every(({ replaces }) => replaces !== null);
  const own = await listOwnServices(db, hosterId);
  const proposed = proposeServices(own, imported.filter(isOfRemoved), today);
  const unwanted = proposed.filter(({ replaces }) => replaces === null);
  await insertDeclined(db, hosterId, unwanted.map(digestOfProposal), now());
}
