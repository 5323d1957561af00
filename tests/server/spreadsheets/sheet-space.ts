import { readDraft, saveAnswers } from "#server/drafts/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { bring } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

export const slug = "toile-d-assos";
export const csvPath = `/espace/${slug}/reponses.csv`;
export const path = `/espace/${slug}/tableur`;

/** The space of a hoster as Alice, its editor, uses it. */
export async function openSpace() {
  const { app, deps } = await openTestSite();
  const hoster = await findHoster(deps.db, slug);
  if (hoster === undefined) throw new Error(`${slug} is not there`);
  const alice = await bring(deps, "Alice", { roles: { [slug]: "editor" } });
  const draft = async () => readDraft(deps, deps.db, hoster.id);
  const answer = (
    criterion: string,
    part: { base: number; value: string | number | null; note?: string },
  ) =>
    deps.db.transaction((db) =>
      saveAnswers(deps, db, {
        hosterId: hoster.id,
        personId: alice.person.id,
        edits: [{ criterion, evidence: null, note: null, ...part }],
      }),
    );
  const request = (address: string, init: RequestInit = {}) =>
    app.request(address, { ...init, headers: alice.headers });
  return { app, deps, alice, draft, answer, request };
}

export type Space = Awaited<ReturnType<typeof openSpace>>;

/** Sends a file, as the form of the page does. */
export function sendFile(
  { request }: Space,
  content: string | Uint8Array<ArrayBuffer>,
  address = path,
) {
  const form = new FormData();
  form.set("file", new File([content], "reponses.csv", { type: "text/csv" }));
  form.set("text", "");
  return request(address, { method: "POST", body: form });
}

/** Presses the button of a difference page, as a browser would: wrong cells are left aside. */
export function save(
  { request }: Space,
  html: string,
  leave: readonly string[] = [],
  address = path,
) {
  const form = new FormData();
  for (const [input] of html.matchAll(/<input[^>]*>/gu)) {
    const name = /name="([^"]*)"/u.exec(input)?.[1];
    const value = /value="([^"]*)"/u.exec(input)?.[1] ?? "";
    const isOff =
      input.includes("checkbox") && (!input.includes("checked") || leave.includes(value));
    if (name === undefined || isOff) continue;
    form.append(
      name,
      value.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
    );
  }
  form.set("step", html.includes('value="save-ticked"') ? "save-ticked" : "save");
  return request(address, { method: "POST", body: form });
}
