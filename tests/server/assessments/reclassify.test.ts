import { afterAll, beforeAll, expect, test } from "vitest";
import { insertRevision, listRevisions } from "#server/assessments/queries.ts";
import { runCommand } from "#server/commands.ts";
import { findCard, findHoster } from "#server/hosters/queries.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function reclassify() {
  const [printed, errors]: [string[], string[]] = [[], []];
  const status = await runCommand(site.deps, ["reclassify"], {
    cwd: "/",
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  });
  return { status, printed, errors };
}

test("every published revision still gives what was stored with it", async () => {
  const { status, printed, errors } = await reclassify();
  expect(errors).toEqual([]);
  expect(printed).toEqual([
    expect.stringMatching(/^[1-9]\d* révisions recalculées, 0 différentes\./u),
  ]);
  expect(status).toBe(0);
});

test("a revision that gives something else is named, left as it is, and listed as it should be", async () => {
  const { db } = site.deps;
  const hoster = await findHoster(db, "les-mailles");
  const [last] = hoster === undefined ? [] : await listRevisions(db, hoster.id);
  if (last === undefined) throw new Error("Nothing was published");
  const { number: _, withdrawal: __, ...copy } = last;
  const wrong = JSON.stringify({ ...JSON.parse(last.classification), outcome: "artisanal" });
  await insertRevision(db, { ...copy, classification: wrong, engineVersion: 0 });
  await insertRevision(db, { ...copy, answers: copy.answers.replace('"met"', '"unmet"') });
  const { status, errors } = await reclassify();
  expect(status).toBe(1);
  expect(errors).toEqual([
    "les-mailles, révision 2 : artisanal → both (calcul 0 → 1)",
    expect.stringMatching(
      /^les-mailles, révision 3 : both → .*ne sont plus celles de leur empreinte$/u,
    ),
  ]);
  const [, second] = await listRevisions(db, last.hosterId);
  expect(second?.classification).toBe(wrong);
  const card = await findCard(db, last.hosterId);
  expect(card?.outcome).not.toBe("both");
});
