import { expect, test } from "vitest";
import { openVersionDraft } from "#server/grid-drafts/actions.ts";
import {
  alice,
  bob,
  charlie,
  deps,
  ask,
  post,
  put,
  begin,
  valueAt,
  formOf,
  label,
  openGroupSite,
} from "./group-site.ts";

openGroupSite();

test("any version is copied into a draft of the next number, and the public sees no change", async () => {
  const response = await post(alice, "/gt/grille/copie", { from: "1" });
  expect(response.status).toBe(303);
  const path = response.headers.get("location") ?? "";
  const version = Number(path.split("/").at(-1));
  const { row, draft } = await openVersionDraft(deps.db, version);
  expect(row).toMatchObject({ state: "draft", basedOn: 1, gridId: "matou" });
  expect(draft.grid).toMatchObject({ version, title: { fr: `Grille MATOU, version ${version}` } });
  expect((await ask(alice, path)).status).toBe(200);
  expect((await post(alice, "/gt/grille/copie", { from: "999" })).status).toBe(404);
  expect((await post(alice, "/gt/grille/copie", { from: "x" })).status).toBe(404);
});

test("a member changes a criterion by its form, and only what was typed is in the history", async () => {
  const version = await begin();
  const path = `/gt/grille/${version}/modifier/criteres/backups`;
  const fields = await formOf(alice, path, { [`${label}/fr`]: " Copies   de sûreté " });
  const response = await post(alice, path, fields);
  expect(response.status).toBe(303);
  expect(await valueAt(version, `${label}/fr`)).toBe("Copies de sûreté");
  const history = await (await ask(alice, `/gt/grille/${version}/modifications`)).text();
  expect(history).toContain("Copies de sûreté");
  expect(history).toContain("Modification 1");
  expect(history).not.toContain("Modification 2");
});

test("every page of the editor opens, and sending it back unchanged changes nothing", async () => {
  const version = await begin();
  const pages = [
    ...["entete", "themes", "criteres", "profils", "regles", "resultats", "besoins", "exemples"],
    ...["sources", "controles", "messages", "regles/base", "regles/organization"],
    ...["regles/artisanal", "resultats/incomplete", "besoins/health-data", "sources/charter"],
    ...["criteres/audiences", "criteres/hosted-people", "criteres/legal-notice"],
    ...["criteres/status-page", "criteres/backups", "profils/organization", "themes/team"],
  ];
  for (const part of pages) {
    const path = `/gt/grille/${version}/modifier/${part}`;
    expect([part, (await ask(alice, path)).status]).toEqual([part, 200]);
    expect([part, (await ask(alice, `/en${path}`)).status]).toEqual([part, 200]);
  }
  const { row } = await openVersionDraft(deps.db, version);
  for (const part of ["criteres/hosted-people", "regles/base", "besoins/health-data", "messages"]) {
    const path = `/gt/grille/${version}/modifier/${part}`;
    expect((await post(alice, path, await formOf(alice, path, {}))).status).toBe(303);
  }
  expect((await openVersionDraft(deps.db, version)).row.digest).toBe(row.digest);
  expect((await ask(alice, `/gt/grille/${version}/modifier/nulle-part`)).status).toBe(404);
  expect((await ask(alice, `/gt/grille/${version}/modifier/criteres/aucun`)).status).toBe(404);
});

test("two members who change the same text see both versions, and the rest is saved", async () => {
  const version = await begin();
  const path = `/gt/grille/${version}/modifier/criteres/backups`;
  const why = "/criteria/backups/why/fr";
  const bobs = await formOf(bob, path, { [`${label}/fr`]: "Copies", [why]: "Pour dormir." });
  await post(alice, path, await formOf(alice, path, { [`${label}/fr`]: "Archives" }));
  const response = await post(bob, path, bobs);
  const page = await response.text();
  expect(response.status).toBe(409);
  expect(page).toContain("Archives");
  expect(page).toContain('value="Copies"');
  expect(await valueAt(version, `${label}/fr`)).toBe("Archives");
  expect(await valueAt(version, why)).toBe("Pour dormir.");
  const was = JSON.stringify("Archives");
  const settled = { [`was:${label}/fr`]: was, [`${label}/fr`]: "Copies" };
  await post(bob, path, { ...settled, [`pick:${label}/fr`]: "theirs" });
  expect(await valueAt(version, `${label}/fr`)).toBe("Archives");
  await post(bob, path, { ...settled, [`pick:${label}/fr`]: "mine" });
  expect(await valueAt(version, `${label}/fr`)).toBe("Copies");
});

test("what is wrong is refused with a sentence, kept on the page, and changes nothing", async () => {
  const version = await begin();
  const path = `/gt/grille/${version}/modifier/criteres/hosted-people`;
  const typed = {
    "/criteria/hosted-people/max": "beaucoup",
    [`/criteria/hosted-people/label/fr`]: "Gens",
  };
  const response = await post(alice, path, await formOf(alice, path, typed));
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain("n’est pas un nombre");
  expect(page).toContain('value="beaucoup"');
  expect(page).toContain('value="Gens"');
  expect(await valueAt(version, "/criteria/hosted-people/label/fr")).not.toBe("Gens");
});

test("the identifier of something published is never given to something else, and comes back", async () => {
  const version = await begin();
  const list = `/gt/grille/${version}/modifier/criteres`;
  const question = await valueAt(version, "/criteria/backups/question/fr");
  const retired = await post(alice, `${list}/backups`, { do: "remove:/criteria/backups" });
  expect(retired.headers.get("location")).toContain(list);
  expect(await valueAt(version, "/criteria/backups")).toBeUndefined();
  const asked = {
    ...{ do: "add:/criteria", "add:/criteria#fr": "Autre chose", "add:/criteria#en": "Other" },
    ...{ "add:/criteria#kind": "number", "add:/criteria#theme": "team" },
  };
  const reused = await post(alice, list, { ...asked, "add:/criteria#id": "backups" });
  expect(reused.status).toBe(422);
  expect(await reused.text()).toContain("a déjà désigné autre chose");
  expect(await valueAt(version, "/criteria/backups")).toBeUndefined();
  expect(await (await ask(alice, list)).text()).toContain("restore:1:/criteria/backups");
  expect((await post(alice, list, { do: "restore:1:/criteria/backups" })).status).toBe(303);
  expect(await valueAt(version, "/criteria/backups/question/fr")).toBe(question);
  expect((await post(alice, list, asked)).status).toBe(303);
  expect(await valueAt(version, "/criteria/other/kind")).toBe("number");
});

test("a profile is added and retired with everything the document says of it", async () => {
  const version = await begin();
  const list = `/gt/grille/${version}/modifier/profils`;
  const asked = {
    "add:/profiles#fr": "Écoles",
    "add:/profiles#en": "Schools",
    do: "add:/profiles",
  };
  expect((await post(alice, list, asked)).status).toBe(303);
  expect(await valueAt(version, "/rules/profiles/schools/requires")).toEqual([]);
  expect(await valueAt(version, "/criteria/backups/importance/schools")).toBe("informative");
  const added = await (await ask(alice, `/gt/grille/${version}`)).text();
  expect(added).not.toContain("doit figurer ici");
  expect((await post(alice, `${list}/schools`, { do: "remove:/profiles/schools" })).status).toBe(
    303,
  );
  expect(await valueAt(version, "/criteria/backups/importance/schools")).toBeUndefined();
  expect(await valueAt(version, "/rules/profiles/schools")).toBeUndefined();
});

test("a list is put in another order, and criteria move among those of their theme", async () => {
  const version = await begin();
  const order = async () => (await valueAt(version, "/profiles/$order")) as readonly string[];
  expect(await order()).toEqual(["artisanal", "organization"]);
  await post(alice, `/gt/grille/${version}/modifier/profils`, { do: "up:/profiles/organization" });
  expect(await order()).toEqual(["organization", "artisanal"]);
  const { draft } = await openVersionDraft(deps.db, version);
  const [first, second] = draft.criteria.filter(({ theme }) => theme === "continuity");
  const move = { do: `down:/criteria/${first?.id}` };
  await post(alice, `/gt/grille/${version}/modifier/criteres`, move);
  const moved = (await openVersionDraft(deps.db, version)).draft.criteria;
  const inTheme = moved.filter(({ theme }) => theme === "continuity").map(({ id }) => id);
  expect(inTheme.slice(0, 2)).toEqual([second?.id, first?.id]);
});

test("a stranger to the group neither reads nor writes a draft", async () => {
  const version = await begin();
  const paths = ["", `/${version}`, `/${version}/modifier/criteres`, `/${version}/modifications`];
  for (const path of paths) {
    expect((await ask(charlie, `/gt/grille${path}`)).status).toBe(403);
  }
  expect((await put(charlie, version, [])).status).toBe(403);
  expect((await post(charlie, "/gt/grille/copie", { from: "1" })).status).toBe(403);
  expect((await ask(null, `/gt/grille/${version}`)).status).not.toBe(200);
});

test.each(["99999999999", "-1", "1.5", "x", ""])("no version is called %j", async (number) => {
  expect((await post(alice, "/gt/grille/copie", { from: number })).status).toBe(404);
  const page = `/gt/grille/${await begin()}/modifier/themes`;
  const restored = { do: `restore:${number}:/themes/operations` };
  expect((await post(alice, page, restored)).status).toBe(404);
});

test("what a button is about is said with the punctuation of the language", async () => {
  const path = `/gt/grille/${await begin()}/modifier/themes`;
  const french = await (await ask(alice, path)).text();
  expect(french).toMatch(/<span class="vh">[\u00A0\u202F ]:[\u00A0\u202F ]\S/u);
  const english = await (await ask(alice, `/en${path}`)).text();
  expect(english).toMatch(/<span class="vh">: \S/u);
  expect(english).not.toMatch(/<span class="vh">\s:/u);
});

test("a form changes so many things at once and no more, and says so", async () => {
  const version = await begin();
  const fields = new URLSearchParams({ do: "save" });
  for (let index = 0; index <= 500; index += 1) {
    const path = `/criteria/c${index}/label/fr`;
    fields.set(`was:${path}`, JSON.stringify("Avant"));
    fields.set(path, "Après");
  }
  const refused = await post(alice, `/gt/grille/${version}/modifier/criteres`, fields);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("trop de changements à la fois");
});

test("what was added is told by its fields in words, and an order by the names it has", async () => {
  const version = await begin();
  await post(alice, `/gt/grille/${version}/modifier/criteres`, {
    ...{
      do: "add:/criteria",
      "add:/criteria#fr": "Accès par clé",
      "add:/criteria#en": "Key access",
    },
    ...{ "add:/criteria#kind": "boolean", "add:/criteria#theme": "security" },
  });
  await post(alice, `/gt/grille/${version}/modifier/profils`, { do: "down:/profiles/artisanal" });
  const page = await (await ask(alice, `/gt/grille/${version}/modifications`)).text();
  const text = page.replaceAll(/\s+/gu, " ");
  expect(text).toContain("thème : Sécurité");
  expect(text).toContain("nom, en anglais : Key access");
  expect(text).toContain("Organisations, Artisanal et familial");
  expect(text).not.toMatch(/kind|security|informative/u);
});

test("the panel leads a draft without problems to the discussion, and another one nowhere", async () => {
  const version = await begin();
  const path = `/gt/grille/${version}/modifier/criteres/backups`;
  const href = `href="/gt/grille/${version}/annonce"`;
  expect(await (await ask(alice, path)).text()).toContain(href);
  await post(alice, path, await formOf(alice, path, { "/criteria/backups/why/en": "" }));
  const blocked = await (await ask(alice, path)).text();
  expect(blocked).not.toContain(href);
  expect(blocked).toContain('aria-disabled="true"');
  const page = `/gt/grille/${version}/annonce`;
  expect(await (await ask(alice, page)).text()).not.toContain('value="discuss"');
});

test("a frozen version says what the checker noted, without a way to a field", async () => {
  const version = await begin();
  await post(alice, `/gt/grille/${version}/etat`, { move: "discuss" });
  const page = await (await ask(alice, `/gt/grille/${version}`)).text();
  expect(page).toContain("remarque");
  expect(page).not.toContain(`/gt/grille/${version}/modifier`);
});
