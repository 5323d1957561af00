import { parse } from "csv-parse/sync";
import { dumpFileNames } from "#core/dump.ts";
import type { DumpFile } from "#core/dump.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { makeDump } from "#server/dumps/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import type { openTestSite } from "#tests/support/test-site.ts";

type Site = Pick<Awaited<ReturnType<typeof openTestSite>>, "app" | "deps">;

/** Makes an archive and gives what each of its files says. */
export async function dumpAll({ app, deps }: Site): Promise<Readonly<Record<DumpFile, string>>> {
  const day = await makeDump(deps);
  const read = async (file: DumpFile) => {
    const response = await app.request(`/donnees/${day}/${file}`);
    if (response.status !== 200) throw new Error(`${file} is answered by ${response.status}`);
    return [file, await response.text()] as const;
  };
  const files = await Promise.all(dumpFileNames.map(read));
  return Object.fromEntries(files) as Record<DumpFile, string>;
}

/** The rows of a table, by the names of its columns. */
export function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  return parse(table, { columns: true, record_delimiter: "\r\n" });
}

/** Has a hoster publish the answers of an example of the grid. */
export async function publishExample(deps: Deps, slug: string, note?: string): Promise<void> {
  const { grid } = await findGridInForce(deps);
  const [example] = grid.document.examples;
  const hoster = await findHoster(deps.db, slug);
  if (example === undefined || hoster === undefined) throw new Error(`${slug} cannot publish`);
  const given = [...exampleAnswers(grid, example)];
  const answers = new Map(given.map(([id, answer]) => [id, { ...answer, note }]));
  await deps.db.transaction(async (db) => {
    const publishedAt = deps.now();
    await publishAssessment(db, { hosterId: hoster.id, grid, answers, publishedAt });
    await refreshListings(deps, db, [hoster.id]);
  });
}
