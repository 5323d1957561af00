import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function read(path: string): Promise<string> {
  const response = await site.app.request(path);
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("&amp;", "&").replaceAll(/\s/gu, " ");
}

test("a criterion that is picked shows its answers and searches nothing", async () => {
  const plain = await read("/hebergeurs");
  const picked = await read("/hebergeurs?criterion=backups");
  expect(plain).not.toContain('name="criterion.backups"');
  expect(picked).toContain('name="criterion.backups" value="unstated"');
  expect(picked).toContain('rel="canonical" href="https://matou.example/hebergeurs"');
  expect(picked).not.toContain('class="chips" aria-label="Filtres choisis"');
  expect(picked).not.toContain("Une partie de l’adresse n’a pas servi");
});

test("a criterion the grid does not have, or a second one, is said not to have been used", async () => {
  const page = await read(
    "/hebergeurs?criterion=couleur&criterion=backups&criterion=dpa&criterion=",
  );
  expect(page).toContain("« criterion » : la valeur « couleur » n’existe pas.");
  expect(page).toContain("« criterion » était donné plusieurs fois");
  expect(page).toContain('name="criterion.backups"');
  expect(page).not.toContain('name="criterion.dpa"');
});

test("the title of the page says a short search", async () => {
  expect(await read("/hebergeurs?service=files&near=29")).toContain(
    "<title>Fichiers partagés, Près de : Finistère – Hébergeurs – MATOU</title>",
  );
  expect(await read("/en/hebergeurs")).toContain("<title>Hosters – MATOU</title>");
});

test("a search that finds nothing says so when nobody has answered the grid", async () => {
  const said = "Aucun hébergeur n’a encore répondu à la grille";
  expect(await read("/hebergeurs?q=zzzzzz")).not.toContain(said);
  const bare = await openTestSite({ isDemo: false });
  const response = await bare.app.request("/hebergeurs?profile=artisanal");
  expect(await response.text()).toContain(said);
  await bare.close();
});
