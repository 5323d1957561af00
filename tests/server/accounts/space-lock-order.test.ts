import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#core/access.ts";
import { groupSpeaker } from "#core/review.ts";
import { dayInParis } from "#server/day.ts";
import { readListing, saveListing } from "#server/descriptions/listing.ts";
import { readDraft, saveAnswers } from "#server/drafts/actions.ts";
import { addEvent, listOwnEvents, setCancelled } from "#server/events/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { publishDraft, withdrawAssessment } from "#server/publications/actions.ts";
import { confirmThemes, openRenewal } from "#server/renewals/actions.ts";
import { reviewAnswer } from "#server/reviews/peers.ts";
import { listReceived, moderateReview, replyToReview } from "#server/reviews/replies.ts";
import { bring } from "#tests/support/cast.ts";
import { day, openAccountSite } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";
import { expectToLeave } from "./leaving.ts";
import type { Meanwhile } from "./leaving.ts";

const slug = "les-mailles";
const peers = "toile-d-assos";

let site: AccountSite;
beforeEach(async () => {
  site = await openAccountSite();
});

async function bringOwner(round: number, of = slug): Promise<Person> {
  return (await bring(site.deps, `Bob${round}`, { roles: { [of]: "owner" } })).person;
}

async function openKnown() {
  const hoster = await findHoster(site.deps.db, slug);
  if (hoster === undefined) throw new Error(`${slug} is not there`);
  return hoster;
}

async function openPublished() {
  const { grid, published } = await openRenewal(site.deps, slug);
  if (published === null) throw new Error(`${slug} published nothing`);
  return { ...published, themes: grid.document.themes.map(({ id }) => id) };
}

/** Has somebody change an answer, from one round to the next. */
async function answerAs(person: Person, round: number): Promise<void> {
  const { deps } = site;
  const { id: hosterId } = await openKnown();
  await deps.db.transaction(async (db) => {
    const base = (await readDraft(deps, db, hosterId)).answers.get("operators")?.version ?? 0;
    const edit = { criterion: "operators", base, value: round + 1, evidence: null, note: null };
    await saveAnswers(deps, db, { hosterId, personId: person.id, edits: [edit] });
  });
}

/** What somebody asks about an answer, each time another. */
async function questionOf(person: Person, speaker: string, round: number) {
  const { answers, revision } = await openPublished();
  const criterion = [...answers.keys()][round] ?? "";
  const form = { kind: "question", speaker, note: "Comment faites-vous ?" };
  return { slug, person, criterion, revision, form };
}

/** Has somebody of the working group ask something, which everyone may read since. */
async function askAs(person: Person, round: number) {
  const { deps } = site;
  const asked = await questionOf(person, groupSpeaker, round);
  expect(await reviewAnswer(deps, asked)).toStrictEqual([]);
  site.clock.pass(30 * day);
  const { received } = await listReceived(deps, await openKnown(), 1);
  const question = received.find(({ criterion }) => criterion === asked.criterion);
  if (question === undefined) throw new Error("Nothing was asked");
  return question;
}

/** What somebody, or somebody else, does for a hoster while someone deletes their account. */
const meanwhile = {
  "they describe it": async (round: number) => {
    const { deps } = site;
    const person = await bringOwner(round);
    const { listing, digest: read } = await readListing(deps, deps.db, await openKnown());
    const said = { ...listing, summary: `Pour la ${round + 1}e fois.` };
    const save = { slug, personId: person.id, listing: said, keep: [], read };
    return [person, () => saveListing(deps, save)] as const;
  },
  "they publish": async (round: number) => {
    const person = await bringOwner(round);
    await answerAs(person, round);
    return [person, () => publishDraft(site.deps, { slug, person, trueFor: [] })] as const;
  },
  "they say that their answers are still true": async (round: number) => {
    const { deps, clock } = site;
    const person = await bringOwner(round);
    await answerAs(person, round);
    await publishDraft(deps, { slug, person, trueFor: [] });
    clock.pass(2 * day);
    const { themes, seal: seen } = await openPublished();
    return [
      person,
      () => confirmThemes(deps, { slug, person, themes, trueFor: [], seen }),
    ] as const;
  },
  "they take back what they published": async (round: number) => {
    const { deps } = site;
    const person = await bringOwner(round);
    await answerAs(person, round);
    await publishDraft(deps, { slug, person, trueFor: [] });
    return [person, () => withdrawAssessment(deps, { slug, person, reason: "Erreur." })] as const;
  },
  "they announce a workshop": async (round: number) => {
    const { deps } = site;
    const person = await bringOwner(round);
    return [person, () => addEvent(deps, { slug, personId: person.id, form: workshop() })] as const;
  },
  "they cancel a workshop": async (round: number) => {
    const { deps } = site;
    const person = await bringOwner(round);
    const acting = { slug, personId: person.id };
    await addEvent(deps, { ...acting, form: workshop() });
    const { coming } = await listOwnEvents(deps, await openKnown());
    const id = coming.find(({ isCancelled }) => !isCancelled)?.id ?? "";
    return [person, () => setCancelled(deps, { ...acting, id, isCancelled: true })] as const;
  },
  "a peer asks them something": async (round: number) => {
    const { deps } = site;
    const person = await bringOwner(round);
    const peer = await bring(deps, `Paul${round}`, { roles: { [peers]: "owner" } });
    const question = await questionOf(peer.person, peers, round);
    return [person, () => reviewAnswer(deps, question)] as const;
  },
  "they ask a peer something": async (round: number) => {
    const { deps } = site;
    const person = await bringOwner(round, peers);
    const question = await questionOf(person, peers, round);
    return [person, () => reviewAnswer(deps, question)] as const;
  },
  "they are answered": async (round: number) => {
    const { deps } = site;
    const { person } = await bring(deps, `Gus${round}`, { groupRole: "member" });
    const owner = await bringOwner(round);
    const { id, digest: read } = await askAs(person, round);
    const reply = { slug, person: owner, id, typed: "Chaque nuit.", read };
    return [person, () => replyToReview(deps, reply)] as const;
  },
  "they hide what they asked": async (round: number) => {
    const { deps } = site;
    const { person } = await bring(deps, `Gus${round}`, { groupRole: "member" });
    const { id } = await askAs(person, round);
    return [person, () => moderateReview(deps, { person, id, reason: "Déjà dit." })] as const;
  },
} satisfies Record<string, Meanwhile>;

function workshop() {
  const startDay = dayInParis(new Date(site.clock.now().getTime() + 10 * day));
  const filled = {
    title: "Atelier",
    startDay,
    startHour: "18:00",
    endDay: startDay,
    endHour: "20:00",
  };
  return { ...filled, description: "", place: "", url: "" };
}

describe("someone deletes their account while", () => {
  test.each(Object.keys(meanwhile) as (keyof typeof meanwhile)[])("%s", async (what) => {
    await expectToLeave(site.deps, meanwhile[what]);
  });
});
