import { Hono } from "hono";
import { listMatches, readAddress } from "#server/directory/actions.ts";
import { writeDirectoryCsv } from "#server/directory/csv.ts";
import type { Listed } from "#server/directory/csv.ts";
import { writeDirectoryAtom } from "#server/directory/feed.ts";
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
    const arrivals = await listArrivals(
      db,
      listed.cards.map(({ slug }) => slug),
    );
    const dates = new Map(arrivals.map(({ slug, createdAt }) => [slug, createdAt.toISOString()]));
    const today = `${now().toISOString().slice(0, 10)}T00:00:00.000Z`;
    const feed = writeDirectoryAtom(listed, dates, today);
    return send(context, feed, { "content-type": "application/atom+xml; charset=utf-8" });
  });

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
