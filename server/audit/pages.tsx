import { Hono } from "hono";
import { readPlainText } from "#core/plain-text.ts";
import { pathTo } from "#core/paths.ts";
import { exportEntries } from "#server/audit/export.ts";
import { listActions, listEntries } from "#server/audit/queries.ts";
import type { AuditFilter, ReadEntry } from "#server/audit/queries.ts";
import { afterDays, dayInParis } from "#server/day.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { momentInParis } from "#server/paris-time.ts";
import { AuditPage } from "#web/pages/audit/AuditPage.tsx";
import type { AuditQuery, ShownEntry } from "#web/pages/audit/AuditPage.tsx";
import type { Language } from "#core/vocabulary.ts";
import { textFor } from "#web/text/text.ts";

/** What administrators read of every write: who, when, what changed. */
export const auditPages = new Hono<HttpEnv>()
  .get("/gt/journal", showLog)
  .get("/gt/journal.csv", sendLog);

const perPage = 50;

async function showLog(context: HttpContext): Promise<Response> {
  const { db } = context.get("deps");
  const language = context.get("language");
  const query = readQuery(context);
  const page = pageOf(context.req.query("page") ?? "1");
  const entries = await listEntries(db, filterOf(query), {
    ...{ limit: perPage + 1, offset: (page - 1) * perPage },
  });
  return renderPrivatePage(
    context,
    { title: textFor(language).settings.audit.title, sheet: "space" },
    <AuditPage
      entries={entries.slice(0, perPage).map((entry) => shownOf(language, entry))}
      actions={await listActions(db)}
      query={query}
      page={page}
      hasMore={entries.length > perPage}
    />,
  );
}

function sendLog(context: HttpContext): Response {
  const { db, now } = context.get("deps");
  const { columns } = textFor(context.get("language")).settings.audit;
  const day = dayInParis(now());
  return context.body(exportEntries(db, filterOf(readQuery(context)), columns), 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="journal-${day}.csv"`,
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex",
  });
}

const longestQuery = 200;

/** What is asked for; what cannot be asked for counts as not asked. */
function readQuery(context: HttpContext): AuditQuery {
  const read = (key: string) => {
    const text = readPlainText(context.req.query(key) ?? "", longestQuery);
    return text.ok ? text.value : "";
  };
  const day = read("jour");
  return {
    person: read("personne"),
    hoster: read("hebergeur"),
    action: read("action"),
    day: beginningOf(day) === null ? "" : day,
  };
}

function filterOf({ person, hoster, action, day }: AuditQuery): AuditFilter {
  const from = beginningOf(day);
  // The next day begins 23 to 25 hours later.
  const to = from && beginningOf(dayInParis(afterDays(from, 1.25)));
  return { person, hoster, action, during: from && to && { from, to } };
}

function beginningOf(day: string): Date | null {
  const isDay = /^[12]\d{3}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day));
  return isDay ? momentInParis(day, "00:00") : null;
}

function shownOf(language: Language, { person, hoster, ...entry }: ReadEntry): ShownEntry {
  return {
    ...{ ...entry, at: entry.at.toISOString() },
    person: person === null ? null : (person.name ?? person.email),
    hoster: hoster && { name: hoster.name, path: pathTo.hoster(language, hoster.slug) },
    detail: Object.entries(entry.detail).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  };
}

function pageOf(asked: string): number {
  if (!/^[1-9]\d{0,4}$/u.test(asked)) throw new Refusal("not-found");
  return Number(asked);
}
