import { expect, test } from "vitest";
import type { Answers } from "#core/answers.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import { saveAnswers } from "#server/drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { bring } from "#tests/support/cast.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { readable } from "#tests/web/rendered.tsx";

const slug = "toile-d-assos";
const path = `/espace/${slug}/pourquoi`;

async function openSpace() {
  const { app, deps } = await openTestSite();
  const hoster = await findHoster(deps.db, slug);
  if (hoster === undefined) throw new Error(`${slug} is not there`);
  const alice = await bring(deps, "Alice", { roles: { [slug]: "editor" } });
  const answer = (answers: Answers) => {
    const edits = [...matouGrid.criteria.keys()].map((criterion) => {
      const given = answers.get(criterion);
      const { value = null, evidence = null } = given ?? {};
      return { criterion, base: 0, value, evidence, note: null };
    });
    return deps.db.transaction((db) =>
      saveAnswers(deps, db, { hosterId: hoster.id, personId: alice.person.id, edits }),
    );
  };
  return { app, deps, alice, answer };
}

test("whoever prepares the answers sees where they lead today, why, and what would change it", async () => {
  const { app, alice } = await openSpace();

  const response = await app.request(path, alice);

  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toContain("no-store");
  const text = readable(await response.text());
  expect(text).toContain("Pourquoi ce résultat");
  expect(text).toContain("Ce qui changerait le résultat");
  expect(text).toContain("Tout le calcul");
  expect(text).not.toMatch(/score|podium|échec/iu);
});

test("each answer leads to its question in the questionnaire", async () => {
  const { app, alice } = await openSpace();

  const page = await (await app.request(path, alice)).text();
  const [, link = ""] = /href="([^"]*questionnaire\?question=[^"]*)"/u.exec(page) ?? [];
  const question = new URL(link, "https://matou.example").searchParams.get("question");
  const response = await app.request(link, alice);

  expect(matouGrid.criteria.has(question ?? "")).toBe(true);
  expect(response.headers.get("location")).toContain(`#q-${question}`);
});

test("the page is in English where it is asked so, and for nobody who does not work there", async () => {
  const { app, deps, alice } = await openSpace();
  const eve = await bring(deps, "Eve", { roles: { "les-mailles": "owner" } });

  const english = await app.request(`/en${path}`, alice);
  expect(readable(await english.text())).toContain("What would change the result");
  expect((await app.request(path, eve)).status).toBe(403);
  expect((await app.request(path)).status).toBe(303);
});

test("follows the draft, not what is published", async () => {
  const { app, alice, answer } = await openSpace();
  const example = matouGrid.document.examples.find(({ id }) => id === "neighbourhood-server");
  if (example === undefined) throw new Error("The example is not in the grid");
  const before = readable(await (await app.request(path, alice)).text());

  await answer(exampleAnswers(matouGrid, example));

  const after = readable(await (await app.request(path, alice)).text());
  expect(before).not.toContain("Nombre de personnes hébergées 40 personnes");
  expect(after).toContain("Nombre de personnes hébergées 40 personnes");
});

test("a count of conditions is that of the conditions listed, wherever they are on the page", async () => {
  const { app, alice, answer } = await openSpace();
  const example = matouGrid.document.examples.find(({ id }) => id === "neighbourhood-server");
  if (example === undefined) throw new Error("The example is not in the grid");
  await answer(exampleAnswers(matouGrid, example));

  const page = await (await app.request(path, alice)).text();

  expect(page).toMatch(/<details class="points" open[^>]*>\s*<summary>[^<]*conditions à réunir/u);
  const [, told = ""] = /conditions à réunir \((\d+)\)/u.exec(readable(page)) ?? [];
  const others = /(\d+) autres conditions sont encore ouvertes/u.exec(readable(page))?.[1] ?? "";
  expect(Number(told)).toBeGreaterThan(2);
  expect(Number(others)).toBe(Number(told) - 1);
});
