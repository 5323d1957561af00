import { evidenceOf } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import { listChecks } from "#core/machine-check-plan.ts";
import type { CheckedAnswers, PlannedCheck } from "#core/machine-check-plan.ts";
import { publishedAnswers } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { findFileValues } from "#server/checks/said-by-files.ts";
import type { FileValues } from "#core/machine-check-file.ts";
import type { Db } from "#server/db/client.ts";
import { findGrid } from "#server/grids/actions.ts";
import { listHosters, listServices } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";

/** What is looked at of a hoster: its current answers, and what surrounds them. */
export type Subject = {
  readonly hoster: Hoster;
  readonly grid: Grid;
  readonly answers: CheckedAnswers;
  readonly website: string | null;
  readonly services: readonly string[];
  readonly files: FileValues | null;
  /** In the order they are made: what looks at the same thing comes together. */
  readonly planned: readonly PlannedCheck[];
};

/** Null for an imaginary hoster, one that is not situated, and one that publishes nothing. */
export async function findSubject(db: Db, hosterId: string): Promise<Subject | null> {
  const [hoster] = await listHosters(db, [hosterId]);
  if (hoster === undefined || hoster.isImaginary || hoster.stance !== "listed") return null;
  const [revision] = await findCurrentRevisions(db, [hosterId]);
  if (revision === undefined) return null;
  const { grid } = await findGrid({ db }, revision.gridId, revision.gridVersion);
  const answers = publishedAnswers(revision);
  const files = await findFileValues(db, hosterId);
  const services = (await listServices(db, [hosterId])).flatMap(({ url }) => url ?? []);
  const { website } = hoster;
  const checks = listChecks(grid, answers, { website, services, file: files?.address ?? null });
  const planned = checks.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return { hoster, grid, answers, website, services, files, planned };
}

/** Where a check is in the order they are made. */
export function keyOf({ check, target, criterion }: PlannedCheck): string {
  return [check, target, criterion].join(" ");
}

/** The public address that goes with an answer. */
export function evidenceIn({ grid, answers }: Subject, criterion: string): string | null {
  const answer = answers[criterion];
  return answer === undefined ? null : evidenceOf(grid, criterion, answer);
}
