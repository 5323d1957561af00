import type { Language } from "#core/vocabulary.ts";
import { enterAccount, lockAddressesOfAccounts } from "#server/accounts/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { signInMail } from "#server/sign-ins/letters.ts";
import { limitLinks, stateOf } from "#server/sign-ins/links.ts";
import {
  deleteOldLinks,
  dropAnswers,
  findLink,
  insertLinks,
  useLink,
} from "#server/sign-ins/queries.ts";
import { newToken } from "#server/token.ts";

export { askForAddressChange } from "#server/sign-ins/address-change.ts";

const minute = 60_000;

/** How long a link to sign in serves, in milliseconds. */
const signInLifetime = 15 * minute;

type AskedSignIn = {
  /** In lower case. */
  readonly email: string;
  readonly language: Language;
  /** Page of this site to go on to: see `readOwnPath`. */
  readonly next: string | null;
  /** Fields of the questionnaire, as a query string. */
  readonly answers: string | null;
  readonly senderDigest: string;
};

/**
 * Mails a link to sign in. Whether the address is known is not even looked at; one that was
 * written to too often gets no other mail, and nobody is told.
 * Throws `Refusal("too-many-requests")` for a sender who asked too often.
 */
export async function askForSignIn(deps: Deps, asked: AskedSignIn): Promise<void> {
  const { email, language } = asked;
  const token = newToken();
  const createdAt = deps.now();
  await deps.db.transaction(async (db) => {
    const purpose = "sign-in";
    const mailedAt = await limitLinks(db, { ...asked, purpose, at: createdAt });
    await insertLinks(db, [
      {
        ...asked,
        ...{ tokenDigest: digestOf(token), purpose, createdAt, mailedAt },
        expiresAt: new Date(createdAt.getTime() + signInLifetime),
      },
    ]);
    if (mailedAt !== null) {
      await queueMails(deps, db, [signInMail(deps, { email, language, token })]);
    }
  });
}

/** The sign-in a secret is for, without using it; undefined for none. */
export async function findSignIn({ db, now }: Deps, token: string) {
  const link = await findLink(db, digestOf(token), ["sign-in"]);
  if (link === undefined) return undefined;
  const { email, next, answers } = link;
  return { email, next, answers, state: stateOf(link, now()) };
}

/**
 * Uses a link to sign in; the account is made the first time. Gives the secret of a new session
 * and where to go on to; undefined when the link serves no more, or never did.
 */
export async function signIn(
  deps: Deps,
  { token, agent }: { readonly token: string; readonly agent: string },
): Promise<{ readonly session: string; readonly next: string | null } | undefined> {
  const tokenDigest = digestOf(token);
  const at = deps.now();
  return deps.db.transaction(async (db) => {
    const asked = await findLink(db, tokenDigest, ["sign-in"]);
    if (asked === undefined) return undefined;
    // Before the link: whoever deletes the account of its address forgets it.
    await lockAddressesOfAccounts(db, [asked.email]);
    const link = await useLink(db, { tokenDigest, purpose: "sign-in", at });
    if (link === undefined) return undefined;
    const { email, language, answers, next } = link;
    const session = await enterAccount(deps, db, { email, language, answers, agent });
    if (answers !== null) await dropAnswers(db, tokenDigest);
    return { session, next };
  });
}

/** Forgets the links that no limit counts any more; none serves so long. */
export function forgetOldLinks({ db, now }: Deps): Promise<void> {
  return deleteOldLinks(db, afterDays(now(), -2));
}
