import { and, asc, desc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { revisions } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";
import { reviews } from "#server/reviews/schema.ts";

export type ReviewRow = typeof reviews.$inferSelect;

/** Whether anyone can see a hoster. */
const isSeen = inArray(hosters.stance, ["listed", "declined"]);

/** A review, for whom its author speaks, and the value it is about as JSON. */
export type ReadReview = {
  readonly review: ReviewRow;
  /** The hoster it speaks for; null for the working group, and for one nobody can see. */
  readonly by: { readonly slug: string; readonly name: string } | null;
  /** Null when the revision has no such answer. */
  readonly value: string | null;
};

export async function insertReview(db: Db, review: ReviewRow): Promise<void> {
  await db.insert(reviews).values(review);
}

/** What anyone may read of the reviews of a hoster at a moment, the oldest first. */
export function listPublicReviews(
  db: Db,
  { hosterId, at, most }: { readonly hosterId: string; readonly at: Date; readonly most: number },
): Promise<ReadReview[]> {
  return selectRead(db)
    .where(and(eq(reviews.hosterId, hosterId), lte(reviews.publicAt, at)))
    .orderBy(desc(reviews.createdAt), desc(reviews.id))
    .limit(most);
}

/** The same of several hosters, all of them. */
export function listPublicReviewsOf(
  db: Db,
  { hosterIds, at }: { readonly hosterIds: readonly string[]; readonly at: Date },
): Promise<ReadReview[]> {
  return selectRead(db)
    .where(and(inArray(reviews.hosterId, [...hosterIds]), lte(reviews.publicAt, at)))
    .orderBy(asc(reviews.hosterId), desc(reviews.createdAt), desc(reviews.id));
}

/** The questions a hoster got, those without a reply first, then the newest. */
export function listQuestions(
  db: Db,
  page: { readonly hosterId: string; readonly limit: number; readonly offset: number },
): Promise<ReadReview[]> {
  return selectRead(db)
    .where(and(eq(reviews.hosterId, page.hosterId), eq(reviews.kind, "question")))
    .orderBy(sql`${reviews.repliedAt} is not null`, desc(reviews.createdAt), desc(reviews.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** The public reviews of every hoster, the newest first, with the hoster they are about. */
export async function listAllPublic(
  db: Db,
  { at, limit, offset }: { readonly at: Date; readonly limit: number; readonly offset: number },
): Promise<readonly (ReadReview & { readonly about: { slug: string; name: string } })[]> {
  const rows = await selectRead(db)
    .where(lte(reviews.publicAt, at))
    .orderBy(desc(reviews.createdAt), desc(reviews.id))
    .limit(limit)
    .offset(offset);
  const ids = [...new Set(rows.map(({ review }) => review.hosterId))];
  const about = await db
    .select({ id: hosters.id, slug: hosters.slug, name: hosters.name })
    .from(hosters)
    .where(inArray(hosters.id, ids));
  const byId = new Map(about.map(({ id, slug, name }) => [id, { slug, name }]));
  return rows.flatMap((row) => {
    const hoster = byId.get(row.review.hosterId);
    return hoster === undefined ? [] : [{ ...row, about: hoster }];
  });
}

/** Reviews someone wrote since a moment. */
export function countReviewsBy(db: Db, authorId: string, since: Date): Promise<number> {
  return db.$count(reviews, and(eq(reviews.authorId, authorId), gt(reviews.createdAt, since)));
}

/** What a speaker said of an answer of a hoster, the oldest first. */
export function listSaid(
  db: Db,
  said: Pick<ReviewRow, "hosterId" | "criterion" | "authorHosterId">,
): Promise<ReadReview[]> {
  const { hosterId, criterion, authorHosterId } = said;
  return selectRead(db)
    .where(
      and(
        eq(reviews.hosterId, hosterId),
        eq(reviews.criterion, criterion),
        authorHosterId === null
          ? isNull(reviews.authorHosterId)
          : eq(reviews.authorHosterId, authorHosterId),
      ),
    )
    .orderBy(asc(reviews.createdAt), asc(reviews.id));
}

/** The review as it is, and stays until the end of the transaction. */
export async function lockReview(db: Db, id: string): Promise<ReviewRow | undefined> {
  const [review] = await db.select().from(reviews).where(eq(reviews.id, id)).for("update");
  return review;
}

export async function updateReview(
  db: Db,
  id: string,
  changes: Partial<Pick<ReviewRow, "reply" | "repliedAt" | "moderatedAt" | "moderation">>,
): Promise<void> {
  await db.update(reviews).set(changes).where(eq(reviews.id, id));
}

/** Hosters somebody may speak for: those of these slugs that anyone can see. */
export function listSpeakers(
  db: Db,
  slugs: readonly string[],
): Promise<{ readonly id: string; readonly slug: string; readonly name: string }[]> {
  return db
    .select({ id: hosters.id, slug: hosters.slug, name: hosters.name })
    .from(hosters)
    .where(and(inArray(hosters.slug, [...slugs]), isSeen))
    .orderBy(asc(hosters.name), asc(hosters.id));
}

function selectRead(db: Db) {
  const value = sql<string | null>`
    (${revisions.answers}::jsonb -> ${reviews.criterion} -> 'value')::text`;
  return db
    .select({ review: reviews, by: { slug: hosters.slug, name: hosters.name }, value })
    .from(reviews)
    .innerJoin(
      revisions,
      and(eq(revisions.hosterId, reviews.hosterId), eq(revisions.number, reviews.revision)),
    )
    .leftJoin(hosters, and(eq(hosters.id, reviews.authorHosterId), isSeen))
    .$dynamic();
}
