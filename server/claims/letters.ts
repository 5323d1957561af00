import type { ClaimIntent } from "#core/claim.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { textFor } from "#web/text/text.ts";

type Site = Pick<Deps, "publicUrl">;
type Reader = { readonly email: string; readonly language: Language };
type Claimed = { readonly slug: string; readonly name: string };

/** Asks a mailbox of the hoster whether who claims it speaks for it. */
export function proofMail(
  { publicUrl }: Site,
  reader: Reader,
  { hoster, claimant, token }: { hoster: Claimed; claimant: string; token: string },
): Mail {
  const { subject, lines } = textFor(reader.language).claim.mails.proof;
  const link = publicUrl + spacePathTo.claimProof(reader.language, token);
  return write(reader, subject(hoster.name), lines(hoster.name, claimant, link));
}

/** Tells who speaks for a hoster that somebody else proved to. */
export function contestMail({ publicUrl }: Site, reader: Reader, hoster: Claimed): Mail {
  const { subject, lines } = textFor(reader.language).claim.mails.contest;
  const link = publicUrl + spacePathTo.team(reader.language, hoster.slug);
  return write(reader, subject(hoster.name), lines(hoster.name, link));
}

type Told = {
  readonly hoster: Claimed;
  readonly intent: ClaimIntent;
  readonly decision: "accepted" | "refused";
  /** In the words of whoever decided. */
  readonly reason?: string;
};

/** Tells who claimed a hoster what came of it. */
export function outcomeMail(
  { publicUrl }: Site,
  reader: Reader,
  { hoster, intent, decision, reason }: Told,
): Mail {
  const { outcome } = textFor(reader.language).claim.mails;
  const isManaged = decision === "accepted" && intent === "manage";
  const link = isManaged
    ? spacePathTo.space(reader.language, hoster.slug)
    : spacePathTo.claim(reader.language, hoster.slug);
  const said = decision === "refused" ? outcome.refused : outcome.accepted[intent];
  return write(reader, outcome.subject(hoster.name), [
    said(hoster.name),
    ...(reason === undefined ? [] : [outcome.reason(reason)]),
    publicUrl + link,
  ]);
}

function write({ email, language }: Reader, subject: string, paragraphs: readonly string[]): Mail {
  const text = paragraphs.map((paragraph) => wrapText(paragraph)).join("\n\n");
  return { to: email, language, subject, text: `${text}\n` };
}
