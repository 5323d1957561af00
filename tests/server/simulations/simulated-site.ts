import type { GridDraft } from "#core/grid.ts";
import { bring } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import { changeDraft, storeDraft, stricter } from "./simulated-draft.ts";

/** A site with version 2 as a draft, Gaëlle of the working group, and Charlie who is in nothing. */
export async function openSimulatedSite() {
  const clock = { now: new Date("2026-11-22T10:00:00.000Z") };
  const site = await openTestSite({ changes: { now: () => clock.now } });
  const { app, deps } = site;
  await storeDraft(deps, stricter);
  const member = await bring(deps, "Gaelle", { groupRole: "member" });
  const stranger = await bring(deps, "Charlie");
  const get = async (path: string, { headers } = member) => {
    const response = await app.request(path, { headers });
    return { response, status: response.status, ...read(await response.text()) };
  };
  const post = (path: string, { headers } = member) =>
    app.request(path, { method: "POST", headers, body: new URLSearchParams() });
  return {
    ...site,
    ...{ clock, member, stranger, get, post },
    /** Asks for a simulation, lets it be made, and gives where it is. */
    simulate: async () => {
      const response = await post("/gt/grille/2/simulation");
      await runJobs(deps);
      return response.headers.get("location") ?? "";
    },
    edit: (draft: GridDraft) => changeDraft(deps, draft),
  };
}

export type SimulatedSite = Awaited<ReturnType<typeof openSimulatedSite>>;

function read(html: string) {
  const text = html
    .replaceAll(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/gu, " ")
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ");
  return { html, text };
}
