import { setImmediate } from "node:timers/promises";
import type { Listed } from "#core/catalogue.ts";
import { openFigures } from "#core/figures.ts";
import type { Figures } from "#core/figures.ts";
import type { Grid } from "#core/grid.ts";
import type { StoredAnswer } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { findAgreeing } from "#server/checks/actions.ts";
import type { Deps } from "#server/deps.ts";

/** What hosters published, criterion by criterion; the imaginary ones are counted apart. */
export type SiteFigures = {
  readonly grid: Grid;
  /** Hosters of the directory, whether or not they publish. */
  readonly listed: Readonly<Record<"real" | "imaginary", number>>;
  readonly real: Figures;
  readonly imaginary: Figures;
};

type Directory = Awaited<ReturnType<Deps["readModel"]["current"]>>;

/** One counting for each state of the directory, forgotten with it. */
const counted = new WeakMap<Directory, Promise<SiteFigures>>();

/** Never to be awaited within a transaction: see `ReadModel`. */
export async function readFigures(deps: Deps): Promise<SiteFigures> {
  const directory = await deps.readModel.current();
  const known = counted.get(directory);
  if (known !== undefined) return known;
  const counting = countFigures(deps, directory);
  counted.set(directory, counting);
  counting.catch(() => counted.delete(directory));
  return counting;
}

/** Hosters whose answers are held in memory at once. */
const readAtOnce = 500;

async function countFigures(
  { db, now }: Deps,
  { grid, catalogue }: Directory,
): Promise<SiteFigures> {
  const at = now().toISOString();
  const real = openFigures(grid, at);
  const imaginary = openFigures(grid, at);
  const { listings } = catalogue;
  const isImaginary = new Map(listings.map((listing) => [listing.hosterId, listing.isImaginary]));
  const publishing = listings.filter(isPublishing).map(({ hosterId }) => hosterId);
  for (let start = 0; start < publishing.length; start += readAtOnce) {
    const revisions = await findCurrentRevisions(db, publishing.slice(start, start + readAtOnce));
    const agreeing = await findAgreeing(db, grid, revisions);
    for (const { hosterId, answers } of revisions) {
      // A text this site wrote at publication, frozen since: its shape needs no second check.
      const published = JSON.parse(answers) as Readonly<Record<string, StoredAnswer>>;
      (isImaginary.get(hosterId) === true ? imaginary : real).add(
        published,
        agreeing.get(hosterId),
      );
    }
    await setImmediate();
  }
  const invented = listings.filter((listing) => listing.isImaginary).length;
  return {
    grid,
    listed: { real: listings.length - invented, imaginary: invented },
    real: real.report(),
    imaginary: imaginary.report(),
  };
}

/** Those that chose not to be situated have their former answers shown nowhere. */
function isPublishing({ card }: Listed): boolean {
  return card.assessedAt !== null && card.outcome !== "declined";
}
