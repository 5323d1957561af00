import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#core/access.ts";
import { people } from "#server/accounts/schema.ts";
import { applyAmendment, proposeAmendment } from "#server/discussions/amendments.ts";
import { moderate } from "#server/discussions/moderation.ts";
import { addRemark, answerObjection } from "#server/discussions/remarks.ts";
import { copyVersion, editDraft } from "#server/grid-drafts/actions.ts";
import { declareReworded } from "#server/grid-drafts/rewording.ts";
import { undoEdit } from "#server/grid-drafts/undoing.ts";
import { writeMinutes } from "#server/rulings/minutes.ts";
import { startSimulation } from "#server/simulations/actions.ts";
import { bring } from "#tests/support/cast.ts";
import { openAccountSite } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";
import { expectToLeave } from "./leaving.ts";
import type { Meanwhile } from "./leaving.ts";

const path = "/criteria/backups/label/fr";

let site: AccountSite;
/** Of the working group, and stays. */
let gus: Person;
let draft: number;
beforeEach(async () => {
  site = await openAccountSite();
  gus = (await bring(site.deps, "Gus", { groupRole: "member" })).person;
  draft = await copyVersion(site.deps, { from: 1, personId: gus.id });
});

async function bringMember(round: number): Promise<Person> {
  return (await bring(site.deps, `Bob${round}`, { groupRole: "member" })).person;
}

/** Has somebody write a text of the draft, each time another; gives the number of the edit. */
async function write(person: Person, round: number): Promise<number> {
  const { deps } = site;
  const edits = [{ path, before: textOf(round - 1), after: textOf(round) }];
  const fate = await editDraft(deps, { version: draft, personId: person.id, edits });
  return fate.kind === "saved" ? (fate.numbers.at(-1) ?? 0) : 0;
}

function textOf(round: number): string {
  return round < 0 ? "Sauvegardes" : `Copies ${round}`;
}

async function propose(person: Person): Promise<string> {
  const fields = [
    ...([["title", "Parler de copies"] as const, ["body", "Plus simple."] as const] as const),
    ["edit:/criteria/backups/label/en", "Copies"] as const,
  ];
  const asked = { person, language: "fr", version: 1, subject: "/criteria/backups" } as const;
  const id = await proposeAmendment(site.deps, { ...asked, fields });
  if (typeof id !== "string") throw new Error(JSON.stringify(id));
  return id;
}

async function say(person: Person, amendmentId: string, kind = "comment"): Promise<string> {
  const typed = { kind, body: "Bien vu.", remedy: "Un an de plus." };
  const id = await addRemark(site.deps, { place: { amendmentId }, person, typed });
  if (typeof id !== "string") throw new Error(JSON.stringify(id));
  return id;
}

/** What somebody of the group does, or somebody else to what they wrote, while they delete their account. */
const meanwhile = {
  "they copy a version": async (round: number) => {
    const person = await bringMember(round);
    return [person, () => copyVersion(site.deps, { from: 1, personId: person.id })] as const;
  },
  "they write in a draft": async (round: number) => {
    const person = await bringMember(round);
    return [person, () => write(person, 0)] as const;
  },
  "they take back what they wrote": async (round: number) => {
    const person = await bringMember(round);
    const number = await write(person, 0);
    const undone = { version: draft, number, personId: person.id };
    return [person, () => undoEdit(site.deps, undone)] as const;
  },
  "they say that a question means what it meant": async (round: number) => {
    const person = await bringMember(round);
    const said = { version: draft, personId: person.id, criteria: [] };
    return [person, () => declareReworded(site.deps, said)] as const;
  },
  "they simulate a draft": async (round: number) => {
    const person = await bringMember(round);
    const asked = { version: draft, personId: person.id };
    return [person, () => startSimulation(site.deps, asked)] as const;
  },
  "they propose something": async (round: number) => {
    const person = await bringMember(round);
    return [person, () => propose(person)] as const;
  },
  "what they propose is applied": async (round: number) => {
    const person = await bringMember(round);
    const id = await propose(person);
    return [person, () => applyAmendment(site.deps, { id, person: gus, version: draft })] as const;
  },
  "they object": async (round: number) => {
    const person = await bringMember(round);
    const id = await propose(person);
    return [person, () => say(person, id, "objection")] as const;
  },
  "they are answered": async (round: number) => {
    const person = await bringMember(round);
    const id = await say(person, await propose(person), "objection");
    const answer = { id, person: gus, answer: "Non.", read: "" };
    return [person, () => answerObjection(site.deps, answer)] as const;
  },
  "what they said of their own proposal is hidden": async (round: number) => {
    const person = await bringMember(round);
    const id = await say(person, await propose(person));
    const hiding = { kind: "remarque", id, person: gus, isHidden: true, reason: "Injure" } as const;
    return [person, () => moderate(site.deps, hiding)] as const;
  },
  "they write minutes": async (round: number) => {
    const person = await bringMember(round);
    const typed = { heldOn: "2026-11-20", title: "Novembre", body: "Relu." };
    return [person, () => writeMinutes(site.deps, { person, typed })] as const;
  },
} satisfies Record<string, Meanwhile>;

describe("someone of the group deletes their account while", () => {
  test.each(Object.keys(meanwhile) as (keyof typeof meanwhile)[])("%s", async (what) => {
    await expectToLeave(site.deps, meanwhile[what]);
    expect(await site.deps.db.$count(people)).toBe(1);
  });
});
