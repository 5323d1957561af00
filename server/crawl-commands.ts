import { setTimeout as pause } from "node:timers/promises";
import { fileFates } from "#core/crawl.ts";
import { countByFate, listCrawlFiles } from "#server/crawl-files/queries.ts";
import type { CrawlFile } from "#server/crawl-files/queries.ts";
import { askForAddress, crawlSlice, readFileAddress } from "#server/crawls/actions.ts";
import { findCrawl, listFederations } from "#server/crawls/queries.ts";
import type { Crawl } from "#server/crawls/queries.ts";
import { dayInWords } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { Terminal } from "#server/terminal.ts";
import { crawls as words } from "#web/text/fr/crawls.ts";

/** How often a crawl that another process works on is looked at, in milliseconds. */
const look = 1_000;

/**
 * Crawls the addresses given, else every federation that is followed, one after the other, and says what
 * became of each file. Gives 1 when a file was wrong or did not come.
 */
export async function runCrawl(
  deps: Deps,
  given: readonly string[],
  { print, printError }: Terminal,
): Promise<number> {
  const followed = given.length > 0 ? [] : await listFederations(deps.db);
  const addresses = [
    ...given,
    ...followed.flatMap(({ address, pausedAt }) => (pausedAt === null ? [address] : [])),
  ];
  if (addresses.length === 0) print(words.terminal.nothing);
  let isAllRead = true;
  for (const typed of addresses) {
    const address = readFileAddress(typed);
    if (address === null) printError(words.terminal.notAddress(inert(typed)));
    const isRead = address !== null && (await crawlToEnd(deps, address, print));
    isAllRead &&= isRead;
  }
  return isAllRead ? 0 : 1;
}

async function crawlToEnd(deps: Deps, address: string, print: Terminal["print"]): Promise<boolean> {
  const asked = await askForAddress(deps, address);
  print(words.terminal.start(inert(address)));
  let hasSaidToWait = false;
  for (;;) {
    const end = await crawlSlice(deps);
    const crawl = await findCrawl(deps.db, asked.id);
    if (crawl === undefined || crawl.endedAt !== null) break;
    if (crawl.startedAt === null && !hasSaidToWait) {
      print(words.terminal.wait);
      hasSaidToWait = true;
    }
    if (end !== "over") await pause(look);
  }
  return printReport(deps, asked, print);
}

async function printReport(
  { db }: Deps,
  { id: crawlId }: Crawl,
  print: Terminal["print"],
): Promise<boolean> {
  for (const file of await listCrawlFiles(db, { crawlId, fate: null })) print(sayFile(file));
  const counts = await countByFate(db, crawlId);
  const total = fileFates.map((fate) => `${words.fates[fate]} ${counts.get(fate) ?? 0}`);
  print(words.terminal.total(total.join(", ")));
  return !counts.has("wrong") && !counts.has("unreachable");
}

function sayFile(file: CrawlFile): string {
  const { role, address, fate, reason, since, outcome, taken, kept, ignored } = file;
  const start = role === "service" ? "  " : "";
  const said = [
    fate === null ? words.report.waitingFile : words.fates[fate],
    reason === null ? null : words.reasons[reason],
    since === null ? null : `${words.report.since} ${dayInWords("fr", since)}`,
    outcome === null ? null : words.outcomes[outcome],
    taken + kept + ignored === 0 ? null : words.report.lines(taken, kept, ignored),
  ];
  const rest = said.filter((part) => part !== null).join(", ");
  return `${start}${inert(address)} : ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}

/** What a file wrote, safe on a terminal. */
function inert(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu, " ").slice(0, 200);
}
