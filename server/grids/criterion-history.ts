import { hasCriterion, traceCriterion } from "#core/grid-difference-history.ts";
import type { CriterionStep } from "#core/grid-difference-history.ts";
import type { AmendmentState } from "#core/discussion.ts";
import type { GridDraft } from "#core/grid.ts";
import { isIdentifier } from "#core/identifier.ts";
import type { Deps } from "#server/deps.ts";
import { findGridDraft, siteGridId } from "#server/grids/actions.ts";
import { listAmendmentsAbout } from "#server/grids/queries.ts";
import { listLives } from "#server/grids/version-lives.ts";
import type { Life } from "#server/grids/version-lives.ts";
import { Refusal } from "#server/http/errors.ts";

type History = {
  readonly id: string;
  /** The last document that knew the criterion. */
  readonly draft: GridDraft;
  readonly current: number | null;
  /** Newest first. */
  readonly steps: readonly (CriterionStep & { readonly life: Life })[];
  readonly amendments: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: AmendmentState;
    readonly createdAt: string;
  }[];
};

type Read = { readonly life: Life; readonly draft: GridDraft };

/**
 * What became of a criterion in the versions that came into force, and what those announced or in
 * discussion would make of it; throws `Refusal("not-found")` for one that none of them asks.
 */
export async function openCriterionHistory(deps: Pick<Deps, "db">, id: string): Promise<History> {
  if (!isIdentifier(id)) throw new Refusal("not-found");
  const lives = (await listLives(deps.db)).filter(isTold).toReversed();
  const read: Read[] = [];
  for (const life of lives) {
    const { draft } = await findGridDraft(deps, siteGridId, life.version);
    read.push({ life, draft });
  }
  const steps = read
    .flatMap((each) => {
      const pair = { before: followedBy(each, read), after: each.draft };
      return traceCriterion([pair], id).map((step) => ({ ...step, life: each.life }));
    })
    .toReversed();
  const last = read.findLast(({ draft }) => hasCriterion(draft, id));
  if (last === undefined) throw new Refusal("not-found");
  const current = read.find(({ life }) => life.state === "in-force");
  const rows = await listAmendmentsAbout(deps.db, siteGridId, id);
  return {
    ...{ id, draft: last.draft, steps },
    current: current !== undefined && hasCriterion(current.draft, id) ? current.life.version : null,
    amendments: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
  };
}

/** A version that was given up changed nothing for anyone. */
function isTold({ state, inForceSince }: Life): boolean {
  return inForceSince !== null || state === "announced" || state === "in-discussion";
}

/** The version that was in force when this one came, or that it would replace today. */
function followedBy({ life }: Read, read: readonly Read[]): GridDraft | null {
  const earlier = read.filter(
    (other) =>
      other.life.inForceSince !== null &&
      (life.inForceSince === null
        ? other.life.state === "in-force"
        : other.life.inForceSince < life.inForceSince),
  );
  const [last] = earlier.toSorted((one, other) =>
    (one.life.inForceSince ?? "") < (other.life.inForceSince ?? "") ? 1 : -1,
  );
  return last?.draft ?? null;
}
