import type { Person } from "#core/access.ts";
import { roleFor } from "#core/access.ts";
import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import { groupSpeaker, readReview } from "#core/review.ts";
import type { Review, ReviewFault, ReviewForm } from "#core/review.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { assessmentOf } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { findGrid, findGridInForce } from "#server/grids/actions.ts";
import { openHoster } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { isAboutAnswer, publicFrom } from "#server/reviews/actions.ts";
import { questionMail } from "#server/reviews/letters.ts";
import { countReviewsBy, insertReview, listSaid, listSpeakers } from "#server/reviews/queries.ts";
import type { ReviewRow } from "#server/reviews/queries.ts";

/** Reviews someone may write in twenty-four hours. */
const mostADay = 30;

/** Whom someone may speak for; `id` is null for the working group. */
export type Speaker = {
  readonly key: string;
  readonly name: string | null;
  readonly id: string | null;
};

export type Reviewing = {
  readonly hoster: Hoster;
  /** The grid that was answered; the one in force when nothing was. */
  readonly grid: Grid;
  /** Null when not assessed, and when the hoster declines to be situated. */
  readonly assessment: Assessment | null;
  readonly speakers: readonly Speaker[];
};

/**
 * The answers of another hoster, and whom a person may speak for; throws as `openHoster` does, and
 * `Refusal("not-allowed")` for somebody who works for that hoster, whatever else they are.
 */
export async function openReviewing(deps: Deps, slug: string, person: Person): Promise<Reviewing> {
  const hoster = await openHoster(deps, slug);
  if (roleFor(person, slug) !== undefined) throw new Refusal("not-allowed");
  const speakers = await speakersOf(deps.db, person);
  const [revision] =
    hoster.stance === "declined" ? [] : await findCurrentRevisions(deps.db, [hoster.id]);
  if (revision === undefined) {
    return { hoster, grid: (await findGridInForce(deps)).grid, assessment: null, speakers };
  }
  const { grid } = await findGrid(deps, revision.gridId, revision.gridVersion);
  return { hoster, grid, assessment: assessmentOf(grid, revision), speakers };
}

type Asked = {
  readonly slug: string;
  readonly person: Person;
  readonly criterion: string;
  /** The revision whose answer was read. */
  readonly revision: number;
  readonly form: ReviewForm;
};

/** Keeps what a peer says of an answer. Gives what does not fit; nothing when it is kept. */
export async function reviewAnswer(deps: Deps, asked: Asked): Promise<readonly ReviewFault[]> {
  const { slug, person, criterion, form } = asked;
  const reviewing = await openReviewing(deps, slug, person);
  const { hoster, grid, assessment, speakers } = reviewing;
  if (assessment === null || !Object.hasOwn(assessment.answers, criterion)) {
    throw new Refusal("not-found");
  }
  const read = readReview(
    form,
    speakers.map(({ key }) => key),
  );
  if (!read.ok) return read.problems;
  if (asked.revision !== assessment.revision) return ["answer-changed"];
  const speaker = speakers.find(({ key }) => key === read.value.speaker);
  if (speaker === undefined) return ["speaker-missing"];
  const row = makeRow(deps, { person, hosterId: hoster.id, assessment, criterion }, read.value);
  const review = { ...row, authorHosterId: speaker.id };
  return deps.db.transaction(async (db) => {
    await lockNames(db, [`reviews of ${hoster.id}`, `reviews by ${person.id}`]);
    await holdPerson(db, person);
    const refused = await refuse(deps, db, { person, review, assessment });
    if (refused !== null) return [refused];
    await insertReview(db, review);
    await note(deps, db, { person, review });
    if (review.kind === "question") await tell(deps, db, { hoster, grid, review, speaker });
    return [];
  });
}

async function speakersOf(db: Db, { roles, groupRole }: Person): Promise<readonly Speaker[]> {
  const own = await listSpeakers(db, Object.keys(roles));
  return [
    ...own.map(({ id, slug, name }) => ({ key: slug, name, id })),
    ...(groupRole === null ? [] : [{ key: groupSpeaker, name: null, id: null }]),
  ];
}

type About = {
  readonly person: Person;
  readonly hosterId: string;
  readonly assessment: Assessment;
  readonly criterion: string;
};

function makeRow(
  deps: Deps,
  { person, hosterId, assessment, criterion }: About,
  { kind, note: words }: Review,
): ReviewRow {
  const createdAt = deps.now();
  return {
    ...{ id: deps.newId(), hosterId, revision: assessment.revision, criterion, kind },
    ...{ note: words, authorId: person.id, authorHosterId: null, createdAt },
    publicAt: kind === "question" ? publicFrom(createdAt) : createdAt,
    ...{ reply: null, repliedAt: null, moderatedAt: null, moderation: null },
  };
}

type Refusable = {
  readonly person: Person;
  readonly review: ReviewRow;
  readonly assessment: Assessment;
};

/** One open question, and one "seen", of a speaker on an answer; and not too many a day. */
async function refuse(
  { now }: Deps,
  db: Db,
  { person, review, assessment }: Refusable,
): Promise<ReviewFault | null> {
  const written = await countReviewsBy(db, person.id, afterDays(now(), -1));
  if (written >= mostADay) return "too-many";
  const said = (await listSaid(db, review)).filter((each) => isAboutAnswer(each, assessment));
  const isOpen = said.some(
    ({ review: { kind, reply, moderatedAt } }) =>
      kind === "question" && reply === null && moderatedAt === null,
  );
  if (review.kind === "question" && isOpen) return "open-question";
  const isSeen = said.some((each) => each.review.kind === "seen");
  return review.kind === "seen" && isSeen ? "already-seen" : null;
}

function note(
  deps: Deps,
  db: Db,
  { person, review }: Pick<Refusable, "person" | "review">,
): Promise<void> {
  const { id, hosterId, criterion, kind } = review;
  return noteWrite(deps, db, {
    personId: person.id,
    hosterId,
    action: "review-answer",
    detail: { review: id, criterion, kind },
  });
}

type Telling = Pick<Reviewing, "hoster" | "grid"> & {
  readonly review: ReviewRow;
  readonly speaker: Speaker;
};

function tell(deps: Deps, db: Db, { hoster, grid, review, speaker }: Telling): Promise<void> {
  const criterion = grid.criteria.get(review.criterion);
  return notifyHoster(deps, db, {
    hosterId: hoster.id,
    kind: "review",
    compose: (reader, stopUrl) =>
      questionMail(deps, {
        ...reader,
        ...{ hoster, speaker: speaker.name, stopUrl, publicAt: review.publicAt },
        ...{ question: review.note ?? "", label: criterion?.label ?? null },
      }),
  });
}
