import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishAssessment } from "#server/assessments/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { bring } from "#tests/support/cast.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import type { Stance } from "#core/hoster.ts";
import { openOwnSite, slug } from "./own-site.ts";
import type { OwnSite } from "./own-site.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const path = `/espace/${slug}`;

async function stand(stance: Stance): Promise<void> {
  const hoster = await findHoster(site.deps.db, slug);
  await updateHoster(site.deps.db, hoster?.id ?? "", { stance });
}

async function describeFirst(): Promise<void> {
  await site.post(`${path}/fiche`, await site.form(`${path}/fiche`, "listing"));
}

test("a hoster that was just claimed is asked to describe itself first", async () => {
  const text = await site.text(path);
  expect(text).toContain("FaitProuver que vous parlez pour cet hébergeur");
  expect(text).toContain("À faire maintenantVous décrire");
  expect(text).toContain("Plus tardRépondre à la grille");
});

test("once described it is asked to answer, and told what else to look at", async () => {
  await describeFirst();
  const text = await site.text(path, site.bob);
  expect(text).toContain("Vous parlez pour vous-mêmes depuis le 22 novembre 2026.");
  expect(text).toContain("2 services, aucune offre.");
  expect(text).toContain("À faire maintenantRépondre à la grille");
  expect(text).toContain("Vous n’avez décrit aucune offre");
  expect(text).toContain("2 personnes gèrent cet espace.");
});

test("what is published is dated, and asked to be confirmed when its time comes", async () => {
  await describeFirst();
  const { deps } = site;
  const [example] = matouGrid.document.examples;
  const hoster = await findHoster(deps.db, slug);
  if (example === undefined || hoster === undefined) throw new Error("Nothing to publish");
  await publishAssessment(deps.db, {
    hosterId: hoster.id,
    grid: matouGrid,
    answers: exampleAnswers(matouGrid, example),
    publishedAt: deps.now(),
  });
  expect(await site.text(path)).toContain("Révision 1, publiée le 22 novembre 2026, aujourd’hui.");
  expect(await site.text(path)).toContain("À confirmer avant le 22 novembre 2027");
  site.setNow("2027-10-01T10:00:00.000Z");
  const dora = await bring(deps, "Dora", { roles: { [slug]: "editor" } });
  expect(await site.text(path, dora)).toContain(
    "À faire maintenantConfirmer qu’elles restent vraies",
  );
  site.setNow("2027-12-01T10:00:00.000Z");
  const erin = await bring(deps, "Erin", { roles: { [slug]: "editor" } });
  expect(await site.text(path, erin)).toContain("À confirmer depuis le 22 novembre 2027");
});

describe.each([
  ["unproved", "À faire maintenantProuver que vous parlez pour cet hébergeur"],
  ["removed", "Il n’y a rien à faire ici tant que la fiche n’est pas dans l’annuaire."],
  ["declined", "Vous avez choisi de ne pas vous situer dans la grille"],
] as const)("a hoster that is %s", (stance, words) => {
  test("is told so", async () => {
    await stand(stance);
    expect(await site.text(path)).toContain(words);
    expect(await site.text(path)).not.toContain("À faire maintenantPublier");
  });
});

test("an editor is not offered what only an owner may do", async () => {
  const pages = `href="${path}/presence"`;
  expect(await (await site.get(path)).text()).toContain(pages);
  expect(await (await site.get(path, site.bob)).text()).not.toContain(pages);
});

test("it is said in English too, and to nobody of another hoster", async () => {
  expect(await site.text(`/en${path}`)).toContain("To do nowDescribe yourselves");
  expect((await site.get(path, site.charlie)).status).toBe(403);
});
