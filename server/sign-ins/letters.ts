import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { textFor } from "#web/text/text.ts";

type Site = Pick<Deps, "publicUrl">;
type Letter = { readonly email: string; readonly language: Language; readonly token: string };

/**
 * The way in. Nothing of what was typed is in it, nor whether the address has an account: anyone
 * may have typed any address.
 */
export function signInMail(site: Site, { email, language, token }: Letter): Mail {
  const { subject, lines } = textFor(language).account.mails.signIn;
  const link = linkTo(site, spacePathTo.signInLink(language, token));
  return { to: email, language, subject, text: paragraphs(lines(link)) };
}

/** Asks the mailbox an account is leaving. */
export function leaveAddressMail(
  site: Site,
  { email, language, token, newEmail }: Letter & { readonly newEmail: string },
): Mail {
  const { subject, lines } = textFor(language).account.mails.leave;
  const link = linkTo(site, spacePathTo.addressChange(language, token));
  return { to: email, language, subject, text: paragraphs(lines(link, newEmail)) };
}

/** Asks the mailbox an account is coming to; it is told nothing of the other. */
export function takeAddressMail(site: Site, { email, language, token }: Letter): Mail {
  const { subject, lines } = textFor(language).account.mails.take;
  const link = linkTo(site, spacePathTo.addressChange(language, token));
  return { to: email, language, subject, text: paragraphs(lines(link)) };
}

function linkTo({ publicUrl }: Site, path: Path): string {
  return publicUrl + path;
}

function paragraphs(lines: readonly string[]): string {
  return `${lines.map((line) => wrapText(line)).join("\n\n")}\n`;
}
