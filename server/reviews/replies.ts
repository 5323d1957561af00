import type { Person } from "#core/access.ts";
import type { Grid } from "#core/grid.ts";
import { readWords } from "#core/review.ts";
import type { ReviewFault } from "#core/review.ts";
import { isUuid } from "#core/uuid.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { asPublic } from "#server/reviews/actions.ts";
import type { PublicReview } from "#core/review.ts";
import { listAllPublic, listQuestions, lockReview, updateReview } from "#server/reviews/queries.ts";
import type { ReviewRow } from "#server/reviews/queries.ts";
import { nameHoster, publishRuling } from "#server/rulings/actions.ts";

/** Reviews of a page. */
const perPage = 50;

export type Received = PublicReview & {
  /** What it names the current reply by. */
  readonly digest: string;
  readonly isPublic: boolean;
};

/** The questions a hoster got, before anyone else may read them too. */
export async function listReceived(deps: Deps, hoster: Hoster, page: number) {
  const rows = await listQuestions(deps.db, {
    hosterId: hoster.id,
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  const { grid }: { grid: Grid } = await findGridInForce(deps);
  const received = rows.slice(0, perPage).map((row): Received => ({
    ...asPublic(row),
    digest: replyDigest(row.review),
    isPublic: row.review.publicAt <= deps.now(),
  }));
  return { grid, received, hasMore: rows.length > perPage };
}

/** What anyone may read of every review, the newest first. */
export async function listForModeration(deps: Deps, page: number) {
  const rows = await listAllPublic(deps.db, {
    at: deps.now(),
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  const { grid }: { grid: Grid } = await findGridInForce(deps);
  const shown = rows.slice(0, perPage).map((row) => ({
    ...asPublic(row),
    // Whoever moderates reads what is hidden.
    ...{ note: row.review.note, reply: row.review.reply, about: row.about },
  }));
  return { grid, reviews: shown, hasMore: rows.length > perPage };
}

export type ReplyOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "faults"; readonly faults: readonly ReviewFault[] }
  | { readonly kind: "stale" };

type Replying = {
  readonly slug: string;
  readonly person: Pick<Person, "id">;
  readonly id: string;
  readonly typed: string;
  /** Digest of the reply the form started from. */
  readonly read: string;
};

/** Gives the reply of a hoster to a question, whenever it comes. Throws `Refusal("not-found")`. */
export function replyToReview(deps: Deps, asked: Replying): Promise<ReplyOutcome> {
  const reply = readWords(asked.typed, "reply");
  return deps.db.transaction(async (db): Promise<ReplyOutcome> => {
    const { id: hosterId } = await openOwnHoster({ db }, asked.slug);
    await holdPerson(db, asked.person);
    const review = await lockKnown(db, asked.id);
    if (review.hosterId !== hosterId || review.kind !== "question") throw new Refusal("not-found");
    if (!reply.ok) return { kind: "faults", faults: reply.problems };
    if (review.reply === reply.value) return { kind: "saved" };
    if (replyDigest(review) !== asked.read) return { kind: "stale" };
    await updateReview(db, review.id, { reply: reply.value, repliedAt: deps.now() });
    await noteWrite(deps, db, {
      personId: asked.person.id,
      hosterId,
      action: "reply-to-review",
      detail: { review: review.id, criterion: review.criterion },
    });
    return { kind: "saved" };
  });
}

type Moderating = {
  readonly person: Pick<Person, "id">;
  readonly id: string;
  /** Null to show it again. */
  readonly reason: string | null;
};

/** Hides a public review with a reason anyone may read, or shows it again. Gives what does not fit. */
export async function moderateReview(
  deps: Deps,
  { person, id, reason }: Moderating,
): Promise<readonly ReviewFault[]> {
  const read = reason === null ? null : readWords(reason, "reason");
  if (read !== null && !read.ok) return read.problems;
  await deps.db.transaction(async (db) => {
    await holdPerson(db, person);
    const review = await lockKnown(db, id);
    if (review.publicAt > deps.now()) throw new Refusal("not-found");
    const moderation = read?.value ?? null;
    if (review.moderation === moderation) return;
    const moderatedAt = moderation === null ? null : deps.now();
    await updateReview(db, id, { moderation, moderatedAt });
    await noteWrite(deps, db, {
      personId: person.id,
      hosterId: review.hosterId,
      action: moderation === null ? "restore-review" : "hide-review",
      detail: { review: id, ...(moderation !== null && { reason: moderation }) },
    });
    await publishRuling(deps, db, {
      ...{ kind: "review-moderated", ...(await nameHoster(db, review.hosterId)) },
      ...(moderation !== null && { reason: moderation }),
    });
  });
  return [];
}

async function lockKnown(db: Db, id: string): Promise<ReviewRow> {
  const review = isUuid(id) ? await lockReview(db, id) : undefined;
  if (review === undefined) throw new Refusal("not-found");
  return review;
}

function replyDigest({ reply }: Pick<ReviewRow, "reply">): string {
  return digestOf(reply ?? "");
}
