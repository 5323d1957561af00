import { randomInt } from "node:crypto";
import { briefDays, briefLimits } from "#core/brief.ts";
import type { BriefForm } from "#core/brief.ts";
import { mailboxOf } from "#core/email.ts";
import type { Language } from "#core/vocabulary.ts";
import { aboutBrief, aboutHoster } from "#server/briefs/about.ts";
import { describeBrief } from "#server/briefs/description.ts";
import type { BriefDescription } from "#server/briefs/description.ts";
import type { Draft } from "#server/briefs/draft.ts";
import { confirmationMail, hosterMail } from "#server/briefs/mails.ts";
import { listReachable, requireBrief } from "#server/briefs/own-brief.ts";
import {
  countBriefs,
  eraseBriefs,
  insertBrief,
  listRecipients,
  lockAddresses,
  saveRecipients,
  updateBrief,
} from "#server/briefs/queries.ts";
import type { Brief } from "#server/briefs/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { limitSender } from "#server/http/sender.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { cancelJobs } from "#server/jobs/queries.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { newToken } from "#server/token.ts";

/** A brief as it was sent, and where it comes from. */
export type WrittenBrief = {
  readonly form: BriefForm;
  readonly draft: Draft;
  readonly language: Language;
  readonly senderDigest: string;
};

/**
 * Keeps a brief and mails its author a link to confirm it; nothing else leaves. An address that
 * has reached its limits gets no mail and is not told apart: who wrote before is nobody's business.
 * Throws `Refusal("too-many-requests")` for a network that wrote too much today.
 */
export async function askBrief(deps: Deps, written: WrittenBrief): Promise<void> {
  await deps.db.transaction(async (db) => {
    const emailDigest = digestOf(mailboxOf(written.form.email));
    await lockNames(db, [`briefs ${emailDigest}`, `briefs ${written.senderDigest}`]);
    const createdAt = deps.now();
    if (!(await mayWrite(db, { ...written, emailDigest, createdAt }))) return;
    const token = newToken();
    const brief = await insertUnderReference(db, (reference) => ({
      ...briefRow(written),
      ...{ id: deps.newId(), reference, createdAt },
      ...{ emailDigest, tokenDigest: digestOf(token) },
    }));
    const chosen = chosenOf(written);
    await saveRecipients(
      db,
      chosen.map(({ hosterId }, index) => ({
        ...{ briefId: brief.id, hosterId, position: index + 1 },
        // The secret of its link is drawn when there is a mail to put it in.
        tokenDigest: digestOf(newToken()),
      })),
    );
    const hosters = chosen.map(({ card }) => card.name);
    const mail = confirmationMail(deps, brief, { token, hosters });
    await queueMails(deps, db, [{ ...mail, about: [aboutBrief(brief.id)] }]);
  });
}

/** The hosters chosen in a form, in its order. */
export function chosenOf({ form, draft }: Pick<WrittenBrief, "form" | "draft">) {
  return form.to.flatMap((slug) => draft.candidates.find(({ card }) => card.slug === slug) ?? []);
}

/**
 * Sends a brief, once: one mail for each of its hosters that can be mailed, within the same
 * transaction as the record of it. Confirming again does nothing. Throws as `requireBrief` does.
 */
export async function confirmBrief(deps: Deps, token: string): Promise<void> {
  // Read before the transaction: neither the grid nor the search of a brief changes meanwhile.
  const description = await describeBrief(deps, await requireBrief(deps, deps.db, token));
  await deps.db.transaction(async (db) => {
    const { id, confirmedAt } = await requireBrief(deps, db, token, { isLocked: true });
    if (confirmedAt !== null) return;
    await updateBrief(db, id, { confirmedAt: deps.now() });
    if (await sendBrief(deps, db, { briefId: id, description })) {
      await askLater(deps, db, { briefId: id, token });
    }
  });
}

/** Empties a brief of everything personal, at once; what could not leave yet never will. Throws as `requireBrief` does. */
export async function eraseBrief(deps: Deps, token: string): Promise<void> {
  await deps.db.transaction(async (db) => {
    const { id } = await requireBrief(deps, db, token, { isLocked: true });
    await eraseBriefs(db, { id }, deps.now());
    await cancelJobs(db, aboutBrief(id));
  });
}

/** Notes whether an answer came; the last word counts. Throws as `requireBrief` does. */
export async function sayAnswered(deps: Deps, token: string, wasAnswered: boolean): Promise<void> {
  await deps.db.transaction(async (db) => {
    const { id, confirmedAt } = await requireBrief(deps, db, token, { isLocked: true });
    if (confirmedAt !== null) await updateBrief(db, id, { wasAnswered });
  });
}

/** Gives whether any hoster could be mailed. */
async function sendBrief(
  deps: Deps,
  db: Db,
  brief: { readonly briefId: string; readonly description: BriefDescription },
): Promise<boolean> {
  const { briefId, description } = brief;
  const recipients = await listRecipients(db, briefId);
  await lockAddresses(
    db,
    recipients.map(({ hosterId }) => hosterId),
  );
  const reachable = await listReachable(deps, db, recipients);
  const letters = reachable.map((hoster) => ({ ...hoster, token: newToken() }));
  await saveRecipients(
    db,
    letters.map(({ hosterId, position, token }) => ({
      ...{ briefId, hosterId, position },
      ...{ tokenDigest: digestOf(token), sentAt: deps.now() },
    })),
  );
  const { content, asked } = description;
  await queueMails(
    deps,
    db,
    letters.map(({ hosterId, email, token }) => ({
      ...hosterMail(deps, content, { to: email, token, asked }),
      about: [aboutBrief(briefId), aboutHoster(hosterId)],
    })),
  );
  return letters.length > 0;
}

/** What the job of the ten-day question is given: the secret is stored nowhere else. */
export type LaterQuestion = { readonly briefId: string; readonly token: string };

async function askLater(deps: Deps, db: Db, question: LaterQuestion): Promise<void> {
  await enqueue(deps, db, [
    {
      name: "ask-brief-answer",
      payload: question,
      runAt: afterDays(deps.now(), briefDays.toAnswer),
      dedupeKey: `brief-question:${question.briefId}`,
      about: [aboutBrief(question.briefId)],
    },
  ]);
}

/** Counted while neither writes another brief. Throws for the network, says no for the address. */
async function mayWrite(
  db: Db,
  asked: {
    readonly emailDigest: string;
    readonly senderDigest: string;
    readonly createdAt: Date;
  },
): Promise<boolean> {
  const { emailDigest, createdAt } = asked;
  const counts = await countBriefs(db, {
    ...{ emailDigest, senderDigest: asked.senderDigest },
    dayAgo: afterDays(createdAt, -1),
    monthAgo: afterDays(createdAt, -briefDays.kept),
  });
  limitSender(counts.senderToday, { most: briefLimits.senderDaily, now: createdAt });
  const { emailDaily, emailMonthly } = briefLimits;
  return counts.emailToday < emailDaily && counts.emailThisMonth < emailMonthly;
}

function briefRow({ form, draft, language, senderDigest }: WrittenBrief) {
  const { email, name, organization, message, calls } = form;
  return {
    ...{ email, name, message, language, senderDigest },
    organization: organization === "" ? null : organization,
    callTimes: calls === "" ? null : calls,
    query: draft.query,
    confirmedAt: null,
    erasedAt: null,
    askedAt: null,
    wasAnswered: null,
  };
}

/** Letters and digits that nobody takes for one another, read aloud or copied by hand. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Tries again under another reference where one is taken. */
async function insertUnderReference(
  db: Db,
  briefUnder: (reference: string) => Brief,
): Promise<Brief> {
  for (;;) {
    const drawn = Array.from({ length: 5 }, () => signs.charAt(randomInt(signs.length)));
    const brief = briefUnder(`D-${drawn.join("")}`);
    if (await insertBrief(db, brief)) return brief;
  }
}
