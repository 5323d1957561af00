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
import { listOfferNames, lockHoster, publish } from "#server/publications/actions.ts";
import { changedSince, sealOf } from "#server/seal.ts";
import type { Parts } from "#server/seal.ts";
import { coverageOf } from "#server/renewals/coverage.ts";
import type { Coverage } from "#server/renewals/coverage.ts";

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
    readonly coverage: Coverage;
    /** What goes with the form and says what it showed. */
    readonly seal: string;
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
  const coverage = coverageOf(revision, await listOfferNames(db, hoster.id));
  const seal = sealOf(partsToConfirm({ grid, answers, aims: revision.aims, coverage }));
  const published = { answers, deadlines, revision: revision.number, coverage, seal };
  return { hoster, grid, published, drafted };
}

/** What came of a confirmation: "already" when there was nothing left to confirm. */
export type RenewalOutcome =
  | { readonly kind: "done" | "already" }
  | { readonly kind: "stale"; readonly changed: readonly string[] };

type Confirming = {
  readonly slug: string;
  readonly person: Pick<Person, "id">;
  readonly themes: readonly string[];
  /** Offers the answers are true for, where they had to be asked; none for all the hoster does. */
  readonly trueFor: readonly string[];
  /** Seal of the form. */
  readonly seen: string;
};

/**
 * Says of the published answers of some themes that they are still true, and publishes that. The
 * rest of the revision, and the draft where it says otherwise, stay as they are. Publishes nothing
 * when what is published, or the offers it is true for, is not what was `seen`.
 */
export function confirmThemes(deps: Deps, asked: Confirming): Promise<RenewalOutcome> {
  const { slug, person, themes, trueFor, seen } = asked;
  return deps.db.transaction(async (db): Promise<RenewalOutcome> => {
    const hoster = await lockHoster(db, { slug, person });
    const at = deps.now();
    const { grid } = await findGridInForce({ db });
    const [revision] = await findCurrentRevisions(db, [hoster.id]);
    if (revision === undefined) return { kind: "already" };
    const answers = publishedAnswers(grid, revision);
    const confirmed = listToConfirm({ grid, answers, themes, at });
    if (confirmed.length === 0) return { kind: "already" };
    const { aims } = revision;
    const coverage = coverageOf(revision, await listOfferNames(db, hoster.id));
    const changed = changedSince(seen, partsToConfirm({ grid, answers, aims, coverage }));
    if (changed !== null) return { kind: "stale", changed };
    const { offers, kept, isAsked } = coverage;
    const publication = {
      ...{ hosterId: hoster.id, grid, aims, publishedAt: at, authorId: person.id },
      answers: dateAnew(answers, confirmed, at.toISOString()),
      trueFor: isAsked ? offers.filter((name) => trueFor.includes(name)) : kept,
    };
    await publish(deps, db, { hoster, publication, action: "renew-assessment" });
    await confirmInDraft({ ...deps, now: () => at }, db, { hoster, person, answers, confirmed });
    return { kind: "done" };
  });
}

type Confirmable = {
  readonly grid: Grid;
  readonly answers: PublishedAnswers;
  readonly themes: readonly string[];
  readonly at: Date;
};

/** Answers of some themes that were not confirmed today yet. */
function listToConfirm({ grid, answers, themes, at }: Confirmable): readonly string[] {
  return [...answers].flatMap(([id, { answeredAt }]) => {
    const isTicked = themes.includes(grid.criteria.get(id)?.theme ?? "");
    return isTicked && dayInParis(new Date(answeredAt)) < dayInParis(at) ? [id] : [];
  });
}

/** What somebody who confirms has to have read; not on which day a colleague confirmed the rest. */
function partsToConfirm({
  grid,
  answers,
  aims,
  coverage: { offers, kept, isAsked },
}: Pick<Confirmable, "grid" | "answers"> & Pick<Revision, "aims"> & { coverage: Coverage }): Parts {
  const { id, version } = grid.document.grid;
  const said = [...answers].map(
    ([criterion, { value, evidence, note }]) => [criterion, { value, evidence, note }] as const,
  );
  const covered = isAsked ? { asked: offers } : { kept };
  const terms = { "/grid": [id, version], "/aims": aims, "/offers": covered };
  return new Map<string, unknown>([...Object.entries(terms), ...said]);
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
