import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Grid } from "#core/grid.ts";
import type { Draft, DraftEdit, SavedAnswers } from "#server/drafts/actions.ts";
import {
  answersOfDraft,
  chooseAims,
  confirmAnswers,
  readDraft,
  saveAnswers,
} from "#server/drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { listRevisions } from "#server/assessments/queries.ts";
import { bring } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
let alice: string;
let bob: string;
let now = new Date("2026-11-22T10:00:00.000Z");
beforeAll(async () => {
  site = await openTestSite({ changes: { now: () => now } });
  alice = (await bring(site.deps, "Alice")).person.id;
  bob = (await bring(site.deps, "Bob")).person.id;
});
afterAll(() => site.close());

/** The demonstration has hosters with a published revision, and real ones without. */
const published = "toile-d-assos";

async function idOf(slug: string): Promise<string> {
  const hoster = await findHoster(site.deps.db, slug);
  if (hoster === undefined) throw new Error(`No hoster is called ${slug}`);
  return hoster.id;
}

let taken = 0;

/** A hoster nobody has answered for yet, another one each time. */
async function freshHoster(): Promise<string> {
  const { hosters } = await (await site.app.request("/api/hosters?size=100")).json();
  const slugs = (hosters as { slug: string; assessedAt: string | null }[])
    .filter(({ assessedAt }) => assessedAt === null)
    .map(({ slug }) => slug);
  taken += 1;
  return idOf(slugs[taken] ?? "");
}

function read(hosterId: string): Promise<Draft> {
  return readDraft(site.deps, site.deps.db, hosterId);
}

type Typed = Partial<DraftEdit> & { readonly criterion: string };

function save(hosterId: string, personId: string, edits: readonly Typed[]): Promise<SavedAnswers> {
  const whole = edits.map((edit): DraftEdit => {
    return { base: 0, value: null, evidence: null, note: null, ...edit };
  });
  return site.deps.db.transaction((db) =>
    saveAnswers(site.deps, db, { hosterId, personId, edits: whole }),
  );
}

test("a hoster nobody answered for has an empty draft, and reading it stores nothing", async () => {
  const hosterId = await freshHoster();
  const draft = await read(hosterId);
  expect([draft.answers.size, draft.isStored, draft.aims]).toEqual([0, false, []]);
  expect((await read(hosterId)).isStored).toBe(false);
});

test("a first save keeps who answered what, and when", async () => {
  const hosterId = await freshHoster();
  const edit = { criterion: "backups", value: "daily-offsite", note: "Chaque nuit." };
  const { saved, conflicts } = await save(hosterId, alice, [edit]);
  expect(conflicts).toEqual([]);
  const draft = await read(hosterId);
  expect(draft.isStored).toBe(true);
  expect(draft.answers.get("backups")).toEqual(saved.get("backups"));
  expect(draft.answers.get("backups")).toEqual({
    ...edit,
    version: 1,
    evidence: null,
    answeredAt: now,
    changedAt: now,
    answeredBy: alice,
  });
});

test("without a draft, what was last published is where one starts", async () => {
  const hosterId = await idOf(published);
  const [revision] = await listRevisions(site.deps.db, hosterId);
  const stored = JSON.parse(revision?.answers ?? "{}") as Record<string, { answeredAt: string }>;
  const draft = await read(hosterId);
  expect([...draft.answers.keys()].toSorted()).toEqual(Object.keys(stored).toSorted());
  expect(draft.answers.get("backups")?.version).toBe(0);
  await save(hosterId, alice, [{ criterion: "dpa", note: "Sur demande.", value: "met" }]);
  const after = await read(hosterId);
  expect(after.answers.size).toBe(draft.answers.size);
  // An answer nobody touched may still be changed from the page as it was before that save.
  const { conflicts } = await save(hosterId, bob, [
    { criterion: "backups", value: "none", base: 0 },
  ]);
  expect(conflicts).toEqual([]);
  expect(after.answers.get("backups")?.answeredAt.toISOString()).toBe(
    stored["backups"]?.answeredAt,
  );
});

test("an edit that started from another version changes nothing, and gives both", async () => {
  const hosterId = await freshHoster();
  await save(hosterId, alice, [{ criterion: "backups", value: "daily-offsite", note: "A" }]);
  const { saved, conflicts } = await save(hosterId, bob, [
    { criterion: "backups", value: "none", note: "B" },
    { criterion: "dpa", value: "met" },
  ]);
  expect([...saved.keys()]).toEqual(["dpa"]);
  expect(conflicts).toMatchObject([
    { criterion: "backups", mine: { note: "B" }, theirs: { note: "A", answeredBy: alice } },
  ]);
  expect((await read(hosterId)).answers.get("backups")?.note).toBe("A");
});

test("two people who say the same do not contradict each other", async () => {
  const hosterId = await freshHoster();
  const edit = { criterion: "audiences-welcome", value: ["individuals"], note: "Oui" };
  const criterion = multiCriterion((await read(hosterId)).grid);
  await save(hosterId, alice, [{ ...edit, ...criterion }]);
  const { conflicts } = await save(hosterId, bob, [
    { ...edit, criterion: criterion.criterion, value: criterion.value.toReversed() },
  ]);
  expect(conflicts).toEqual([]);
  expect((await read(hosterId)).answers.get(criterion.criterion)?.version).toBe(1);
});

function multiCriterion({ document }: Grid) {
  const asked = document.criteria.find(({ kind }) => kind === "multi");
  if (asked?.kind !== "multi") throw new Error("The grid asks no multiple choice");
  return { criterion: asked.id, value: asked.options.slice(0, 2).map(({ id }) => id) };
}

test("clearing an answer keeps its note, and what was answered may be given again", async () => {
  const hosterId = await freshHoster();
  await save(hosterId, alice, [{ criterion: "backups", value: "none", note: "Bientôt" }]);
  await save(hosterId, alice, [{ criterion: "backups", base: 1, note: "Bientôt" }]);
  const cleared = (await read(hosterId)).answers.get("backups");
  expect(cleared).toMatchObject({ value: null, note: "Bientôt", version: 2 });
  expect(answersOfDraft(await read(hosterId), now).size).toBe(0);
});

test("confirming dates an answer anew, and disputes nobody's edit", async () => {
  const hosterId = await freshHoster();
  await save(hosterId, alice, [
    { criterion: "backups", value: "none" },
    { criterion: "dpa", note: "À voir" },
  ]);
  now = new Date("2028-11-23T10:00:00.000Z");
  expect(answersOfDraft(await read(hosterId), now).get("backups")?.expired).toBe(true);
  await site.deps.db.transaction((db) =>
    confirmAnswers(site.deps, db, { hosterId, personId: bob, criteria: ["backups", "dpa", "no"] }),
  );
  const { answers } = await read(hosterId);
  expect(answers.get("backups")).toMatchObject({ version: 1, answeredAt: now, answeredBy: bob });
  expect(answers.get("dpa")?.answeredBy).toBe(alice);
  expect(answersOfDraft(await read(hosterId), now).get("backups")?.expired).toBe(false);
  now = new Date("2026-11-22T10:00:00.000Z");
});

test("a note changed later leaves the answer as old as it is", async () => {
  const hosterId = await freshHoster();
  await save(hosterId, alice, [{ criterion: "backups", value: "none" }]);
  const before = now;
  now = new Date("2027-01-01T10:00:00.000Z");
  await save(hosterId, bob, [{ criterion: "backups", base: 1, value: "none", note: "Vu" }]);
  expect((await read(hosterId)).answers.get("backups")).toMatchObject({
    answeredAt: before,
    changedAt: now,
  });
  now = before;
});

test("the profiles aimed for are kept, those the grid does not have are not", async () => {
  const hosterId = await freshHoster();
  await site.deps.db.transaction((db) =>
    chooseAims(site.deps, db, { hosterId, personId: alice, aims: ["organization", "best"] }),
  );
  expect((await read(hosterId)).aims).toEqual(["organization"]);
});

type Step = { readonly rereads: boolean; readonly text: string; readonly criterion: string };

const step: fc.Arbitrary<Step> = fc.record({
  rereads: fc.boolean(),
  text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
  criterion: fc.constantFrom("backups", "dpa", "legal-notice"),
});
/** Both save at the same time; each looks at the answers again, or not. */
const round = fc.record({ alice: step, bob: step });

test("of a thousand saves of two people at once, no word is overwritten unseen", async () => {
  const hosterId = await freshHoster();
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 25, maxLength: 25 }), async (rounds) => {
      const history: Stored[] = [];
      const start = await read(hosterId);
      const seen = { alice: start, bob: start };
      for (const both of rounds) {
        const results = await Promise.all([
          saveFrom(seen.alice, hosterId, alice, both.alice),
          saveFrom(seen.bob, hosterId, bob, both.bob),
        ]);
        const after = await read(hosterId);
        for (const { edit, result } of results) checkFate(history, { edit, result });
        checkHistory(history, start, after);
        if (both.alice.rereads) seen.alice = await read(hosterId);
        if (both.bob.rereads) seen.bob = await read(hosterId);
      }
    }),
    { numRuns: 20 },
  );
});

/** A version that was stored, and the one its author had seen. */
type Stored = {
  readonly criterion: string;
  readonly version: number;
  readonly base: number;
  readonly note: string | null;
};
type Fate = { readonly edit: DraftEdit; readonly result: SavedAnswers };

async function saveFrom(
  seen: Draft,
  hosterId: string,
  personId: string,
  { criterion, text }: Step,
) {
  const base = seen.answers.get(criterion)?.version ?? 0;
  const edit = { criterion, base, value: null, evidence: null, note: `${personId} ${text}` };
  return { edit, result: await save(hosterId, personId, [edit]) };
}

/** An edit is stored on top of what its author saw, or given back with the other version. */
function checkFate(history: Stored[], { edit, result }: Fate): void {
  const { criterion, base, note } = edit;
  const saved = result.saved.get(criterion);
  expect(Number(saved !== undefined) + result.conflicts.length).toBe(1);
  if (saved === undefined) {
    expect(result.conflicts[0]?.mine).toEqual(edit);
    expect(result.conflicts[0]?.theirs.version).not.toBe(base);
    return;
  }
  expect(saved.note).toBe(note);
  if (!history.some((each) => each.criterion === criterion && each.version === saved.version)) {
    history.push({ criterion, version: saved.version, base, note });
  }
}

/** Every version but the last was seen by whoever replaced it, and the last is what is stored. */
function checkHistory(history: readonly Stored[], start: Draft, { answers }: Draft): void {
  for (const { criterion, version, base } of history)
    expect([criterion, base]).toEqual([criterion, version - 1]);
  for (const [criterion, answer] of answers) {
    const versions = history.filter((each) => each.criterion === criterion);
    const last = versions.find((each) => each.version === answer.version);
    const before = start.answers.get(criterion)?.version ?? 0;
    expect(versions).toHaveLength(answer.version - before);
    if (last !== undefined) expect(answer.note).toBe(last.note);
  }
}
