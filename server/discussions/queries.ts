import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AmendmentState, ObjectionState, RemarkKind } from "#core/discussion.ts";
import { people } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { amendments, remarks } from "#server/discussions/schema.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { hosters } from "#server/hosters/schema.ts";
import { memberships } from "#server/members/schema.ts";
import { simulations } from "#server/simulations/schema.ts";

export type AmendmentRow = typeof amendments.$inferSelect;
export type RemarkRow = typeof remarks.$inferSelect;

/** What remarks are about. */
export type RemarkPlace =
  | { readonly amendmentId: string }
  | { readonly gridId: string; readonly version: number };

type Page = { readonly limit: number; readonly offset: number };

export async function insertAmendment(db: Db, row: AmendmentRow): Promise<void> {
  await db.insert(amendments).values(row);
}

export type ReadAmendment = { readonly amendment: AmendmentRow; readonly author: string | null };

export async function findAmendment(db: Db, id: string): Promise<ReadAmendment | undefined> {
  const [row] = await db
    .select({ amendment: amendments, author: people.name })
    .from(amendments)
    .leftJoin(people, eq(people.id, amendments.authorId))
    .where(eq(amendments.id, id));
  return row;
}

/** The amendment as it is, and stays until the end of the transaction. */
export async function lockAmendment(db: Db, id: string): Promise<AmendmentRow | undefined> {
  const [row] = await db.select().from(amendments).where(eq(amendments.id, id)).for("update");
  return row;
}

export async function updateAmendment(
  db: Db,
  id: string,
  changes: Partial<
    Pick<AmendmentRow, "state" | "settledAt" | "reason" | "appliedTo" | "hiddenAt" | "hiddenReason">
  >,
): Promise<void> {
  await db.update(amendments).set(changes).where(eq(amendments.id, id));
}

/** The amendments of a grid, the newest first. */
export function listAmendments(
  db: Db,
  asked: Page & {
    readonly gridId: string;
    readonly state: AmendmentState | null;
    readonly subject: string | null;
  },
): Promise<ReadAmendment[]> {
  const { gridId, state, subject, limit, offset } = asked;
  return db
    .select({ amendment: amendments, author: people.name })
    .from(amendments)
    .leftJoin(people, eq(people.id, amendments.authorId))
    .where(
      and(
        eq(amendments.gridId, gridId),
        state === null ? undefined : eq(amendments.state, state),
        subject === null ? undefined : eq(amendments.subject, subject),
      ),
    )
    .orderBy(desc(amendments.createdAt), desc(amendments.id))
    .limit(limit)
    .offset(offset);
}

/** Amendments someone wrote since a moment. */
export function countAmendmentsBy(db: Db, authorId: string, since: Date): Promise<number> {
  return db.$count(
    amendments,
    and(eq(amendments.authorId, authorId), gt(amendments.createdAt, since)),
  );
}

/** Remarks someone wrote since a moment. */
export function countRemarksBy(db: Db, authorId: string, since: Date): Promise<number> {
  return db.$count(remarks, and(eq(remarks.authorId, authorId), gt(remarks.createdAt, since)));
}

export async function insertRemark(db: Db, row: RemarkRow): Promise<void> {
  await db.insert(remarks).values(row);
}

export async function findRemark(db: Db, id: string): Promise<RemarkRow | undefined> {
  const [row] = await db.select().from(remarks).where(eq(remarks.id, id));
  return row;
}

/** The remark as it is, and stays until the end of the transaction. */
export async function lockRemark(db: Db, id: string): Promise<RemarkRow | undefined> {
  const [row] = await db.select().from(remarks).where(eq(remarks.id, id)).for("update");
  return row;
}

export async function updateRemark(
  db: Db,
  id: string,
  changes: Partial<
    Pick<
      RemarkRow,
      "objection" | "answer" | "answeredAt" | "answeredBy" | "hiddenAt" | "hiddenReason"
    >
  >,
): Promise<void> {
  await db.update(remarks).set(changes).where(eq(remarks.id, id));
}

export type ReadRemark = {
  readonly remark: RemarkRow;
  readonly author: string | null;
  readonly answerer: string | null;
};

/** What was said of something, the oldest first. */
export function listRemarks(db: Db, place: RemarkPlace, page: Page): Promise<ReadRemark[]> {
  const answerers = alias(people, "answerers");
  return db
    .select({ remark: remarks, author: people.name, answerer: answerers.name })
    .from(remarks)
    .leftJoin(people, eq(people.id, remarks.authorId))
    .leftJoin(answerers, eq(answerers.id, remarks.answeredBy))
    .where(isAbout(place))
    .orderBy(asc(remarks.createdAt), asc(remarks.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** How many remarks of each kind and standing are to be read. */
export function tallyRemarks(
  db: Db,
  place: RemarkPlace,
): Promise<{ kind: RemarkKind; objection: ObjectionState | null; total: number }[]> {
  return db
    .select({ kind: remarks.kind, objection: remarks.objection, total: count() })
    .from(remarks)
    .where(and(isAbout(place), isNull(remarks.hiddenAt)))
    .groupBy(remarks.kind, remarks.objection);
}

/** Whether someone consented to something already. */
export async function isSupporter(db: Db, place: RemarkPlace, authorId: string): Promise<boolean> {
  const mine = and(isAbout(place), eq(remarks.authorId, authorId), eq(remarks.kind, "support"));
  return (await db.$count(remarks, and(mine, isNull(remarks.hiddenAt)))) > 0;
}

type Discussed = {
  readonly gridId: string;
  readonly version: number;
  /** Since when it is discussed; null for what never was. */
  readonly since: Date | null;
};

/** Who took part in the discussion of a version, with the hosters of the directory they work for. */
export async function listParticipants(
  db: Db,
  discussed: Discussed,
): Promise<readonly { readonly hosters: readonly string[] }[]> {
  const held = sql<string[]>`
    coalesce(array_agg(distinct ${hosters.id}::text) filter (where ${hosters.id} is not null), '{}')`;
  return db
    .select({ person: remarks.authorId, hosters: held })
    .from(remarks)
    .leftJoin(amendments, eq(amendments.id, remarks.amendmentId))
    .leftJoin(memberships, eq(memberships.personId, remarks.authorId))
    .leftJoin(
      hosters,
      and(eq(hosters.id, memberships.hosterId), inArray(hosters.stance, ["listed", "declined"])),
    )
    .where(and(counts(discussed), isNotNull(remarks.authorId)))
    .groupBy(remarks.authorId)
    .orderBy(asc(remarks.authorId));
}

/** The objections to a version that nobody lifted, the oldest first. */
export async function listStandingObjections(db: Db, discussed: Discussed) {
  return db
    .select({ remark: remarks, author: people.name })
    .from(remarks)
    .leftJoin(amendments, eq(amendments.id, remarks.amendmentId))
    .leftJoin(people, eq(people.id, remarks.authorId))
    .where(and(counts(discussed), eq(remarks.kind, "objection"), ne(remarks.objection, "lifted")))
    .orderBy(asc(remarks.createdAt), asc(remarks.id));
}

/** The versions of a grid in some states, the newest first. */
export function listVersionsIn(
  db: Db,
  gridId: string,
  states: readonly (typeof gridVersions.$inferSelect)["state"][],
) {
  const { version, state, discussedSince, effectiveAt, basedOn } = gridVersions;
  return db
    .select({ version, state, discussedSince, effectiveAt, basedOn })
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), inArray(gridVersions.state, [...states])))
    .orderBy(desc(gridVersions.version));
}

/** Where a version is in its life, and stays until the end of the transaction. */
export async function holdVersion(
  db: Db,
  { gridId, version }: { readonly gridId: string; readonly version: number },
) {
  const [row] = await db
    .select({ state: gridVersions.state })
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.version, version)))
    .for("share");
  return row;
}

/** The newest simulation of a version that anyone may read. */
export async function findPublishedReport(
  db: Db,
  gridId: string,
  version: number,
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: simulations.id })
    .from(simulations)
    .where(
      and(
        eq(simulations.gridId, gridId),
        eq(simulations.version, version),
        isNotNull(simulations.publishedAt),
      ),
    )
    .orderBy(desc(simulations.publishedAt), desc(simulations.id))
    .limit(1);
  return row?.id;
}

function isAbout(place: RemarkPlace) {
  return "amendmentId" in place
    ? eq(remarks.amendmentId, place.amendmentId)
    : and(eq(remarks.gridId, place.gridId), eq(remarks.version, place.version));
}

/** Of a version since it is discussed, or of an amendment that is in it; nothing hidden. */
function counts({ gridId, version, since }: Discussed) {
  return and(
    isNull(remarks.hiddenAt),
    or(
      and(
        eq(remarks.gridId, gridId),
        eq(remarks.version, version),
        since === null ? sql`false` : gte(remarks.createdAt, since),
      ),
      and(
        eq(amendments.gridId, gridId),
        eq(amendments.appliedTo, version),
        isNull(amendments.hiddenAt),
      ),
    ),
  );
}
