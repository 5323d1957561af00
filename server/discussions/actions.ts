import { consentDate, countHosters } from "#core/consent.ts";
import type { ObjectionState, PublicAuthor } from "#core/discussion.ts";
import type { ListedAmendment } from "#core/discussion-view.ts";
import type { Settings } from "#core/settings.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { listParticipants, listStandingObjections } from "#server/discussions/queries.ts";
import { readAmendments } from "#server/discussions/reading.ts";
import { findGridVersion } from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { momentInParis } from "#server/paris-time.ts";

export type StandingObjection = {
  readonly body: string;
  /** What would lift it. */
  readonly remedy: string;
  readonly author: PublicAuthor;
  readonly answer: string | null;
  readonly state: ObjectionState;
};

export type Consent = {
  /** The beginning of the day from which silence is consent. */
  readonly consentAt: Date;
  /** Who took part, and for how many hosters, nobody counting for two. */
  readonly people: number;
  readonly hosters: number;
  readonly hasQuorum: boolean;
  /** Those that nobody lifted. */
  readonly objections: readonly StandingObjection[];
};

/**
 * How the discussion of a version stands: its own remarks since it is discussed, and those on the
 * amendments that are in it. A version that is not discussed yet would be from `now` on. Throws
 * `Refusal("unknown-grid")`.
 */
export async function consentOn(
  db: Db,
  settings: Settings,
  { gridId, version }: { readonly gridId: string; readonly version: number },
  now: Date,
): Promise<Consent> {
  const row = await findGridVersion(db, gridId, version);
  if (row === undefined) throw new Refusal("unknown-grid");
  const discussed = { gridId, version, since: row.discussedSince };
  const participants = await listParticipants(db, discussed);
  const people = participants.length;
  const hosters = countHosters(participants.map((each) => each.hosters));
  const standing = await listStandingObjections(db, discussed);
  return {
    consentAt: startOfDay(consentDate(dayInParis(row.discussedSince ?? now), settings)),
    ...{ people, hosters },
    hasQuorum: people >= settings.quorumPeople && hosters >= settings.quorumHosters,
    objections: standing.map(({ remark, author }) => ({
      ...{ body: remark.body, remedy: remark.remedy ?? "", author, answer: remark.answer },
      state: remark.objection ?? "open",
    })),
  };
}

/** The newest amendments that nobody settled nor hid. */
export async function listOpenAmendments(
  db: Db,
  most: number,
): Promise<readonly ListedAmendment[]> {
  const { amendments } = await readAmendments(db, { page: 1, state: "open", subject: null });
  return amendments.filter(({ title }) => title !== null).slice(0, most);
}

function startOfDay(day: string): Date {
  const moment = momentInParis(day, "00:00");
  if (moment === null) throw new Error(`No day begins on ${day}`);
  return moment;
}
