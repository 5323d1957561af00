import { fieldName } from "#core/form-answers.ts";
import type { Draft } from "#server/drafts/actions.ts";
import { readDraft } from "#server/drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import type { Actor } from "#tests/support/cast.ts";
import { bring } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

/** A real hoster that nobody has answered for. */
export const slug = "kaz";

/** A site where Alice owns a hoster, Bob edits it and Carole works for another one. */
export async function openAnsweringSite(hoster = slug) {
  const site = await openTestSite();
  const { app, deps } = site;
  const found = await findHoster(deps.db, hoster);
  if (found === undefined) throw new Error(`No hoster is called ${hoster}`);
  const alice = await bring(deps, "Alice", { roles: { [hoster]: "owner" } });
  const bob = await bring(deps, "Bob", { roles: { [hoster]: "editor" } });
  const carole = await bring(deps, "Carole", { roles: { "toile-d-assos": "owner" } });
  const form = "application/x-www-form-urlencoded";
  return {
    ...site,
    hosterId: found.id,
    alice,
    bob,
    carole,
    read: (): Promise<Draft> => readDraft(deps, deps.db, found.id),
    get: (actor: Actor, path: string) =>
      app.request(`/espace/${hoster}/${path}`, { headers: actor.headers }),
    post: (actor: Actor, path: string, fields: readonly (readonly [string, string])[]) =>
      app.request(`/espace/${hoster}/${path}`, {
        method: "POST",
        headers: { ...actor.headers, "content-type": form },
        body: new URLSearchParams(fields.map((field) => [...field])).toString(),
      }),
    put: (actor: Actor, criterion: string, body: unknown, prefix = "") =>
      app.request(`${prefix}/espace/${hoster}/reponses/${criterion}`, {
        method: "PUT",
        headers: { ...actor.headers, "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}

/** The fields of one question of the form. */
export function question(
  criterion: string,
  base: number,
  typed: {
    readonly answer?: string;
    readonly evidence?: string;
    readonly note?: string;
    readonly keep?: string;
  },
): readonly (readonly [string, string])[] {
  const { keep, ...parts } = typed;
  return [
    [fieldName("base", criterion), String(base)],
    ...Object.entries(parts).map(([part, text]) => [`${part}.${criterion}`, text] as const),
    ...(keep === undefined ? [] : [["keep." + criterion, keep] as const]),
  ];
}
