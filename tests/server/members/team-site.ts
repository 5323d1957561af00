import { expect } from "vitest";
import type { HosterRole } from "#core/access.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { listMembers } from "#server/members/queries.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { openTestSite, testDay } from "#tests/support/test-site.ts";

/** The hoster whose team is changed. */
export const slug = "toile-d-assos";
export const team = `/espace/${slug}/equipe`;

export type TeamSite = Awaited<ReturnType<typeof openTeamSite>>;

/** A site where Alice owns a hoster, Bob writes for it, and mails can be read. */
export async function openTeamSite() {
  const { sendMail, mails } = openMailbox();
  const clock = { now: new Date(testDay) };
  const site = await openTestSite({ changes: { sendMail, now: () => clock.now } });
  const { app, deps } = site;
  return {
    ...{ app, deps, mails, clock, close: site.close },
    alice: await bring(deps, "Alice", { roles: { [slug]: "owner" } }),
    bob: await bring(deps, "Bob", { roles: { [slug]: "editor" } }),
    get: async (path: string, actor?: Actor) =>
      app.request(path, actor && { headers: actor.headers }),
    /** Sends a form, as the browser of someone does. */
    post: async (path: string, fields: Record<string, string>, actor?: Actor) =>
      app.request(path, {
        method: "POST",
        headers: {
          "sec-fetch-site": "same-origin",
          ...actor?.headers,
          "content-type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams(fields).toString(),
      }),
    /** What everyone of the team is, by e-mail address without its host. */
    async roles(): Promise<Readonly<Record<string, HosterRole>>> {
      const hoster = await findHoster(deps.db, slug);
      const members = await listMembers(deps.db, hoster?.id ?? "");
      return Object.fromEntries(members.map(({ email, role }) => [email.split("@")[0], role]));
    },
    sendMails: () => runJobs(deps),
  };
}

/** The path of the invitation in the newest mail to someone. */
export function invitationIn({ mails }: Pick<TeamSite, "mails">, email: string): string {
  const mail = mails.findLast(({ to }) => to === email);
  const [, path = ""] =
    /https:\/\/matou\.example(\S*\/invitation\/[\w-]{43})/u.exec(mail?.text ?? "") ?? [];
  expect(path).not.toBe("");
  return path;
}
