import type { AnswerValue } from "#core/grid.ts";
import { failure, success } from "#core/result.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import type { Outgoing, RecordType } from "#server/outgoing/client.ts";
import { openFileServer } from "#tests/server/exchange/file-server.ts";
import { bring } from "#tests/support/cast.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { openTestSite } from "#tests/support/test-site.ts";

/** A real hoster of the starting data, whose website is the test's own server. */
export const slug = "kaz";
export const website = "https://kaz.example";
/** Where its team reads what machines saw, and asks for another look. */
export const own = `/espace/${slug}/controles`;

type Given = Readonly<Record<string, { value: AnswerValue; evidence?: string }>>;

/**
 * A site whose clock tests set and whose outside is a server of this machine: every host is that
 * server, over https too, and records are what the test says.
 */
export async function openCheckedSite() {
  const clock = { now: new Date("2026-11-23T10:00:00.000Z") };
  const mailbox = openMailbox();
  const server = await openFileServer();
  const outside = { isOurSideDown: false, records: new Map<string, readonly string[]>() };
  const outgoing: Outgoing = {
    get: async (address, asked) => {
      if (outside.isOurSideDown) return failure(["our-side"]);
      return getFrom(server, address, asked);
    },
    records: async (name, type) => {
      if (outside.isOurSideDown) return failure(["our-side"]);
      const records = outside.records.get(`${type satisfies RecordType} ${name}`) ?? [];
      return success({ records, isAuthenticated: true });
    },
  };
  const changes = { now: () => clock.now, sendMail: mailbox.sendMail };
  const site = await openTestSite({ outgoing, changes });
  const { deps, app } = site;
  const hoster = await findHoster(deps.db, slug);
  if (hoster === undefined) throw new Error(`No hoster is called ${slug}`);
  await updateHoster(deps.db, hoster.id, { website });
  const alice = await bring(deps, "Alice", { roles: { [slug]: "owner" } });
  return {
    ...{ deps, app, clock, outside, hoster, alice },
    mails: mailbox.mails,
    pages: server.answers,
    asked: server.asked,
    /** Does what is due, and what is due once that is done. */
    work: () => runJobs(deps),
    later: (hours: number) => {
      clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
    },
    /** The team asks for everything to be looked at, and it is. */
    look: async () => {
      const headers = formOf(alice.headers);
      const { status } = await app.request(own, { method: "POST", headers });
      if (status !== 303) throw new Error(`Asking is answered by ${status}`);
      await runJobs(deps);
    },
    publish: (given: Given) =>
      deps.db.transaction(async (db) => {
        const { grid } = await findGridInForce({ db });
        const answers = new Map(Object.entries(given));
        const publishedAt = deps.now();
        await publishAssessment(db, { hosterId: hoster.id, grid, answers, publishedAt });
        await refreshListings(deps, db, [hoster.id]);
      }),
    ask: (path: string, init: RequestInit = {}) => app.request(path, init),
    text: async (path: string, headers: HeadersInit = {}) =>
      readText(await (await app.request(path, { headers })).text()),
    /** The checks of an answer, as the API gives them. */
    checksOf: async (criterion: string) => {
      const answer = await (await app.request(`/api/hosters/${slug}`)).json();
      return answer.assessment.answers[criterion].checks;
    },
    close: async () => {
      await server.close();
      await site.close();
    },
  };
}

/** What goes with a form that somebody sends. */
export function formOf(headers: Readonly<Record<string, string>>) {
  return { ...headers, "content-type": "application/x-www-form-urlencoded" };
}

export type CheckedSite = Awaited<ReturnType<typeof openCheckedSite>>;

type Server = Awaited<ReturnType<typeof openFileServer>>;

/** What the server of this machine answers, as if it were at the address. */
async function getFrom(
  { outgoing, origin }: Server,
  address: string,
  asked: Parameters<Outgoing["get"]>[1],
): ReturnType<Outgoing["get"]> {
  const url = new URL(address);
  // In plain, a host leads to itself over https.
  if (url.protocol === "http:") url.protocol = "https:";
  const got = await outgoing.get(`${origin}${url.pathname}${url.search}`, asked);
  if (!got.ok) return got;
  const readAt = new URL(got.value.address);
  return {
    ok: true,
    value: {
      ...got.value,
      address: `${url.origin}${readAt.pathname}${readAt.search}`,
      certificate: { validTo: "2027-02-01T00:00:00.000Z", issuer: "Test" },
    },
  };
}

function readText(html: string): string {
  return html
    .replaceAll(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/gu, " ")
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ");
}
