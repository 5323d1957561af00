import { longestText, readPlainText } from "#core/plain-text.ts";
import type { Report } from "#core/report.ts";
import type { Language } from "#core/vocabulary.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { openHoster } from "#server/hosters/actions.ts";
import { limitSender } from "#server/http/sender.ts";
import type { OpenReport } from "#server/reports/queries.ts";
import {
  closeOpenReport,
  countReports,
  insertReport,
  listOpenReports,
} from "#server/reports/queries.ts";

/** Enough for someone who tidies several listings, too few to bury a moderator. */
const mostADay = 10;

type SentReport = {
  readonly slug: string;
  readonly report: Report;
  readonly language: Language;
  /** Stands for the network address it came from. */
  readonly senderDigest: string;
};

/** Puts a report before the moderators. Throws as `openHoster` does, and `Refusal("too-many-requests")`. */
export async function sendReport(
  deps: Deps,
  { slug, report, language, senderDigest }: SentReport,
): Promise<void> {
  await deps.db.transaction(async (db: Db) => {
    const hoster = await openHoster({ ...deps, db }, slug);
    const createdAt = deps.now();
    await lockNames(db, [`reports ${senderDigest}`]);
    const sent = await countReports(db, senderDigest, afterDays(createdAt, -1));
    limitSender(sent, { most: mostADay, now: createdAt });
    await insertReport(db, {
      ...report,
      id: deps.newId(),
      hosterId: hoster.id,
      language,
      senderDigest,
      createdAt,
    });
  });
}

/** What waits for a moderator, the oldest first. */
export function findOpenReports({ db }: Pick<Deps, "db">): Promise<readonly OpenReport[]> {
  return listOpenReports(db);
}

export const closingFates = ["closed", "unknown-report", "no-outcome"] as const;
export type ClosingFate = (typeof closingFates)[number];

/**
 * Says in public what was done about a report and why, and forgets who made it. A report
 * that is closed already is unknown: what was said of it is never changed.
 */
export async function closeReport(deps: Deps, id: string, said: string): Promise<ClosingFate> {
  const outcome = readPlainText(said, longestText);
  if (!outcome.ok) return "no-outcome";
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id);
  const closing = { closedAt: deps.now(), outcome: outcome.value };
  return isId && (await closeOpenReport(deps.db, id, closing)) ? "closed" : "unknown-report";
}
