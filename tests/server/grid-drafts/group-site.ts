import { afterAll, beforeAll } from "vitest";
import { partAt } from "#core/grid-edit.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { Deps } from "#server/deps.ts";
import { copyVersion, openVersionDraft } from "#server/grid-drafts/actions.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
export let deps: Deps;
export let alice: Actor;
export let bob: Actor;
export let charlie: Actor;

/** A site for the tests of a file: Alice and Bob are in the working group, Charlie is not. */
export function openGroupSite(): void {
  beforeAll(async () => {
    site = await openTestSite();
    ({ deps } = site);
    alice = await bring(deps, "Alice", { groupRole: "member" });
    bob = await bring(deps, "Bob", { groupRole: "member" });
    charlie = await bring(deps, "Charlie", { roles: { "toile-d-assos": "owner" } });
  });
  afterAll(() => site.close());
}

/** A text of the grid that the tests change. */
export const label = "/criteria/backups/label";

/** Asks for a page. */
export function ask(
  who: Actor | null,
  path: string,
  { method = "GET", body = "", type = "" } = {},
) {
  const headers = { ...who?.headers, ...(type !== "" && { "content-type": type }) };
  return site.app.request(path, { method, headers, ...(body !== "" && { body }) });
}

export const formType = "application/x-www-form-urlencoded";
/** Sends a form. */
export function post(
  who: Actor,
  path: string,
  fields: Readonly<Record<string, string>> | URLSearchParams,
) {
  const body = new URLSearchParams(fields).toString();
  return ask(who, path, { method: "POST", body, type: formType });
}

/** Sends edits as the script does. */
export function put(who: Actor, version: number, edits: unknown) {
  const body = JSON.stringify(edits);
  const path = `/gt/grille/${version}/modifications`;
  return ask(who, path, { method: "PUT", body, type: "application/json" });
}

/** Copies version 1 into a draft; gives its number. */
export function begin(): Promise<number> {
  return copyVersion(deps, { from: 1, personId: alice.person.id });
}

/** What a draft has at a path. */
export async function valueAt(version: number, path: string): Promise<unknown> {
  return partAt(makeGrid((await openVersionDraft(deps.db, version)).draft), path);
}

/** The fields of a page of the editor as a browser sends them back, some of them typed anew. */
export async function formOf(who: Actor, path: string, typed: Readonly<Record<string, string>>) {
  const page = await (await ask(who, path)).text();
  const fields = new URLSearchParams();
  const decode = (text: string) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&");
  for (const [tag] of page.matchAll(/<input[^>]*>/gu)) {
    const name = decode(/name="([^"]*)"/u.exec(tag)?.[1] ?? "");
    const isOff = /type="(?:checkbox|radio)"/u.test(tag) && !/ checked/u.test(tag);
    const value = /value="([^"]*)"/u.exec(tag)?.[1] ?? (tag.includes("checkbox") ? "on" : "");
    if (name.startsWith("was:") || !isOff) fields.append(name, decode(value));
  }
  for (const [, name = "", text = ""] of page.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/gu,
  )) {
    fields.append(decode(name), decode(text));
  }
  for (const [, name = "", options = ""] of page.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gsu,
  )) {
    const chosen =
      /<option[^>]*selected[^>]*>/u.exec(options)?.[0] ?? /<option[^>]*>/u.exec(options)?.[0];
    fields.append(decode(name), decode(/value="([^"]*)"/u.exec(chosen ?? "")?.[1] ?? ""));
  }
  for (const [name, value] of Object.entries(typed)) fields.set(name, value);
  return fields;
}
