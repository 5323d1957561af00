import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editDraft, openVersionDraft } from "#server/grid-drafts/actions.ts";
import {
  label,
  makeDraft,
  openDiscussionSite,
  pathAfter,
  putIn,
  send,
  textOf,
  wording,
} from "./discussion-site.ts";

const list = "/groupe/propositions";
const sending = `${list}/nouvelle`;
const form = `${list}/nouvelle?sujet=/criteria/backups&version=1`;

let site: Awaited<ReturnType<typeof openDiscussionSite>>;
beforeEach(async () => {
  site = await openDiscussionSite();
});
afterEach(() => site.close());

/** Publishes an amendment of Nadia; gives its path. */
async function propose(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  return pathAfter(await send(site, sending, site.nadia, wording(changes)));
}

async function labelOf(version: number): Promise<string | undefined> {
  const { draft } = await openVersionDraft(site.deps.db, version);
  return draft.criteria.find(({ id }) => id === "backups")?.label.fr;
}

describe("proposing a change", () => {
  test("starts from the present wording, and is read by anyone, word by word", async () => {
    const present = await labelOf(1);
    expect(await textOf(site, form, site.nadia)).toMatch(
      new RegExp(`name="${label}"[^>]* value="${present}"`, "u"),
    );
    const sent = await send(site, sending, site.nadia, wording());
    expect(sent.status).toBe(303);
    const path = pathAfter(sent);
    const page = await textOf(site, path);
    expect(page).toContain("Parler de copies");
    expect(page).toContain("<strong>plus simple</strong>");
    expect(page).toMatch(/<ins>[^<]*(?:Copies|sécurité)/u);
    expect(page).toContain("<del>");
    expect(page).toContain("Nadia");
    expect(page).not.toContain("nadia@example.org");
    expect(await textOf(site, list)).toContain("Parler de copies");
    expect(await textOf(site, "/groupe")).toContain("Parler de copies");
    expect(await textOf(site, `/en${path}`)).toContain("What would change");
  });

  test("says what a threshold becomes in words", async () => {
    const shown = await textOf(
      site,
      `${list}/nouvelle?sujet=/rules/profiles/organization&version=1`,
      site.nadia,
    );
    const share = /name="(edit:[^"]*\/min_share)"/u.exec(shown)?.[1] ?? "";
    const path = await propose({
      sujet: "/rules/profiles/organization",
      [share]: "55",
      [label]: "",
    });
    const page = await textOf(site, path);
    expect(page).toMatch(/Proposé<\/dt><dd>55.%/u);
    expect(page).toContain("Part du thème, au moins");
  });

  test("asks first what it is about", async () => {
    const page = await textOf(site, `${list}/nouvelle`, site.nadia);
    expect(page).toContain('<optgroup label="Critères">');
    expect(page).toContain('value="/rules/base"');
    expect(await textOf(site, `${list}/nouvelle?sujet=/nothing`, site.nadia)).toContain(
      "<optgroup",
    );
  });

  test("keeps what was typed when something does not fit, and publishes nothing", async () => {
    const wrong = { title: " ", body: "", forumUrl: "pas une adresse", [label]: " " };
    const sent = await send(
      site,
      sending,
      site.nadia,
      wording({ ...wrong, body: "<b>Mon</b> texte" }),
    );
    expect(sent.status).toBe(422);
    const page = await sent.text();
    for (const field of ["title", "forumUrl", label]) {
      expect(page).toContain(`href="#f-proposition-${field}"`);
    }
    expect(page).toContain("&lt;b>Mon&lt;/b> texte");
    expect(await textOf(site, list)).toContain("Aucune proposition ne correspond");
  });

  test("is refused to visitors, about nothing, and for versions that are over", async () => {
    const visitor = { ...site.nadia, headers: { "sec-fetch-site": "same-origin" } };
    expect((await send(site, sending, visitor, wording())).status).toBe(401);
    expect((await site.app.request(form)).status).toBe(303);
    expect((await send(site, sending, site.nadia, wording({ sujet: "/nothing" }))).status).toBe(
      404,
    );
    expect((await send(site, sending, site.nadia, wording({ version: "9" }))).status).toBe(404);
    expect((await send(site, sending, site.nadia, wording({ version: "x" }))).status).toBe(404);
    const version = await makeDraft(site, site.gus);
    await putIn(site, version, "retired");
    const late = wording({ version: String(version) });
    expect((await send(site, sending, site.nadia, late)).status).toBe(409);
  });

  test("can be done ten times a day", async () => {
    for (let count = 0; count < 10; count += 1) {
      expect((await send(site, sending, site.nadia, wording())).status).toBe(303);
    }
    expect((await send(site, sending, site.nadia, wording())).status).toBe(429);
    site.clock.now = new Date("2026-11-23T10:00:01.000Z");
    expect((await send(site, sending, site.nadia, wording())).status).toBe(303);
  });

  test("is found again by state and subject", async () => {
    const path = await propose();
    await propose({ sujet: "/grid", title: "Un autre titre" });
    await send(site, `${path}/retrait`, site.nadia);
    expect(await textOf(site, `${list}?etat=withdrawn`)).not.toContain("Un autre titre");
    expect(await textOf(site, `${list}?etat=withdrawn`)).toContain("Parler de copies");
    expect(await textOf(site, `${list}?sujet=/grid`)).not.toContain("Parler de copies");
    expect(await textOf(site, `${list}?page=2`)).toContain("Aucune proposition");
  });
});

describe("an amendment", () => {
  test("is applied to a draft by the group in one click, and said to be", async () => {
    const path = await propose();
    const version = await makeDraft(site, site.gus);
    expect(await textOf(site, path, site.gus)).toContain(`<option value="${version}">`);
    const fields = { do: "apply", draft: String(version) };
    expect((await send(site, `${path}/suite`, site.nadia, fields)).status).toBe(403);
    expect((await send(site, `${path}/suite`, site.gus, fields)).status).toBe(303);
    expect(await labelOf(version)).toBe("Copies de sécurité");
    expect(await labelOf(1)).not.toBe("Copies de sécurité");
    expect(await textOf(site, path)).toContain(`dans la version ${version}`);
    expect(await textOf(site, "/groupe/journal")).toMatch(/Proposition reprise\s:/u);
    expect((await send(site, `${path}/suite`, site.gus, fields)).status).toBe(409);
  });

  test("changes nothing where the draft says something else, and both texts are shown", async () => {
    const path = await propose({ "edit:/criteria/backups/why/fr": "Pour ne rien perdre." });
    const version = await makeDraft(site, site.gus);
    const before = (await labelOf(version)) ?? "";
    const mine = { path: "/criteria/backups/label/fr", before, after: "Doubles des données" };
    await editDraft(site.deps, { version, personId: site.gus.person.id, edits: [mine] });
    const sent = await send(site, `${path}/suite`, site.gus, {
      do: "apply",
      draft: String(version),
    });
    expect(sent.status).toBe(409);
    const page = await sent.text();
    for (const words of ["Doubles des données", before, "Copies de sécurité"]) {
      expect(page).toContain(words);
    }
    const { draft } = await openVersionDraft(site.deps.db, version);
    const criterion = draft.criteria.find(({ id }) => id === "backups");
    expect(criterion?.label.fr).toBe("Doubles des données");
    expect(criterion?.why.fr).not.toBe("Pour ne rien perdre.");
    expect(await textOf(site, path)).toContain("En discussion");
    expect(await textOf(site, "/groupe/journal")).not.toMatch(/Proposition reprise\s:/u);
  });

  test("is not applied to a version that is no draft, nor to none", async () => {
    const path = await propose();
    for (const [draft, status] of [
      ["1", 409],
      ["9", 404],
      ["", 422],
      ["1e3", 422],
    ] as const) {
      expect((await send(site, `${path}/suite`, site.gus, { do: "apply", draft })).status).toBe(
        status,
      );
    }
    expect((await send(site, `${path}/suite`, site.gus, { do: "else" })).status).toBe(400);
  });

  test("is declined by the group for a reason that anyone reads", async () => {
    const path = await propose();
    const empty = await send(site, `${path}/suite`, site.gus, { do: "decline", reason: " " });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#f-suite-reason"');
    const reason = "Le mot est déjà celui du <collectif>.";
    expect((await send(site, `${path}/suite`, site.gus, { do: "decline", reason })).status).toBe(
      303,
    );
    for (const page of [path, "/groupe/journal"]) {
      expect(await textOf(site, page)).toContain("celui du &lt;collectif>.");
    }
    expect(
      (await send(site, `${path}/remarques`, site.paul, { kind: "comment", body: "Dommage" }))
        .status,
    ).toBe(409);
  });

  test("is taken back by its author alone", async () => {
    const path = await propose();
    expect((await send(site, `${path}/retrait`, site.paul)).status).toBe(403);
    expect((await send(site, `${path}/retrait`, site.gus)).status).toBe(403);
    expect((await send(site, `${path}/retrait`, site.nadia)).status).toBe(303);
    expect(await textOf(site, path)).toContain("Retirée par");
    expect((await send(site, `${path}/retrait`, site.nadia)).status).toBe(409);
  });

  test("is settled once, by whoever of two members is first", async () => {
    const path = await propose();
    const version = await makeDraft(site, site.gus);
    const applied = { do: "apply", draft: String(version) };
    const decided = await Promise.all([
      send(site, `${path}/suite`, site.gus, applied),
      send(site, `${path}/suite`, site.gus, applied),
      send(site, `${path}/suite`, site.gus, { do: "decline", reason: "Hors sujet" }),
    ]);
    expect(decided.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(decided.filter(({ status }) => status === 409)).toHaveLength(2);
  });

  test("that is hidden leaves its reason, and none of its author's words anywhere", async () => {
    const path = await propose({ title: "Une insulte" });
    await send(site, `${path}/suite`, site.gus, { do: "decline", reason: "Hors sujet" });
    const id = path.split("/").at(-1) ?? "";
    const hiding = `/groupe/moderation/proposition/${id}`;
    expect((await send(site, hiding, site.nadia, { do: "hide", reason: "Non" })).status).toBe(403);
    expect((await send(site, hiding, site.gus, { do: "hide", reason: "" })).status).toBe(422);
    expect((await send(site, hiding, site.gus, { do: "hide", reason: "Injurieux" })).status).toBe(
      303,
    );
    for (const page of [path, list, "/groupe", "/groupe/journal", `/en${path}`]) {
      const text = await textOf(site, page);
      expect(text).not.toContain("Une insulte");
      expect(text).not.toContain("Copies de sécurité");
      expect(text).not.toContain("plus simple");
    }
    expect(await textOf(site, path)).toContain("Injurieux");
    expect(await textOf(site, "/groupe/journal")).toMatch(/Proposition masquée\s:/u);
    expect(await textOf(site, path, site.gus)).toContain("Une insulte");
    expect((await send(site, hiding, site.gus, { do: "show", reason: "Erreur" })).status).toBe(303);
    expect(await textOf(site, path)).toContain("Une insulte");
    expect(await textOf(site, "/groupe/journal")).toMatch(/Proposition montrée de nouveau\s:/u);
  });

  test("has an address that is one", async () => {
    expect((await site.app.request(`${list}?sujet=%00&etat=%00&page=0`)).status).toBe(200);
    for (const id of ["x", "00000000-0000-4000-8000-000000000000"]) {
      expect((await site.app.request(`${list}/${id}`)).status).toBe(404);
      expect((await send(site, `${list}/${id}/retrait`, site.nadia)).status).toBe(404);
      expect(
        (
          await send(site, `/groupe/moderation/proposition/${id}`, site.gus, {
            do: "hide",
            reason: "R",
          })
        ).status,
      ).toBe(404);
    }
  });
});
