import type { HosterRole } from "#core/access.ts";
import type { InvitationForm } from "#core/invitation.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { textFor } from "#web/text/text.ts";

type Site = Pick<Deps, "publicUrl">;

type Invited = {
  readonly form: InvitationForm;
  readonly token: string;
  /** Name of the hoster. */
  readonly hoster: string;
  /** Name of who invites, when they have one. */
  readonly inviter: string | null;
  readonly expiresAt: Date;
};

/** Asks someone to work for a hoster. Opening its link does nothing yet: mail programs do. */
export function invitationMail(
  { publicUrl }: Site,
  { form, token, hoster, inviter, expiresAt }: Invited,
): Mail {
  const { email, language, role } = form;
  const { invitation } = textFor(language).team.mails;
  const link = publicUrl + spacePathTo.invitation(language, token);
  return {
    to: email,
    language,
    subject: invitation.subject(hoster),
    text: paragraphs([
      invitation.hello,
      inviter === null ? invitation.unsigned(hoster) : invitation.signed(inviter, hoster),
      invitation.roles[role],
      invitation.link,
      link,
      invitation.until(dayOf(language, expiresAt)),
      invitation.otherwise,
    ]),
  };
}

type Telling = {
  readonly reader: { readonly email: string; readonly language: Language };
  readonly stopUrl: string;
  readonly hoster: { readonly slug: string; readonly name: string };
  /** Who it is about. */
  readonly person: { readonly name: string | null; readonly email: string };
};

/** Tells those who work for a hoster that somebody came. */
export function joinedMail(site: Site, telling: Telling & { readonly role: HosterRole }): Mail {
  const { reader, person, hoster, role } = telling;
  const { joined } = textFor(reader.language).team.mails;
  const subject = joined.subject(hoster.name);
  return tell(site, telling, { subject, news: joined.roles[role](nameOf(person), hoster.name) });
}

/** Tells those who work for a hoster that somebody no longer does, and how many invitations fell. */
export function leftMail(site: Site, telling: Telling & { readonly fallen: number }): Mail {
  const { reader, person, hoster, fallen } = telling;
  const { left } = textFor(reader.language).team.mails;
  const gone = left.gone(nameOf(person), hoster.name);
  const news = fallen === 0 ? gone : `${gone} ${left.fallen(fallen)}`;
  return tell(site, telling, { subject: left.subject(hoster.name), news });
}

/** Tells someone that a hoster is theirs to manage, and how many invitations fell with the former owner. */
export function handedOverMail(
  { publicUrl }: Site,
  { reader, hoster, person, fallen }: Omit<Telling, "stopUrl"> & { readonly fallen: number },
): Mail {
  const { language, email } = reader;
  const { told, handedOver } = textFor(language).team.mails;
  const text = paragraphs([
    told.hello,
    handedOver.news(nameOf(person), hoster.name),
    ...(fallen === 0 ? [] : [handedOver.fallen(fallen)]),
    told.team,
    publicUrl + spacePathTo.team(language, hoster.slug),
  ]);
  return { to: email, language, subject: handedOver.subject(hoster.name), text };
}

function tell(
  { publicUrl }: Site,
  { reader, stopUrl, hoster }: Telling,
  { subject, news }: { readonly subject: string; readonly news: string },
): Mail {
  const { language, email } = reader;
  const { told } = textFor(language).team.mails;
  const team = publicUrl + spacePathTo.team(language, hoster.slug);
  const text = paragraphs([told.hello, news, told.team, team, told.stop, stopUrl]);
  return { to: email, language, subject, text };
}

function nameOf({ name, email }: Telling["person"]): string {
  return name ?? email;
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.map((text) => wrapText(text)).join("\n\n")}\n`;
}

function dayOf(language: Language, day: Date): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Paris" }).format(
    day,
  );
}
