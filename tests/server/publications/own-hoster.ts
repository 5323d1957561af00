import type { AnswerValue } from "#core/grid.ts";
import type { Deps } from "#server/deps.ts";
import { readDraft, saveAnswers } from "#server/drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

/** An imaginary hoster that has published already. */
export const slug = "les-mailles";

/** A real one that has published nothing. */
export const newcomer = "kaz";

type Given = {
  readonly value: AnswerValue | null;
  readonly evidence?: string;
  readonly note?: string;
};

/** A site whose clock tests set, with Alice who owns two hosters, and Bob who is an editor of them. */
export async function openOwnSite() {
  const clock = { now: new Date("2026-11-22T10:00:00.000Z") };
  const site = await openTestSite({ changes: { now: () => clock.now } });
  const { deps, app } = site;
  const alice = await bring(deps, "Alice", { roles: { [slug]: "owner", [newcomer]: "owner" } });
  const bob = await bring(deps, "Bob", { roles: { [slug]: "editor", [newcomer]: "editor" } });
  return {
    ...site,
    clock,
    alice,
    bob,
    hoster: (name: string) => openKnown(deps, name),
    answer: (name: string, answers: Readonly<Record<string, Given>>) =>
      answer(deps, alice, { name, answers }),
    get: async (path: string, { headers }: Partial<Actor> = {}) => {
      const response = await app.request(path, { ...(headers && { headers }) });
      return { status: response.status, ...read(await response.text()) };
    },
    post: (path: string, fields: readonly (readonly [string, string])[], { headers }: Actor) =>
      app.request(path, {
        method: "POST",
        headers,
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    /** What the form of a page sends back to say what it showed. */
    seal: async (path: string, { headers }: Actor) =>
      sealOn(await (await app.request(path, { headers })).text()),
    json: async (path: string) => (await app.request(path)).json(),
  };
}

export type OwnSite = Awaited<ReturnType<typeof openOwnSite>>;

/** The seal of the form of a page; nothing when it has none. */
export function sealOn(html: string): string {
  return /name="vu"[^>]*value="([^"]*)"/u.exec(html)?.[1] ?? "";
}

async function openKnown({ db }: Deps, name: string): Promise<Hoster> {
  const hoster = await findHoster(db, name);
  if (hoster === undefined) throw new Error(`No hoster is called ${name}`);
  return hoster;
}

type Answering = { readonly name: string; readonly answers: Readonly<Record<string, Given>> };

/** Saves answers in the draft of a hoster, over whatever is there. */
async function answer(deps: Deps, { person }: Actor, { name, answers }: Answering): Promise<void> {
  const { id: hosterId } = await openKnown(deps, name);
  await deps.db.transaction(async (db) => {
    const draft = await readDraft(deps, db, hosterId);
    const edits = Object.entries(answers).map(
      ([criterion, { value, evidence = null, note = null }]) => {
        const base = draft.answers.get(criterion)?.version ?? 0;
        return { criterion, base, value, evidence, note };
      },
    );
    await saveAnswers(deps, db, { hosterId, personId: person.id, edits });
  });
}

function read(html: string) {
  const text = html
    .replaceAll(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/gu, " ")
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ");
  return { html, text };
}
