import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createApp } from "#server/app.ts";
import { listCrawlFiles } from "#server/crawl-files/queries.ts";
import { askForAddress } from "#server/crawls/actions.ts";
import { crawlJobs, crawlUpkeepJobs } from "#server/crawls/jobs.ts";
import { findCrawl } from "#server/crawls/queries.ts";
import { digestOf } from "#server/digest.ts";
import { mailJobs } from "#server/mail/queue-mails.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import type { Outgoing } from "#server/outgoing/client.ts";
import { openExchangeSite } from "#tests/server/exchange/exchange-site.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";

/** What a path answers: a text, with what a conditional request needs, or something of its own. */
export type Served = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server on this machine that knows conditional requests; a path without an answer is not found. */
export async function openSourceServer() {
  const served = new Map<string, Served>();
  const asked: { readonly path: string; readonly isConditional: boolean }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const etag = request.headers["if-none-match"];
    asked.push({ path, isConditional: etag !== undefined });
    const answer = served.get(path);
    if (typeof answer === "function") return answer(request, response);
    if (answer === undefined) return response.writeHead(404).end("nothing here");
    const current = `"${digestOf(answer).slice(0, 16)}"`;
    if (etag === current) return response.writeHead(304, { etag: current }).end();
    return response.writeHead(200, { "content-type": "text/plain", etag: current }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port");
  return {
    served,
    asked,
    origin: `http://127.0.0.1:${bound.port}`,
    paths: () => asked.map(({ path }) => path),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The fence is open for this machine alone, without rests; what is known to be slow is not waited for. */
export function openHastyOutgoing(
  slow: ReadonlySet<string>,
  options: Parameters<typeof openOutgoing>[0] = {},
): Outgoing {
  const outgoing = openOutgoing({
    fence: (address) => address === "127.0.0.1",
    hostGap: 0,
    ...options,
  });
  return {
    ...outgoing,
    get: (address, asked) =>
      outgoing.get(address, { ...asked, ...(slow.has(address) && { patience: 200 }) }),
  };
}

/** An empty directory that can crawl a server of its own. */
export async function openCrawlSite() {
  const site = await openExchangeSite();
  const server = await openSourceServer();
  const { mails, sendMail } = openMailbox();
  const slow = new Set<string>();
  const deps = { ...site.deps, sendMail, outgoing: openHastyOutgoing(slow) };
  const handlers = { ...crawlJobs, ...crawlUpkeepJobs, ...mailJobs };
  const workWith = (other: typeof deps) => runJobs(other, handlers);
  const work = () => workWith(deps);
  const report = async (crawlId: string) => {
    const files = await listCrawlFiles(deps.db, { crawlId, fate: null });
    const fates = files.map(({ address, fate, reason }) => [
      address.replace(server.origin, ""),
      reason ?? fate,
    ]);
    return {
      isOver: (await findCrawl(deps.db, crawlId))?.endedAt !== null,
      files,
      fates: Object.fromEntries(fates) as Readonly<Record<string, string | null>>,
    };
  };
  return {
    ...site,
    deps,
    server,
    mails,
    /** Addresses that are known to be slow. */
    slow,
    work,
    /** The same work with something else from outside. */
    workWith,
    app: createApp(deps),
    close: server.close,

    /** Crawls an address to the end, and gives what became of each file, by path. */
    async crawl(path: string) {
      const { id } = await askForAddress(deps, server.origin + path);
      await work();
      return { id, ...(await report(id)) };
    },
    report,

    serveFederation(path: string, organizations: readonly string[]): void {
      const lines = organizations.map((each, index) => `subs.o${index} = ${server.origin}${each}`);
      server.served.set(path, ["file.class = Federation", ...lines].join("\n"));
    },

    /** An organization at `/<name>`, with services at the paths given. */
    serveOrganization(name: string, services: readonly string[] = [], ...lines: string[]): string {
      const subs = services.map((each, index) => `subs.s${index} = '${server.origin}${each}'`);
      const own = ["file.class = Organization", `organization.name = ${name}`];
      server.served.set(`/${name}`, [...own, ...lines, ...subs].join("\n"));
      return `/${name}`;
    },

    serveService(path: string, website: string, ...lines: string[]): string {
      const own = ["file.class = Service", `service.name = ${path.slice(1)}`];
      server.served.set(path, [...own, `service.website = ${website}`, ...lines].join("\n"));
      return path;
    },
  };
}
export type CrawlSite = Awaited<ReturnType<typeof openCrawlSite>>;
