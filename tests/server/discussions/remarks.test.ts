import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultSettings } from "#core/settings.ts";
import { deletePerson, updatePerson } from "#server/accounts/queries.ts";
import { consentOn } from "#server/discussions/actions.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { bring } from "#tests/support/cast.ts";
import {
  makeDraft,
  openDiscussionSite,
  pathAfter,
  putIn,
  remarkAfter,
  send,
  textOf,
  wording,
} from "./discussion-site.ts";

const list = "/groupe/propositions/nouvelle";
const objection = { kind: "objection", body: "Trop cher.", remedy: "Un an de plus." };

let site: Awaited<ReturnType<typeof openDiscussionSite>>;
let version: number;
let path: string;
beforeEach(async () => {
  site = await openDiscussionSite();
  version = await makeDraft(site, site.gus);
  await putIn(site, version, "in-discussion");
  path = `/groupe/versions/${version}`;
});
afterEach(() => site.close());

function consent() {
  const { db, now } = site.deps;
  return consentOn(db, defaultSettings, { gridId: siteGridId, version }, now());
}

describe("a remark", () => {
  test("is published at once, for anyone to read, and never tells an address", async () => {
    const said = await send(site, `${path}/remarques`, site.paul, {
      kind: "comment",
      body: "Bien <vu>.",
    });
    expect(said.status).toBe(303);
    for (const page of [await textOf(site, path), await textOf(site, `/en${path}`)]) {
      expect(page).toContain("Bien &lt;vu>.");
      expect(page).toContain("Paul");
      expect(page).not.toContain("@example.org");
    }
    expect(await textOf(site, path)).toContain("Se connecter pour participer");
    expect(await textOf(site, path)).not.toContain('name="body"');
  });

  test("is of somebody, who may give a name where they write", async () => {
    await updatePerson(site.deps.db, site.nadia.person.id, { name: null });
    expect(await textOf(site, path, site.nadia)).toContain('name="name"');
    await send(site, `${path}/remarques`, site.nadia, { kind: "comment", body: "Premier" });
    expect(await textOf(site, path)).toContain("Quelqu’un");
    await send(site, `${path}/remarques`, site.nadia, {
      kind: "comment",
      body: "Second",
      name: "Nad",
    });
    const page = await textOf(site, path);
    expect(page).toContain("Nad");
    expect(page).not.toContain("Quelqu’un");
  });

  test("stays without its author once the account is deleted", async () => {
    await send(site, `${path}/remarques`, site.paul, { kind: "comment", body: "Je pars." });
    await deletePerson(site.deps.db, site.paul.person.id);
    const page = await textOf(site, path);
    expect(page).toContain("Je pars.");
    expect(page).toContain("Quelqu’un");
    expect((await consent()).people).toBe(0);
  });

  test("that does not fit keeps what was typed", async () => {
    const sent = await send(site, `${path}/remarques`, site.paul, { ...objection, remedy: " " });
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain('href="#f-remarque-remedy"');
    expect(page).toContain("Trop cher.");
    expect((await send(site, `${path}/remarques`, site.paul, {})).status).toBe(422);
    expect((await consent()).people).toBe(0);
  });

  test("is refused to visitors, and where nothing is discussed", async () => {
    const visitor = { ...site.paul, headers: { "sec-fetch-site": "same-origin" } };
    const comment = { kind: "comment", body: "Oui" };
    expect((await send(site, `${path}/remarques`, visitor, comment)).status).toBe(401);
    expect((await send(site, "/groupe/versions/1/remarques", site.paul, comment)).status).toBe(409);
    expect((await send(site, "/groupe/versions/99/remarques", site.paul, comment)).status).toBe(
      404,
    );
    expect((await send(site, "/groupe/versions/x/remarques", site.paul, comment)).status).toBe(404);
    expect((await site.app.request("/groupe/versions/99")).status).toBe(404);
  });

  test("can be made thirty times a day, and a consent once", async () => {
    expect((await send(site, `${path}/remarques`, site.paul, { kind: "support" })).status).toBe(
      303,
    );
    expect((await send(site, `${path}/remarques`, site.paul, { kind: "support" })).status).toBe(
      422,
    );
    for (let count = 1; count < 30; count += 1) {
      const said = await send(site, `${path}/remarques`, site.paul, {
        kind: "comment",
        body: `n° ${count}`,
      });
      expect(said.status).toBe(303);
    }
    const more = { kind: "comment", body: "Encore" };
    expect((await send(site, `${path}/remarques`, site.paul, more)).status).toBe(429);
    site.clock.now = new Date("2026-11-23T10:00:01.000Z");
    expect((await send(site, `${path}/remarques`, site.paul, more)).status).toBe(303);
  });

  test("that is hidden leaves its reason in its place, counts no more, and can be shown again", async () => {
    const id = remarkAfter(await send(site, `${path}/remarques`, site.paul, objection));
    const hiding = `/groupe/moderation/remarque/${id}`;
    expect((await send(site, hiding, site.paul, { do: "hide", reason: "Non" })).status).toBe(403);
    const empty = await send(site, hiding, site.gus, { do: "hide", reason: "" });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain(`href="#f-masquer-${id}-reason"`);
    expect(
      (await send(site, hiding, site.gus, { do: "hide", reason: "Attaque personnelle" })).status,
    ).toBe(303);
    const page = await textOf(site, path);
    expect(page).toContain("Attaque personnelle");
    for (const words of ["Trop cher.", "Un an de plus.", "Paul"]) expect(page).not.toContain(words);
    expect(await textOf(site, "/groupe/journal")).toMatch(/Message masqué\s:/u);
    expect(await consent()).toMatchObject({ people: 0, objections: [] });
    expect((await send(site, `/groupe/remarques/${id}/levee`, site.paul)).status).toBe(409);
    expect((await send(site, hiding, site.gus, { do: "show", reason: "Relu" })).status).toBe(303);
    expect(await textOf(site, path)).toContain("Trop cher.");
    expect(await consent()).toMatchObject({ people: 1, objections: [{ body: "Trop cher." }] });
  });
});

describe("an objection", () => {
  test("is answered by the group, and lifted by its author alone", async () => {
    const id = remarkAfter(await send(site, `${path}/remarques`, site.paul, objection));
    const part = (name: string) => `/groupe/remarques/${id}/${name}`;
    expect(await textOf(site, path)).toContain("Un an de plus.");
    expect(await consent()).toMatchObject({
      objections: [
        {
          body: "Trop cher.",
          remedy: "Un an de plus.",
          author: "Paul",
          answer: null,
          state: "open",
        },
      ],
    });
    expect((await send(site, part("reponse"), site.paul, { answer: "Moi", read: "" })).status).toBe(
      403,
    );
    expect((await send(site, part("reponse"), site.gus, { answer: " ", read: "" })).status).toBe(
      422,
    );
    expect(
      (await send(site, part("reponse"), site.gus, { answer: "Entendu.", read: "" })).status,
    ).toBe(303);
    expect(await textOf(site, path)).toContain("Entendu.");
    expect(await consent()).toMatchObject({
      objections: [{ answer: "Entendu.", state: "answered" }],
    });
    for (const other of [site.gus, site.alice]) {
      expect((await send(site, part("levee"), other)).status).toBe(403);
    }
    expect((await send(site, part("levee"), site.paul)).status).toBe(303);
    expect(await consent()).toMatchObject({ people: 1, objections: [] });
    expect(await textOf(site, path)).toContain("levée par son auteur");
    expect(
      (await send(site, part("reponse"), site.gus, { answer: "Trop tard", read: "" })).status,
    ).toBe(409);
  });

  test("has one answer: the second of two members sees the first before replacing it", async () => {
    const id = remarkAfter(await send(site, `${path}/remarques`, site.paul, objection));
    const answering = `/groupe/remarques/${id}/reponse`;
    await send(site, answering, site.gus, { answer: "La première", read: "" });
    const late = await send(site, answering, site.gus, { answer: "La seconde", read: "" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("La première");
    expect(page).toContain("La seconde");
    const read = /name="read" value="([^"]+)"/u.exec(page)?.[1] ?? "";
    expect((await send(site, answering, site.gus, { answer: "La seconde", read })).status).toBe(
      303,
    );
  });

  test("is what it is: a comment is neither answered nor lifted", async () => {
    const said = await send(site, `${path}/remarques`, site.paul, { kind: "comment", body: "Oui" });
    const id = remarkAfter(said);
    expect((await send(site, `/groupe/remarques/${id}/levee`, site.paul)).status).toBe(404);
    expect(
      (await send(site, `/groupe/remarques/${id}/reponse`, site.gus, { answer: "Non" })).status,
    ).toBe(404);
    expect((await send(site, "/groupe/remarques/x/levee", site.paul)).status).toBe(404);
  });
});

describe("the consent to a version", () => {
  test("is from the day that the delay of the group gives, in Paris", async () => {
    expect((await consent()).consentAt.toISOString()).toBe("2026-12-12T23:00:00.000Z");
    const page = await textOf(site, path);
    expect(page).toContain("13 décembre 2026");
    expect(page).toMatch(/juillet et août/u);
    expect(await textOf(site, `/en${path}`)).toContain("13 December 2026");
  });

  test("wants three people of three hosters, nobody counting for two", async () => {
    const both = await bring(site.deps, "Zoe", {
      roles: { "les-mailles": "editor", "toile-d-assos": "editor" },
    });
    for (const actor of [both, site.alice, site.nadia, site.nadia]) {
      await send(site, `${path}/remarques`, actor, { kind: "comment", body: "Lu." });
    }
    expect(await consent()).toMatchObject({ people: 3, hosters: 2, hasQuorum: false });
    expect(await textOf(site, path)).toMatch(/2 sur 3 hébergeurs/u);
    const third = await bring(site.deps, "Yann", { roles: { kaz: "owner" } });
    await send(site, `${path}/remarques`, third, { kind: "support" });
    expect(await consent()).toMatchObject({ people: 4, hosters: 3, hasQuorum: true });
  });

  test("counts what was said of the amendments that are in it, and nothing said before it was discussed", async () => {
    const sent = await send(site, list, site.nadia, wording());
    const amendment = pathAfter(sent);
    await send(site, `${amendment}/remarques`, site.paul, objection);
    expect(await consent()).toMatchObject({ people: 0, objections: [] });
    const next = await makeDraft(site, site.gus);
    await send(site, `${amendment}/suite`, site.gus, { do: "apply", draft: String(next) });
    await putIn(site, next, "in-discussion");
    version = next;
    expect(await consent()).toMatchObject({
      people: 1,
      hosters: 1,
      objections: [{ author: "Paul" }],
    });
    path = `/groupe/versions/${next}`;
    await send(site, `${path}/remarques`, site.alice, { kind: "comment", body: "Lu." });
    expect((await consent()).people).toBe(2);
    site.clock.now = new Date("2026-12-24T10:00:00.000Z");
    await putIn(site, next, "in-discussion");
    expect((await consent()).people).toBe(1);
  });
});
