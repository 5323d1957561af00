import type { Person } from "#core/access.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { longestText, readPlainText } from "#core/plain-text.ts";
import type { Report } from "#core/report.ts";
import { isUuid } from "#core/uuid.ts";
import type { Language } from "#core/vocabulary.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { openHoster } from "#server/hosters/actions.ts";
import { listHosters } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { limitSender } from "#server/http/sender.ts";
import type { OpenReport } from "#server/reports/queries.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import type { NewRuling } from "#server/rulings/actions.ts";
import { textFor } from "#web/text/text.ts";
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
export function findOpenReports(
  { db }: Pick<Deps, "db">,
  most?: number,
): Promise<readonly OpenReport[]> {
  return listOpenReports(db, most);
}

export const closingFates = ["closed", "unknown-report", "no-outcome"] as const;
export type ClosingFate = (typeof closingFates)[number];

type Closing = {
  readonly id: string;
  /** What was done and why, as it is typed. */
  readonly said: string;
  /** Null when it is closed by a command. */
  readonly person: Pick<Person, "id"> | null;
};

/**
 * Says in public what was done about a report and why, and forgets who made it. A report
 * that is closed already is unknown: what was said of it is never changed.
 */
export function closeReport(deps: Deps, { id, said, person }: Closing): Promise<ClosingFate> {
  const read = readPlainText(said, longestText);
  if (!read.ok) return Promise.resolve("no-outcome");
  if (!isUuid(id)) return Promise.resolve("unknown-report");
  const outcome = read.value;
  return deps.db.transaction(async (db): Promise<ClosingFate> => {
    if (person !== null) await holdPerson(db, person);
    const hosterId = await closeOpenReport(db, id, { closedAt: deps.now(), outcome });
    if (hosterId === undefined) return "unknown-report";
    const [hoster] = await listHosters(db, [hosterId]);
    await publishRuling(deps, db, { kind: "report-closed", reason: outcome, ...subjectOf(hoster) });
    await noteWrite(deps, db, {
      ...{ personId: person?.id ?? null, hosterId, action: "close-report" },
      detail: { report: id, outcome },
    });
    return "closed";
  });
}

/** A hoster nobody can see is not named. */
function subjectOf(hoster: Hoster | undefined): Pick<NewRuling, "subject" | "path"> {
  const isSeen = hoster !== undefined && ["listed", "declined"].includes(hoster.stance);
  if (!isSeen) return { subject: textFor("fr").desk.reports.unseenHoster };
  return { subject: hoster.name, path: choicePathTo.history("fr", hoster.slug) };
}
