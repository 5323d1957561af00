import { longestText, readPlainText } from "#core/plain-text.ts";
import type { Report } from "#core/report.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { openHoster } from "#server/hosters/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import type { OpenReport } from "#server/reports/queries.ts";
import {
  closeOpenReport,
  countReports,
  insertReport,
  listOpenReports,
  lockSender,
} from "#server/reports/queries.ts";

/** Enough for someone who tidies several listings, too few to bury a moderator. */
const mostADay = 10;

const dayInMilliseconds = 86_400_000;

type Sent = {
  readonly slug: string;
  readonly report: Report;
  readonly language: Language;
  /** Stands for the network address it came from. */
  readonly senderDigest: string;
};

/** Puts a report before the moderators. Throws as `openHoster` does, and `Refusal("too-many-requests")`. */
export async function sendReport(deps: Deps, sent: Sent): Promise<void> {
  const { slug, report, language, senderDigest } = sent;
  await deps.db.transaction(async (db: Db) => {
    const hoster = await openHoster({ ...deps, db }, slug);
    const createdAt = deps.now();
    await lockSender(db, senderDigest);
    const since = new Date(createdAt.getTime() - dayInMilliseconds);
    if ((await countReports(db, senderDigest, since)) >= mostADay) {
      throw new Refusal("too-many-requests", [], dayInMilliseconds / 1000);
    }
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
