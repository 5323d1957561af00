import { and, eq } from "drizzle-orm";
import { copyVersion } from "#server/grid-drafts/actions.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { gridVersions } from "#server/grids/schema.ts";
import type { GridState } from "#server/grids/schema.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

type Site = Awaited<ReturnType<typeof openTestSite>>;

/** A site whose clock can be moved, with people of two hosters and of the working group. */
export async function openDiscussionSite() {
  const clock = { now: new Date("2026-11-22T10:00:00.000Z") };
  const site = await openTestSite({ changes: { now: () => clock.now } });
  return {
    ...site,
    clock,
    alice: await bring(site.deps, "Alice", { roles: { "les-mailles": "editor" } }),
    paul: await bring(site.deps, "Paul", { roles: { "toile-d-assos": "owner" } }),
    nadia: await bring(site.deps, "Nadia"),
    gus: await bring(site.deps, "Gus", { groupRole: "member" }),
  };
}

/** Copies the version in force into a draft; gives its number. */
export function makeDraft({ deps }: Pick<Site, "deps">, { person }: Actor): Promise<number> {
  return copyVersion(deps, { from: 1, personId: person.id });
}

/** Puts a version in a state, as if the group had. */
export async function putIn({ deps }: Pick<Site, "deps">, version: number, state: GridState) {
  await deps.db
    .update(gridVersions)
    .set({ state, discussedSince: deps.now() })
    .where(and(eq(gridVersions.gridId, siteGridId), eq(gridVersions.version, version)));
}

export async function textOf({ app }: Pick<Site, "app">, path: string, actor?: Actor) {
  return (await app.request(path, { headers: actor?.headers ?? {} })).text();
}

export async function send(
  { app }: Pick<Site, "app">,
  path: string,
  actor: Actor,
  fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[] = {},
): Promise<Response> {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  return app.request(path, {
    method: "POST",
    headers: { ...actor.headers, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
  });
}

/** Where a form went on to, without what was just done. */
export function pathAfter(response: Response): string {
  return (response.headers.get("location") ?? "").replace(/[?#].*$/u, "");
}

/** Id of the remark that was just published. */
export function remarkAfter(response: Response): string {
  return /#r-(.+)$/u.exec(response.headers.get("location") ?? "")?.[1] ?? "";
}

export const label = "edit:/criteria/backups/label/fr";

/** An amendment on the name of a criterion, in French. */
export function wording(changes: Readonly<Record<string, string>> = {}) {
  return {
    ...{ sujet: "/criteria/backups", version: "1", title: "Parler de copies" },
    ...{ body: "Le mot est **plus simple**.", forumUrl: "" },
    [label]: "Copies de sécurité",
    ...changes,
  };
}
