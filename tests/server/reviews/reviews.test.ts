import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saveAnswers } from "#server/drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { mailJobs } from "#server/mail/queue-mails.ts";
import { publishDraft } from "#server/publications/actions.ts";
import { changeStance } from "#tests/server/hosters/known-hosters.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const slug = "les-mailles";
const other = "toile-d-assos";
const peerPath = `/hebergeurs/${slug}/relire`;
const inbox = `/espace/${slug}/relectures`;
const desk = "/gt/relectures";
const words = "Comment restaurez-vous une sauvegarde ?";

let site: Awaited<ReturnType<typeof openTestSite>>;
let mailbox: ReturnType<typeof openMailbox>;
let alice: Actor;
let paul: Actor;
let gus: Actor;
const clock = { now: new Date() };

beforeEach(async () => {
  clock.now = new Date("2026-11-22T10:00:00.000Z");
  mailbox = openMailbox();
  site = await openTestSite({ changes: { now: () => clock.now, sendMail: mailbox.sendMail } });
  alice = await bring(site.deps, "Alice", { roles: { [slug]: "editor" } });
  paul = await bring(site.deps, "Paul", { roles: { [other]: "owner" } });
  gus = await bring(site.deps, "Gus", { groupRole: "member" });
});
afterEach(() => site.close());

async function textOf(path: string, actor?: Actor): Promise<string> {
  return (await site.app.request(path, { headers: actor?.headers ?? {} })).text();
}

function send(actor: Actor, path: string, fields: Readonly<Record<string, string>>) {
  return site.app.request(path, {
    method: "POST",
    headers: { ...actor.headers, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

const question = {
  criterion: "backups",
  revision: "1",
  kind: "question",
  speaker: other,
  note: words,
};
const seen = { ...question, kind: "seen", note: "" };

async function publicReviews() {
  return (await (await site.app.request(`/api/hosters/${slug}`)).json()).reviews;
}

/** Id, and digest of the reply, of the question on a page. */
async function idsOn(path: string, actor: Actor) {
  const page = await textOf(path, actor);
  return {
    id: /name="id" value="([^"]+)"/u.exec(page)?.[1] ?? "",
    read: /name="read" value="([^"]+)"/u.exec(page)?.[1] ?? "",
  };
}

/** Publishes another value for the answer everyone talks about. */
async function changeAnswer(): Promise<void> {
  const { deps } = site;
  const hoster = await findHoster(deps.db, slug);
  await deps.db.transaction((db) =>
    saveAnswers(deps, db, {
      hosterId: hoster?.id ?? "",
      personId: alice.person.id,
      edits: [{ criterion: "backups", base: 0, value: "daily", evidence: null, note: null }],
    }),
  );
  await publishDraft(deps, { slug, person: alice.person, trueFor: [] });
}

describe("an answer that was seen", () => {
  test("says so at once, with its date and for whom, on the page and in the API", async () => {
    expect(await textOf(`/hebergeurs/${slug}`)).not.toContain("Vu par");
    expect(await textOf(peerPath, paul)).toContain("?critere=backups");
    expect(await textOf(`${peerPath}?critere=backups`, paul)).toContain("Toile d");
    expect((await send(paul, peerPath, seen)).status).toBe(303);
    expect(await textOf(`/hebergeurs/${slug}`)).toContain("Vu par un pair");
    expect(await publicReviews()).toMatchObject([
      { criterion: "backups", revision: 1, kind: "seen", by: { slug: other }, note: null },
    ]);
  });

  test("by the working group is said to be", async () => {
    const said = await send(gus, peerPath, { ...seen, speaker: "groupe-de-travail" });
    expect(said.status).toBe(303);
    expect(await textOf(`/hebergeurs/${slug}`)).toContain("Vu par le groupe de travail");
    expect(await publicReviews()).toMatchObject([{ by: null }]);
  });

  test.each(["removed", "unproved"] as const)(
    "by a hoster that is %s now is shown without its name",
    async (stance) => {
      await send(paul, peerPath, { ...seen, note: "Vu ensemble." });
      await changeStance(site.deps, other, stance);
      const french = await textOf(`/hebergeurs/${slug}`);
      expect(french).toContain("Vu par un hébergeur qui n’est plus dans l’annuaire");
      expect(french).toContain("Vu ensemble.");
      expect(french).not.toContain("Toile d");
      expect(await textOf(`/en/hebergeurs/${slug}`)).toContain(
        "Seen by a hoster that is no longer in the directory",
      );
      expect(await publicReviews()).toMatchObject([{ by: { slug: null, name: null } }]);
      expect(await textOf(desk, gus)).not.toContain("Toile d");
    },
  );

  test("is said once in a name", async () => {
    await send(paul, peerPath, seen);
    expect((await send(paul, peerPath, seen)).status).toBe(422);
    expect(await publicReviews()).toHaveLength(1);
  });

  test("says nothing of an answer that came after", async () => {
    await send(paul, peerPath, seen);
    await changeAnswer();
    expect(await publicReviews()).toEqual([]);
    expect(await textOf(`/hebergeurs/${slug}`)).not.toContain("Vu par");
    const late = await send(paul, peerPath, seen);
    expect(late.status).toBe(409);
    expect((await send(paul, peerPath, { ...seen, revision: "2" })).status).toBe(303);
  });
});

describe("a question", () => {
  test("goes to the team alone for thirty days, then is public with its reply", async () => {
    expect((await send(paul, peerPath, question)).status).toBe(303);
    await runJobs(site.deps, mailJobs);
    expect(mailbox.mails.map(({ to }) => to)).toEqual(["alice@example.org"]);
    expect(mailbox.mails[0]?.text).toContain(words);
    expect(mailbox.mails[0]?.stopUrl).toContain("/courriels/");
    expect(await textOf(inbox, alice)).toContain(words);
    for (const path of [`/hebergeurs/${slug}`, `/api/hosters/${slug}`]) {
      expect(await textOf(path)).not.toContain("restaurez-vous");
    }
    expect(await textOf(desk, gus)).not.toContain("restaurez-vous");

    const reply = { ...(await idsOn(inbox, alice)), reply: "Deux fois par an, <b>tout</b>." };
    expect((await send(alice, inbox, reply)).status).toBe(303);
    clock.now = new Date("2026-12-22T22:59:00.000Z");
    expect(await publicReviews()).toEqual([]);
    clock.now = new Date("2026-12-22T23:00:00.000Z");
    expect(await publicReviews()).toMatchObject([{ note: words, reply: reply.reply }]);
    const page = await textOf(`/hebergeurs/${slug}`);
    expect(page).toContain("Deux fois par an, &lt;b>tout&lt;/b>.");
  });

  test("without a note, a name or a choice is refused, and keeps what was typed", async () => {
    expect((await send(paul, peerPath, { ...question, note: "  " })).status).toBe(422);
    const wrong = await send(paul, peerPath, { ...question, kind: "", speaker: slug });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain(words);
    expect(page).toContain('href="#f-kind"');
    expect(page).toContain('href="#f-speaker"');
    expect((await send(paul, peerPath, { ...question, note: "é".repeat(2_001) })).status).toBe(422);
    expect((await send(paul, peerPath, { ...question, criterion: "nothing" })).status).toBe(404);
  });

  test("waits for a reply before the next one in the same name on the same answer", async () => {
    const colleague = await bring(site.deps, "Pia", { roles: { [other]: "editor" } });
    await send(paul, peerPath, question);
    expect((await send(colleague, peerPath, question)).status).toBe(422);
    await send(alice, inbox, { ...(await idsOn(inbox, alice)), reply: "Voilà." });
    expect((await send(colleague, peerPath, question)).status).toBe(303);
  });

  test("is nobody else's to reply to, and two replies at once do not replace each other", async () => {
    await send(paul, peerPath, question);
    const ids = await idsOn(inbox, alice);
    const elsewhere = `/espace/${other}/relectures`;
    expect((await send(paul, elsewhere, { ...ids, reply: "Moi" })).status).toBe(404);
    expect((await send(alice, inbox, { ...ids, reply: " " })).status).toBe(422);
    expect((await send(alice, inbox, { ...ids, reply: "La première" })).status).toBe(303);
    const late = await send(alice, inbox, { ...ids, reply: "La seconde" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("La première");
    expect(page).toContain("La seconde");
  });
});

describe("who may review", () => {
  test("is no one of the hoster itself, not even a member of the working group", async () => {
    const both = await bring(site.deps, "Zoe", {
      groupRole: "member",
      roles: { [slug]: "editor" },
    });
    for (const actor of [alice, both]) {
      expect((await send(actor, peerPath, { ...seen, speaker: "groupe-de-travail" })).status).toBe(
        403,
      );
    }
    expect(await publicReviews()).toEqual([]);
  });

  test("is no one whose hoster is not in the directory", async () => {
    await changeStance(site.deps, other, "unproved");
    expect(await textOf(peerPath, paul)).toContain("il faut parler au nom");
    expect((await send(paul, peerPath, seen)).status).toBe(422);
  });

  test("may so thirty times a day", async () => {
    const page = await textOf(peerPath, paul);
    const criteria = [...page.matchAll(/\?critere=([\w-]+)/gu)].map(([, id]) => id ?? "");
    for (const criterion of criteria.slice(0, 30)) {
      expect((await send(paul, peerPath, { ...seen, criterion })).status).toBe(303);
    }
    const last = { ...seen, criterion: criteria[30] ?? "" };
    expect((await send(paul, peerPath, last)).status).toBe(429);
    clock.now = new Date("2026-11-23T10:00:01.000Z");
    expect((await send(paul, peerPath, last)).status).toBe(303);
  });
});

describe("the working group", () => {
  test("hides a review with a reason that stays in its place, and shows it again", async () => {
    await send(paul, peerPath, { ...seen, note: "Une insulte" });
    const { id } = await idsOn(desk, gus);
    expect((await send(gus, desk, { id, do: "hide", reason: "" })).status).toBe(422);
    expect((await send(gus, desk, { id, do: "hide", reason: "Hors sujet" })).status).toBe(303);
    const page = await textOf(`/hebergeurs/${slug}`);
    expect(page).toContain("Hors sujet");
    expect(page).not.toContain("Une insulte");
    expect(await publicReviews()).toMatchObject([{ note: null, hidden: { reason: "Hors sujet" } }]);
    expect((await send(gus, desk, { id, do: "show" })).status).toBe(303);
    expect(await textOf(`/hebergeurs/${slug}`)).toContain("Une insulte");
  });

  test("alone may, and not what is still private", async () => {
    await send(paul, peerPath, question);
    const { id } = await idsOn(inbox, alice);
    expect((await send(paul, desk, { id, do: "hide", reason: "Non" })).status).toBe(403);
    expect((await send(gus, desk, { id, do: "hide", reason: "Non" })).status).toBe(404);
    expect((await send(gus, desk, { id: "x", do: "hide", reason: "Non" })).status).toBe(404);
  });
});

test("every page is in English as well", async () => {
  await send(paul, peerPath, question);
  expect(await textOf(`/en${peerPath}`, paul)).toContain("Review the answers of");
  expect(await textOf(`/en${inbox}`, alice)).toContain("For you alone until then");
  expect(await textOf(`/en${desk}`, gus)).toContain("Moderate reviews");
});
