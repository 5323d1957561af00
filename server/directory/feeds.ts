import { Hono } from "hono";
import { listCarried, listWithdrawals } from "#server/assessments/queries.ts";
import { listLastChoices } from "#server/audit/queries.ts";
import type { Db } from "#server/db/client.ts";
import { listMatches, readAddress } from "#server/directory/actions.ts";
import { writeDirectoryCsv } from "#server/directory/csv.ts";
import type { Listed } from "#server/directory/csv.ts";
import { writeDirectoryAtom } from "#server/directory/feed.ts";
import type { Departure } from "#server/directory/feed-entries.ts";
import { listArrivals } from "#server/hosters/queries.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";

/** A search in other forms, at its address with a suffix; its JSON is `/api/hosters`. */
export const directoryFeeds = new Hono<HttpEnv>()
  .get("/hebergeurs.csv", async (context) => {
    const table = writeDirectoryCsv(await list(context));
    return send(context, table, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="hebergeurs.csv"',
    });
  })
  .get("/hebergeurs.atom", async (context) => {
    const { db, now } = context.get("deps");
    // Among all it finds: the latest news may be of the last of them.
    const listed = await list(context, Infinity);
    const slugs = listed.cards.map(({ slug }) => slug);
    const arrivals = await listArrivals(db, slugs);
    const carried = await listCarried(db, slugs);
    const feed = writeDirectoryAtom(listed, {
      arrivals: new Map(arrivals.map(({ slug, createdAt }) => [slug, createdAt.toISOString()])),
      carried: new Map(carried.map(({ slug, version }) => [slug, version])),
      departures: await listDepartures(db, listed),
      today: `${now().toISOString().slice(0, 10)}T00:00:00.000Z`,
    });
    return send(context, feed, { "content-type": "application/atom+xml; charset=utf-8" });
  });

/** What the hosters found took back, and since when those that decline to be situated do. */
async function listDepartures(db: Db, { cards }: Listed): Promise<readonly Departure[]> {
  const slugs = cards.map(({ slug }) => slug);
  const declined = cards.filter(({ outcome }) => outcome === "declined").map(({ slug }) => slug);
  const withdrawals = await listWithdrawals(db, slugs);
  const choices = await listLastChoices(db, {
    slugs: declined,
    // By itself, or by the working group in its name.
    actions: ["choose-presence", "change-listing"],
    after: "declined",
  });
  return [
    ...withdrawals.map(({ slug, number, withdrawnAt, reason }): Departure => {
      const at = withdrawnAt.toISOString();
      return { kind: "withdrawn", slug, at, revision: number, reason };
    }),
    ...choices.map(({ slug, at }): Departure => ({ kind: "declined", slug, at: at.toISOString() })),
  ];
}

/** The hosters the address finds, as many as `listMatches` gives; what it does not understand is left out. */
async function list(context: HttpContext, most?: number): Promise<Listed> {
  const deps = context.get("deps");
  const { searchParams } = new URL(context.req.url);
  const { grid, search } = await readAddress(deps, [...searchParams]);
  const cards = await listMatches(deps, search, most);
  return { cards, grid, search, language: context.get("language"), publicUrl: deps.publicUrl };
}

function send(context: HttpContext, text: string, headers: Record<string, string>): Response {
  const language = context.get("language");
  return context.body(text, 200, {
    ...headers,
    "content-language": language,
    "x-robots-tag": "noindex",
  });
}
