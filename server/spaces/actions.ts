import type { Deadlines } from "#core/renewal.ts";
import type { SpaceLook, SpaceStep, StepState } from "#core/space-steps.ts";
import { listSteps, spaceLooks } from "#core/space-steps.ts";
import type { Grid } from "#core/grid.ts";
import { afterDays, dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { countProposals, readBriefAddress } from "#server/descriptions/actions.ts";
import { listOwnServices } from "#server/services/queries.ts";
import { readDraft } from "#server/drafts/actions.ts";
import { findComing } from "#server/early-answers/actions.ts";
import type { Coming } from "#server/early-answers/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { findCard, listOffers } from "#server/hosters/queries.ts";
import { listMembers } from "#server/members/queries.ts";
import { findLastRevision } from "#server/publications/queries.ts";
import { openRenewal } from "#server/renewals/actions.ts";
import { readSettings } from "#server/settings/actions.ts";

/** Where a hoster stands here, for its own people. */
export type Overview = {
  readonly hoster: Hoster;
  readonly grid: Grid;
  readonly steps: readonly { readonly step: SpaceStep; readonly state: StepState }[];
  readonly services: number;
  readonly offers: number;
  readonly answered: number;
  readonly total: number;
  /** The last revision; null when there never was one. Dates are in ISO 8601. */
  readonly last: {
    readonly number: number;
    readonly publishedAt: string;
    readonly isWithdrawn: boolean;
  } | null;
  /** As the directory shows it; null when it does not. */
  readonly outcome: string | null;
  readonly drafted: number;
  readonly deadlines: Deadlines | null;
  readonly isLate: boolean;
  readonly looks: readonly { readonly look: SpaceLook; readonly count: number }[];
  readonly members: number;
  /** The version of the grid that is announced; null while none is. */
  readonly coming: Coming | null;
};

export async function openOverview(deps: Deps, slug: string): Promise<Overview> {
  const { db } = deps;
  const { hoster, grid, published, drafted } = await openRenewal(deps, slug);
  const draft = await readDraft(deps, db, hoster.id);
  const answered = [...draft.answers.values()].filter(({ value }) => value !== null).length;
  const services = await listOwnServices(db, hoster.id);
  const offers = await listOffers(db, [hoster.id]);
  const last = await findLastRevision(db, hoster.id);
  const card = await findCard(db, hoster.id);
  const at = deps.now();
  const { reminderDays } = await readSettings(db);
  const soon = afterDays(at, Math.max(...reminderDays)).toISOString();
  const deadlines = published?.deadlines ?? null;
  return {
    ...{ hoster, grid, answered, deadlines },
    total: grid.document.criteria.length,
    services: services.length,
    offers: offers.length,
    steps: listSteps({
      ...{ stance: hoster.stance, answered, total: grid.document.criteria.length },
      isDescribed: hoster.describedAt !== null,
      published:
        published === null
          ? null
          : { drafted: drafted.length, isDue: published.deadlines.confirmBy <= soon },
    }),
    last:
      last === undefined
        ? null
        : {
            number: last.number,
            publishedAt: last.publishedAt.toISOString(),
            isWithdrawn: last.withdrawal !== null,
          },
    outcome: published === null ? null : (card?.outcome ?? null),
    drafted: drafted.length,
    isLate: deadlines !== null && deadlines.confirmBy <= at.toISOString(),
    looks: await listLooks(deps, hoster, {
      services: services.length,
      offers: offers.length,
      oldLoads: services.filter(
        ({ load, loadUntil }) =>
          load !== null && loadUntil !== undefined && loadUntil < dayInParis(at),
      ).length,
    }),
    members: (await listMembers(db, hoster.id)).length,
    coming: await findComing(db),
  };
}

/** What is not a step: only once the hoster describes itself, and is not gone. */
async function listLooks(
  deps: Deps,
  hoster: Hoster,
  counts: { readonly services: number; readonly offers: number; readonly oldLoads: number },
): Promise<Overview["looks"]> {
  if (hoster.describedAt === null || hoster.stance === "removed") return [];
  const address = (await readBriefAddress(deps.db, hoster)).kind;
  const found = {
    noServices: Number(counts.services === 0),
    oldLoads: counts.oldLoads,
    proposals: (await countProposals(deps, deps.db, hoster)).all,
    noOffers: Number(counts.offers === 0),
    noAddress: Number(address === "none" || address === "stopped"),
    waitingAddress: Number(address === "waiting"),
  } satisfies Record<SpaceLook, number>;
  return spaceLooks.flatMap((look) => (found[look] > 0 ? [{ look, count: found[look] }] : []));
}
