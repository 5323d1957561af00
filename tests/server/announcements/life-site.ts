import { eq } from "drizzle-orm";
import type { Criterion, GridDraft } from "#core/grid.ts";
import { switchGrids } from "#server/announcements/switch.ts";
import { listRevisions } from "#server/assessments/queries.ts";
import type { Deps } from "#server/deps.ts";
import { readDraft, saveAnswers } from "#server/drafts/actions.ts";
import { findGrid } from "#server/grids/actions.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { addVersion } from "#tests/server/grids/grid-versions.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { openTestSite } from "#tests/support/test-site.ts";

/** An imaginary hoster that published answers, and a real one that did not. */
export const mailles = "les-mailles";
export const kaz = "kaz";

/** The day version 2 comes into force on, and the moment of the job. */
export const effectiveAt = new Date("2026-11-30T23:00:00.000Z");
const jobAt = new Date("2026-11-30T23:05:00.000Z");

/** A site whose clock can be moved, where Alice and Bob work for a hoster and Kim for another. */
export async function openLifeSite(db?: Deps["db"]) {
  const clock = { now: new Date("2026-11-22T10:00:00.000Z") };
  const mailbox = openMailbox();
  const changes = { now: () => clock.now, sendMail: mailbox.sendMail };
  const site = await openTestSite({ changes: db === undefined ? changes : { ...changes, db } });
  const { app, deps } = site;
  const idOf = async (slug: string) => (await findHoster(deps.db, slug))?.id ?? "";
  return {
    ...site,
    clock,
    mails: mailbox.mails,
    alice: await bring(deps, "Alice", { roles: { [mailles]: "owner" } }),
    bob: await bring(deps, "Bob", { roles: { [mailles]: "editor" } }),
    kim: await bring(deps, "Kim", { roles: { [kaz]: "owner" } }),
    gus: await bring(deps, "Gus", { groupRole: "member" }),
    idOf,
    announce: () => addVersion(deps.db, { version: 2, state: "announced", effectiveAt }, renew),
    /** Lets the day come: the job runs, and what it asks for. */
    letComeInForce: async () => {
      clock.now = jobAt;
      const isSwitched = await switchGrids(deps);
      await runJobs(deps);
      return isSwitched;
    },
    revisionsOf: async (slug: string) => listRevisions(deps.db, await idOf(slug)),
    draftOf: async (slug: string, version?: number) => {
      const grid =
        version === undefined ? undefined : (await findGrid(deps, "matou", version)).grid;
      return readDraft(deps, deps.db, await idOf(slug), grid);
    },
    /** Answers one question as somebody would; `version` is the one it is for. */
    answer: async (slug: string, { person }: Actor, given: Given) => {
      const { version, criterion, value, note = null } = given;
      const { grid } = await findGrid(deps, "matou", version);
      const hosterId = await idOf(slug);
      const { answers } = await readDraft(deps, deps.db, hosterId, grid);
      const base = answers.get(criterion)?.version ?? 0;
      const edits = [{ criterion, value, note, evidence: null, base }];
      const author = { hosterId, personId: person.id, grid };
      return deps.db.transaction((db) => saveAnswers(deps, db, { ...author, edits }));
    },
    get: async (actor: Actor, path: string) => {
      const response = await app.request(path, { headers: actor.headers });
      return { status: response.status, text: await response.text() };
    },
    post: async (actor: Actor, path: string, fields: readonly (readonly [string, string])[]) => {
      const response = await app.request(path, {
        method: "POST",
        headers: { ...actor.headers, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields.map((field) => [...field])).toString(),
      });
      const location = response.headers.get("location");
      return { status: response.status, location, text: await response.text() };
    },
  };
}

export type LifeSite = Awaited<ReturnType<typeof openLifeSite>>;

type Given = {
  readonly version: number;
  readonly criterion: string;
  readonly value: string | number | null;
  readonly note?: string;
};

/** The criterion that version 2 asks anew, and one that it does not ask any more. */
export const fresh = "gift";
export const dropped = "ecology";

/** Another question on backups, one that is new, one that is gone. */
export function renew(draft: GridDraft): GridDraft {
  const model = draft.criteria.find(({ id }) => id === "liability-insurance");
  if (model === undefined) throw new Error("The grid has no such criterion");
  const added: Criterion = {
    ...{ ...model, id: fresh, theme: "infrastructure", evidence: "recommended" },
    label: { fr: "Mois offert", en: "Free month" },
    question: { fr: "Offrez-vous un mois ?", en: "Do you give a month away?" },
  };
  const asked = draft.criteria.filter(({ id }) => id !== dropped).map(askOtherwise);
  return { ...draft, criteria: [...asked, added], examples: draft.examples.map(withoutDropped) };
}

function askOtherwise(criterion: Criterion): Criterion {
  if (criterion.id !== "backups") return criterion;
  const { fr, en } = criterion.question;
  return { ...criterion, question: { fr: fr.replace("Sauvegardez-vous", "Copiez-vous"), en } };
}

function withoutDropped(example: GridDraft["examples"][number]) {
  const { [dropped]: _, ...answers } = example.answers;
  return { ...example, answers };
}

/** The states of the versions of the grid, the first one first. */
export async function statesOf({ db }: Pick<Deps, "db">): Promise<readonly string[]> {
  const rows = await db
    .select({ state: gridVersions.state })
    .from(gridVersions)
    .where(eq(gridVersions.gridId, "matou"))
    .orderBy(gridVersions.version);
  return rows.map(({ state }) => state);
}
