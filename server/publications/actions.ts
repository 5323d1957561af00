import type { AuditAction } from "#core/audit-action.ts";
import type { Person } from "#core/access.ts";
import type { Stance } from "#core/hoster.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { makeRevision } from "#server/assessments/actions.ts";
import type { Publication } from "#server/assessments/actions.ts";
import { insertRevision, insertWithdrawal } from "#server/assessments/queries.ts";
import type { Revision, TracedRevision } from "#server/assessments/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { confirmAnswers, readDraft } from "#server/drafts/actions.ts";
import type { Draft } from "#server/drafts/actions.ts";
import { lockDrafts } from "#server/drafts/queries.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import { listOffers, lockHosters } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import type { RefusalCode } from "#server/http/errors.ts";
import { findLastRevision } from "#server/publications/queries.ts";
import { changedSince } from "#server/seal.ts";
import type { Parts } from "#server/seal.ts";

type Acting = { readonly slug: string; readonly person: Pick<Person, "id"> };

/** What came of a publication. */
export type PublishOutcome =
  | { readonly kind: "published" | "same"; readonly number: number }
  | ({ readonly kind: "stale" } & Stale);

/** Why what would be published is not what was read. */
export type Stale = {
  /** Names of the parts that changed (see `partsToPublish`); none when it cannot be known. */
  readonly changed: readonly string[];
  /** Offers that were named and that the hoster has no longer. */
  readonly lost: readonly string[];
};

type Publishing = Acting & {
  readonly trueFor: readonly string[];
  /** Seal of the form; without it, whatever the draft says is published. */
  readonly seen?: string;
};

/**
 * Publishes the draft of a hoster as a new frozen revision; nothing new when the last one says
 * the very same. `trueFor` names offers, and none stands for all it does. Publishes nothing when
 * one of these offers is gone, or when the draft is not what was `seen`.
 * Throws `Refusal` when the hoster may not publish (see `refusalToPublish`) or answered nothing.
 */
export function publishDraft(deps: Deps, asked: Publishing): Promise<PublishOutcome> {
  const { slug, person, trueFor, seen } = asked;
  return deps.db.transaction(async (db): Promise<PublishOutcome> => {
    const hoster = await lockHoster(db, { slug, person });
    const draft = await readDraft(deps, db, hoster.id);
    const names = await listOfferNames(db, hoster.id);
    const publication = {
      ...publicationOf(draft, deps.now()),
      authorId: person.id,
      trueFor: names.filter((name) => trueFor.includes(name)),
    };
    checkPublishable(hoster, publication);
    const lost = trueFor.filter((name) => !names.includes(name));
    const last = await findLastRevision(db, hoster.id);
    const isSame = last !== undefined && saysTheSame(last, makeRevision(publication));
    const changed =
      seen === undefined || isSame ? null : changedSince(seen, partsToPublish(publication, last));
    if (lost.length > 0 || changed !== null) {
      return { kind: "stale", changed: changed ?? [], lost };
    }
    const number = await publish(deps, db, { hoster, publication, action: "publish-assessment" });
    return { kind: isSame ? "same" : "published", number };
  });
}

/** What somebody who publishes has to have read, besides the offers they name themselves. */
export function partsToPublish(
  { grid, answers, aims = [] }: Publication,
  last: Pick<TracedRevision, "number" | "withdrawal"> | undefined,
): Parts {
  const { id, version } = grid.document.grid;
  // What a colleague took back meanwhile must not come back unseen.
  const withdrawn = last === undefined || last.withdrawal === null ? null : last.number;
  const terms = { "/grid": [id, version], "/aims": aims, "/withdrawal": withdrawn };
  return new Map<string, unknown>([...Object.entries(terms), ...answers]);
}

/** Names of the offers of a hoster, in its order. */
export async function listOfferNames(db: Db, hosterId: string): Promise<readonly string[]> {
  const offers = await listOffers(db, [hosterId]);
  return [...new Set(offers.map(({ name }) => name))];
}

/**
 * Publishes answers within a transaction that locked the hoster, with all that goes with it;
 * gives the number of the last revision when it says the very same.
 */
export async function publish(
  deps: Deps,
  db: Db,
  given: {
    readonly hoster: Hoster;
    readonly publication: Publication;
    readonly action: AuditAction;
  },
): Promise<number> {
  const { hoster, publication, action } = given;
  checkPublishable(hoster, publication);
  const last = await findLastRevision(db, hoster.id);
  const revision = makeRevision(publication);
  if (last !== undefined && saysTheSame(last, revision)) return last.number;
  const number = await insertRevision(db, revision);
  await noteWrite(deps, db, {
    personId: revision.authorId,
    hosterId: hoster.id,
    action,
    detail: { revision: number, answersDigest: revision.answersDigest },
  });
  await refreshListings(deps, db, [hoster.id]);
  return number;
}

/**
 * Takes the published answers of a hoster back, for a reason that anyone can read; the revision
 * stays readable. Doing it again changes nothing.
 */
export function withdrawAssessment(
  deps: Deps,
  { slug, person, reason }: Acting & { readonly reason: string },
): Promise<void> {
  return deps.db.transaction(async (db) => {
    const hoster = await lockHoster(db, { slug, person });
    const last = await findLastRevision(db, hoster.id);
    if (last === undefined || last.withdrawal !== null) return;
    const { number } = last;
    const withdrawnAt = deps.now();
    const hosterId = hoster.id;
    // A draft nobody touched is read from what is published: it is stored before that is gone.
    await confirmAnswers(deps, db, { hosterId, personId: person.id, criteria: [] });
    await insertWithdrawal(db, { hosterId, number, withdrawnAt, reason, authorId: person.id });
    await noteWrite(deps, db, {
      personId: person.id,
      hosterId,
      action: "withdraw-assessment",
      detail: { revision: number },
    });
    await refreshListings(deps, db, [hosterId]);
  });
}

function checkPublishable({ stance }: Hoster, { answers }: Publication): void {
  const refusal = refusalToPublish(stance);
  if (refusal !== null) throw new Refusal(refusal);
  if (answers.size === 0) throw new Refusal("nothing-to-publish");
}

/** Why a hoster of this stance may not publish; null when it may. */
export function refusalToPublish(
  stance: Stance,
): Extract<RefusalCode, "unproved-hoster" | "unlisted-hoster"> | null {
  switch (stance) {
    case "listed":
      return null;
    case "unproved":
      return "unproved-hoster";
    case "declined":
    case "removed":
      return "unlisted-hoster";
  }
}

/** What a draft would publish at a moment. */
export function publicationOf({ hosterId, grid, aims, answers }: Draft, at: Date): Publication {
  const given = [...answers].flatMap(([id, { value, evidence, note, answeredAt }]) =>
    value === null
      ? []
      : [[id, { value, evidence, note, answeredAt: answeredAt.toISOString() }] as const],
  );
  return { hosterId, grid, answers: new Map(given), aims, publishedAt: at };
}

/** Whether nothing a reader could see would change; one that was taken back says nothing any more. */
export function saysTheSame(last: TracedRevision, next: Omit<Revision, "number">): boolean {
  const said = ({ gridId, gridVersion, answersDigest, aims, trueFor }: Omit<Revision, "number">) =>
    JSON.stringify([gridId, gridVersion, answersDigest, aims, trueFor]);
  return last.withdrawal === null && said(last) === said(next);
}

/**
 * The hoster of a space as it is once nobody else changes it: until the end of the transaction
 * nobody else publishes, nor changes its draft, and no import rewrites its listing.
 */
export async function lockHoster(db: Db, { slug, person }: Acting): Promise<Hoster> {
  const { id } = await openOwnHoster({ db }, slug);
  await lockHosters(db);
  await holdPerson(db, person);
  await lockDrafts(db, id);
  return openOwnHoster({ db }, slug);
}
