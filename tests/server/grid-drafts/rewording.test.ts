import { expect, test } from "vitest";
import { openVersionDraft } from "#server/grid-drafts/actions.ts";
import { alice, ask, begin, deps, formOf, openGroupSite, post } from "./group-site.ts";

openGroupSite();

test("the group says which reworded criteria mean what they meant", async () => {
  const version = await begin();
  const home = `/gt/grille/${version}`;
  expect(await (await ask(alice, home)).text()).not.toContain("Questions reformulées");
  const path = `${home}/modifier/criteres/backups`;
  await post(
    alice,
    path,
    await formOf(alice, path, { "/criteria/backups/question/fr": "Autre ?" }),
  );
  expect(await (await ask(alice, home)).text()).toContain("Questions reformulées");
  const said = await post(alice, `${home}/reformulations`, { criterion: "backups" });
  expect(said.status).toBe(303);
  expect((await openVersionDraft(deps.db, version)).row.reworded).toEqual(["backups"]);
  expect(await (await ask(alice, home)).text()).toMatch(/value="backups"[^>]*checked/u);
});

test("a criterion that reads as it did cannot be said to be reworded", async () => {
  const version = await begin();
  await post(alice, `/gt/grille/${version}/reformulations`, { criterion: "backups" });
  expect((await openVersionDraft(deps.db, version)).row.reworded).toEqual([]);
});

test("what is in force says nothing of the kind any more", async () => {
  const refused = await post(alice, "/gt/grille/1/reformulations", { criterion: "backups" });
  expect(refused.status).toBe(409);
});
