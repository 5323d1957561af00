import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { makeGrid } from "#core/grid-document.ts";
import type { GridDraft } from "#core/grid.ts";
import { makeGridText, readGridText } from "#server/grids/document-text.ts";
import { arbitraryDraft, runs } from "#tests/core/arbitrary-grid.ts";
import { openGroupSite } from "#tests/server/desk/group-site.ts";
import type { GroupSite } from "#tests/server/desk/group-site.ts";
import { addVersion } from "#tests/server/grids/grid-versions.ts";
import { matouDraft, matouText, proven } from "#tests/support/matou-grid.ts";

let site: GroupSite;
beforeEach(async () => {
  site = await openGroupSite();
});

/** The grid of another collective. */
const theirs: GridDraft = {
  ...matouDraft,
  grid: {
    ...matouDraft.grid,
    id: "autre",
    version: 4,
    title: { fr: "Grille des autres", en: "Grid of others" },
  },
};
const theirText = stringify(makeGrid(theirs));

function send(text: string, step = "", actor = site.member) {
  return site.send("/gt/grille/import", { text, step }, actor);
}

async function versions(): Promise<readonly string[]> {
  const { html } = await site.read("/api/grids");
  const { grids } = JSON.parse(html) as { grids: { id: string; version: number }[] };
  return grids.map(({ id, version }) => `${id} ${version}`);
}

describe("a document", () => {
  test("is the same after YAML, then JSON, then YAML again, whatever the grid", () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        // Keys come in their order once a document was read, as all that are stored were.
        const yaml = makeGridText(proven(readGridText(makeGridText(draft))).document);
        const json = JSON.stringify(makeGrid(proven(readGridText(yaml)).document), null, "\t");
        expect(makeGridText(proven(readGridText(json)).document)).toBe(yaml);
        expect(JSON.parse(json)).toEqual(makeGrid(draft));
      }),
      runs(100),
    );
  });
});

describe("importing a grid", () => {
  test("shows what it is, and stores nothing", async () => {
    const { status, html } = await send(theirText);
    expect(status).toBe(200);
    expect(html).toContain("Grille des autres");
    expect(html).toContain("D’un autre collectif");
    expect(await versions()).toEqual(["matou 1"]);
  });

  test("stores it as a draft beside ours, once, and tells both logs", async () => {
    const { status, location } = await send(theirText, "store");
    expect(status).toBe(303);
    expect((await site.read(location ?? "", site.member)).html).toContain("autre, version 4");
    expect(await versions()).toEqual(["autre 4", "matou 1"]);
    await send(JSON.stringify(makeGrid(theirs)), "store");
    expect((await send(theirText)).html).toContain("à l’identique");
    const { html } = await site.read("/groupe/journal");
    expect(html.match(/Grille autre, version 4/gu)).toHaveLength(1);
    expect((await site.read("/gt/journal", site.administrator)).html).toContain("Grille importée");
  });

  test("gives our own grid the next number when its own is taken", async () => {
    const changed = { ...matouDraft, grid: { ...matouDraft.grid, date: "2027-01-01" } };
    const text = stringify(makeGrid(changed));
    const refused = await send(text, "store");
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('value="renumber"');
    const stored = await send(text, "renumber");
    expect([stored.status, stored.location]).toEqual([303, "/gt/grille/2"]);
    expect(await versions()).toEqual(["matou 2", "matou 1"]);
    expect((await send(matouText)).html).toContain("à l’identique");
  });

  test("refuses another document under a number of others, and offers none", async () => {
    await send(theirText, "store");
    const other = stringify(makeGrid({ ...theirs, grid: { ...theirs.grid, date: "2027-01-01" } }));
    for (const step of ["store", "renumber"]) {
      const { status, html } = await send(other, step);
      expect(status).toBe(409);
      expect(html).not.toContain('value="renumber"');
      expect(html).toContain("numéro de version neuf");
    }
  });

  test.each([
    ["nothing", " ", "rien n’a été envoyé"],
    ["what is no document", "bonjour", "Le document"],
    ["what is no YAML, in the language of the page", "a: 1\nb: [\n  - c", "à partir de la ligne 3"],
    ["a document with a mistake", theirText.replace("version: 4", "version: -4"), "/grid/version"],
  ])("refuses %s and says where", async (_, text, said) => {
    const { status, html } = await send(text, "store");
    expect(status).toBe(422);
    expect(html).toContain(said);
    expect(await versions()).toEqual(["matou 1"]);
  });

  test("refuses an identifier that was published and stood for something else, as the editor does", async () => {
    const withSource = (title: string) => {
      const sources = matouDraft.sources.flatMap((source, index) =>
        index === 0 ? [{ ...source, id: "former", title }, source] : [source],
      );
      return { ...matouDraft, sources };
    };
    const { db } = site.deps;
    await addVersion(db, { version: 2, state: "retired" }, () => withSource("Un guide"));
    const grid = { ...matouDraft.grid, version: 3 };
    const sent = (title: string) =>
      send(stringify(makeGrid({ ...withSource(title), grid })), "store");
    const refused = await sent("Tout autre chose");
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("a déjà désigné autre chose");
    expect(await versions()).not.toContain("matou 3");
    expect((await sent("Un guide")).status).toBe(303);
  });

  test("takes a file, which counts before the text", async () => {
    const body = new FormData();
    body.set("file", new File([theirText], "grille.yaml"));
    body.set("text", "bonjour");
    const { headers } = site.member;
    const response = await site.app.request("/gt/grille/import", { method: "POST", headers, body });
    expect(await response.text()).toContain("Grille des autres");
    const image = new FormData();
    image.set("file", new File([new Uint8Array([0xff, 0xd8, 0xff])], "grille.yaml"));
    const refused = await site.app.request("/gt/grille/import", {
      ...{ method: "POST", headers, body: image },
    });
    expect(refused.status).toBe(422);
  });

  test("is for the working group alone", async () => {
    expect((await send(theirText, "store", site.stranger)).status).toBe(403);
    expect(await versions()).toEqual(["matou 1"]);
  });
});

describe("the grid of another collective", () => {
  beforeEach(async () => {
    await send(theirText, "store");
  });
  const address = "/essayer?grille=autre&version=4";

  test("classifies by the API", async () => {
    const response = await site.app.request("/api/classification", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ grid: { id: "autre", version: 4 }, answers: {} }),
    });
    expect(response.status).toBe(200);
    const { profiles } = (await response.json()) as { profiles: object };
    expect(Object.keys(profiles)).toEqual(theirs.profiles.map(({ id }) => id));
  });

  test("is tried as ours is, and the form keeps which it is", async () => {
    const { status, html, headers } = await site.read(address);
    expect(status).toBe(200);
    expect(html).toContain("Grille des autres");
    expect(html).toContain('name="grille" value="autre"');
    expect(html).toContain('content="noindex"');
    expect(headers.get("cache-control")).toContain("no-store");
    const fields = { grille: "autre", version: "4" };
    for (const path of ["/essayer", "/essayer/resultat"]) {
      const { html: next } = await site.send(path, fields);
      expect(next).toContain("Grille des autres");
      expect(next).toContain('name="version" value="4"');
    }
    const { html: file } = await site.send("/essayer/reponses.json", fields);
    expect(JSON.parse(file)).toMatchObject({ grid: { id: "autre", version: 4 } });
  });

  test("is not found when there is none", async () => {
    for (const query of ["grille=autre&version=5", "grille=autre", "grille=autre&version=x"]) {
      expect((await site.read(`/essayer?${query}`)).status).toBe(404);
    }
    const { html } = await site.read("/essayer");
    expect(html).not.toContain('name="grille"');
  });
});
