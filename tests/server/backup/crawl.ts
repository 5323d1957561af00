import { z } from "zod";
import type { openTestSite } from "#tests/support/test-site.ts";

type App = Awaited<ReturnType<typeof openTestSite>>["app"];

/** Everything a visitor is answered, by address. */
export type Answers = ReadonlyMap<string, string>;

/** Where a walk starts: what no page leads to, or not with these words. */
const starts = [
  ...["/", "/en", "/sitemap.xml", "/robots.txt", "/humans.txt", "/.well-known/security.txt"],
  ...["/api/openapi.json", "/api/hosters?size=100", "/api/hosters?lang=en", "/api/grids"],
  ...["/hebergeurs?q=nextcloud", "/hebergeurs?page=2", "/hebergeurs?department=56"],
  ...["/hebergeurs.csv", "/hebergeurs.atom", "/flux.atom", "/grille/flux.atom", "/donnees"],
  ...["/groupe/journal", "/comparer", "/une-page-perdue"],
];

/** Enough for every page of a test site; a walk that does not end is a mistake of the test. */
const most = 4_000;

/**
 * Asks for every page and every answer of the API that a visitor can come to: whatever an answer
 * leads to on this site, in both languages, each address once without what narrows it.
 */
export async function askForAll(app: App): Promise<Answers> {
  const answers = new Map<string, string>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (answers.has(path)) continue;
    const response = await app.request(path);
    const bytes = Buffer.from(await response.arrayBuffer());
    // A number of the request, which changes each time.
    const body = bytes.toString("latin1").replace(/"requestId":"[\w-]+"/u, "");
    answers.set(path, [describe(response), body].join("\n\n"));
    if (answers.size > most) throw new Error("The walk does not end.");
    waiting.push(...leadsOf(path, response, bytes.toString("utf8")));
  }
  return answers;
}

function describe(response: Response): string {
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
  return [String(response.status), ...headers.map((header) => header.join(": "))].sort().join("\n");
}

function leadsOf(path: string, response: Response, text: string): readonly string[] {
  const location = response.headers.get("location");
  const found = Array.from(
    text.matchAll(/(?:href|src|action)="(?<address>[^"]*)"|<loc>(?<place>[^<]*)/gu),
    ({ groups }) => groups?.["address"] ?? groups?.["place"] ?? "",
  );
  return [...found, ...(location === null ? [] : [location]), ...leadsOfApi(path, text)].flatMap(
    (address) => ownPath(address.replaceAll("&amp;", "&")),
  );
}

/** What the lists of the API name, at the addresses of one of them. */
function leadsOfApi(path: string, text: string): readonly string[] {
  if (!path.startsWith("/api/")) return [];
  const slugs = Array.from(text.matchAll(/"slug":"([\w-]+)"/gu), ([, slug]) => slug);
  return slugs.flatMap((slug) => [`/api/hosters/${slug}`, `/api/hosters/${slug}?lang=en`]);
}

const described = z.object({ paths: z.record(z.string(), z.looseObject({})) });

/** What the description of the API says can be read, and the walk did not read. */
export async function forgottenOf(app: App, answers: Answers): Promise<readonly string[]> {
  const { paths } = described.parse(await (await app.request("/api/openapi.json")).json());
  const read = [...answers].filter(([, answer]) => answer.startsWith("200"));
  return Object.entries(paths).flatMap(([path, methods]) => {
    const form = new RegExp(`^${path.replaceAll(/\{\w+\}/gu, "[^/?]+")}(?:\\?|$)`, "u");
    return "get" in methods && !read.some(([address]) => form.test(address)) ? [path] : [];
  });
}

const absolute = z.url();

function ownPath(address: string): readonly string[] {
  const own = address.replace(/^https:\/\/matou\.example/u, "") || "/";
  if (absolute.safeParse(own).success || !own.startsWith("/")) return [];
  const { pathname, search } = new URL(own, "https://matou.example");
  // Assets are not of the database; a search has as many pages as there are ways to narrow it.
  if (pathname.startsWith("/assets/")) return [];
  return [/^\?(?:lang|page|version)=\w+$/u.test(search) ? pathname + search : pathname];
}
