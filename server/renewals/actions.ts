import { parseValue } from "#core/answers.ts";
import type { Person } from "#core/access.ts";
import type { Grid } from "#core/grid.ts";
import { deadlinesOf } from "#core/renewal.ts";
import type { Deadlines } from "#core/renewal.ts";
import { changedAspects } from "#core/revision-difference.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { confirmAnswers, readDraft } from "#server/drafts/actions.ts";
import type { Draft } from "#server/drafts/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { lockHoster, publish } from "#server/publications/actions.ts";

/** Published answers that can be said to be still true, by criterion, in grid order. */
export type PublishedAnswers = ReadonlyMap<string, StoredAnswer>;

export type Renewal = {
  readonly hoster: Hoster;
  readonly grid: Grid;
  /** Null when nothing is published. */
  readonly published: {
    readonly answers: PublishedAnswers;
    readonly deadlines: Deadlines;
    readonly revision: number;
  } | null;
  /** Criteria whose answer in the draft is not the published one. */
  readonly drafted: readonly string[];
};

/** What a hoster has published and may confirm; writes nothing. */
export async function openRenewal(deps: Deps, slug: string): Promise<Renewal> {
  const { db } = deps;
  const hoster = await openOwnHoster(deps, slug);
  const { grid } = await findGridInForce(deps);
  const [revision] = await findCurrentRevisions(db, [hoster.id]);
  if (revision === undefined) return { hoster, grid, published: null, drafted: [] };
  const answers = publishedAnswers(grid, revision);
  const deadlines = deadlinesOf(
    grid,
    Object.fromEntries(answers),
    revision.publishedAt.toISOString(),
  );
  const drafted = differing(await readDraft(deps, db, hoster.id), answers);
  return { hoster, grid, published: { answers, deadlines, revision: revision.number }, drafted };
}

/**
 * Says of the published answers of some themes that they are still true, and publishes that. The
 * rest of the revision, and the draft where it says otherwise, stay as they are. Gives the number of the
 * new revision; null when all of them were confirmed today already, or nothing is published.
 */
export function confirmThemes(
  deps: Deps,
  given: {
    readonly slug: string;
    readonly person: Pick<Person, "id">;
    readonly themes: readonly string[];
  },
): Promise<number | null> {
  const { slug, person, themes } = given;
  return deps.db.transaction(async (db) => {
    const hoster = await lockHoster(db, slug);
    const at = deps.now();
    const { grid } = await findGridInForce({ db });
    const [revision] = await findCurrentRevisions(db, [hoster.id]);
    if (revision === undefined) return null;
    const answers = publishedAnswers(grid, revision);
    const confirmed = [...answers].flatMap(([id, { answeredAt }]) => {
      const isTicked = themes.includes(grid.criteria.get(id)?.theme ?? "");
      return isTicked && dayInParis(new Date(answeredAt)) < dayInParis(at) ? [id] : [];
    });
    if (confirmed.length === 0) return null;
    const { aims, trueFor } = revision;
    const dated = dateAnew(answers, confirmed, at.toISOString());
    const publication = {
      ...{ hosterId: hoster.id, grid, answers: dated, publishedAt: at },
      ...{ authorId: person.id, aims, trueFor },
    };
    const number = await publish(deps, db, { hoster, publication, action: "renew-assessment" });
    await confirmInDraft({ ...deps, now: () => at }, db, { hoster, person, answers, confirmed });
    return number;
  });
}

/** The answers of a revision that a grid still understands. */
export function publishedAnswers(grid: Grid, revision: Revision): PublishedAnswers {
  // A text this site wrote at publication, frozen since: its shape needs no second check.
  const stored = JSON.parse(revision.answers) as Readonly<Record<string, StoredAnswer>>;
  const entries = [...grid.criteria].flatMap(([id, criterion]) => {
    const answer = Object.hasOwn(stored, id) ? stored[id] : undefined;
    if (answer === undefined || !parseValue(criterion, answer.value).ok) return [];
    return [[id, answer] as const];
  });
  return new Map(entries);
}

function dateAnew(
  answers: PublishedAnswers,
  confirmed: readonly string[],
  answeredAt: string,
): PublishedAnswers {
  const entries = [...answers].map(
    ([id, answer]) => [id, confirmed.includes(id) ? { ...answer, answeredAt } : answer] as const,
  );
  return new Map(entries);
}

type Confirmed = {
  readonly hoster: Pick<Hoster, "id">;
  readonly person: Pick<Person, "id">;
  readonly answers: PublishedAnswers;
  readonly confirmed: readonly string[];
};

/** A draft that is not stored is the last revision: it is dated anew already. */
async function confirmInDraft(
  deps: Deps,
  db: Db,
  { hoster, person, answers, confirmed }: Confirmed,
): Promise<void> {
  const draft = await readDraft(deps, db, hoster.id);
  if (!draft.isStored) return;
  const other = differing(draft, answers);
  const criteria = confirmed.filter((id) => !other.includes(id));
  await confirmAnswers(deps, db, { hosterId: hoster.id, personId: person.id, criteria });
}

/** Criteria on which a draft says something else than what is published. */
function differing({ grid, answers: drafted }: Draft, published: PublishedAnswers): string[] {
  return [...grid.criteria.keys()].filter((id) => {
    const [is, was] = [drafted.get(id), published.get(id)];
    if (is === undefined || is.value === null) return was !== undefined;
    if (was === undefined) return true;
    const after = { ...is, value: is.value };
    return changedAspects({ before: was, after }).length > 0;
  });
}
