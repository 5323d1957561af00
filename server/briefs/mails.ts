import type { AskedPart, BriefContent } from "#core/brief-document.ts";
import { makeBriefDocument } from "#core/brief-document.ts";
import { briefDays } from "#core/brief.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import type { Path } from "#core/paths.ts";
import { pathTo } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import { makeText, ordinary, sayDay, writeLines } from "#server/briefs/letters.ts";
import type { Brief } from "#server/briefs/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { textFor } from "#web/text/text.ts";

type Site = Pick<Deps, "publicUrl">;

/**
 * Asks the author to confirm. Nothing the author wrote is in it: until then nobody knows
 * that the address is theirs.
 */
export function confirmationMail(
  site: Site,
  brief: Pick<Brief, "reference" | "language" | "email" | "createdAt">,
  { token, hosters }: { readonly token: string; readonly hosters: readonly string[] },
): Mail {
  const { language, reference } = brief;
  const words = textFor(language).brief.mails.confirmation;
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(hosters);
  return writeMail(language, brief.email, words.subject(reference), [
    words.intro(names),
    words.act(sayDay(language, afterDays(brief.createdAt, briefDays.toConfirm))),
    addressOf(site, choicePathTo.briefConfirmation(language, token)),
    words.ignore,
  ]);
}

/** The brief as one hoster receives it; answering it answers the author. */
export function hosterMail(
  site: Site,
  content: BriefContent,
  {
    to,
    token,
    asked,
  }: { readonly to: string; readonly token: string; readonly asked: readonly AskedPart[] },
): Mail {
  const { language, reference, author, message } = content;
  const { mails, lines } = textFor(language).brief;
  const page = addressOf(site, choicePathTo.briefAnswer(language, token));
  const end = afterDays(new Date(content.createdAt), briefDays.kept);
  const who = author.organization ?? author.name;
  const text = [
    wrapText(mails.hoster.intro(who)),
    writeLines(content, asked),
    // Indented, so that no line of it passes for one of ours.
    `${lines.message}:\n${wrapText(message, { indent: "  " })}`,
    `${wrapText(mails.hoster.decline)}\n${page}`,
    wrapText(mails.hoster.erased(sayDay(language, end))),
  ];
  return {
    to,
    language,
    subject: ordinary(mails.hoster.subject(reference, who)),
    text: `${ordinary(text.join("\n\n"))}\n`,
    replyTo: author.email,
    stopUrl: page,
    attachments: [
      {
        filename: "brief.json",
        contentType: "application/json",
        content: JSON.stringify(makeBriefDocument(content, asked), null, 2),
      },
    ],
  };
}

/** Tells the author that a hoster will not take the request, and whom it suggests. */
export function declinedMail(
  site: Site,
  { reference, language, email }: Pick<Brief, "reference" | "language" | "email">,
  {
    hoster,
    suggested,
  }: {
    readonly hoster: string;
    readonly suggested: { readonly slug: string; readonly name: string } | null;
  },
): Mail {
  const words = textFor(language).brief.mails.declined;
  const query = `h=${encodeURIComponent(suggested?.slug ?? "")}`;
  const suggestion =
    suggested === null
      ? []
      : [
          words.suggests(suggested.name),
          addressOf(site, pathTo.hoster(language, suggested.slug)),
          words.write,
          addressOf(site, choicePathTo.brief(language, query)),
        ];
  return writeMail(language, email, words.subject(reference, hoster), [
    words.intro(hoster),
    ...suggestion,
    words.follow,
  ]);
}

/** Asks the author, once, whether an answer came. */
export function questionMail(
  site: Site,
  { reference, language, email, createdAt }: Brief,
  token: string,
): Mail {
  const words = textFor(language).brief.mails.question;
  const page = addressOf(site, choicePathTo.ownBrief(language, token));
  return writeMail(language, email, words.subject(reference), [
    words.intro(reference, briefDays.toAnswer),
    `${words.yes}\n${page}?reponse=oui`,
    `${words.no}\n${page}?reponse=non`,
    words.erased(sayDay(language, afterDays(createdAt, briefDays.kept))),
  ]);
}

/** Asks whoever reads an address whether it may receive the briefs of a hoster. */
export function addressMail(
  site: Site,
  language: Language,
  asked: {
    readonly to: string;
    readonly hoster: string;
    readonly token: string;
    readonly at: Date;
  },
): Mail {
  const words = textFor(language).brief.mails.address;
  return writeMail(language, asked.to, words.subject(asked.hoster), [
    words.intro(asked.hoster),
    words.act(sayDay(language, afterDays(asked.at, briefDays.toVerify))),
    addressOf(site, choicePathTo.briefAddress(language, asked.token)),
    words.keep,
    words.ignore,
  ]);
}

function writeMail(
  language: Language,
  to: string,
  subject: string,
  paragraphs: readonly string[],
): Mail {
  const { hello, bye } = textFor(language).brief.mails;
  return { to, language, subject: ordinary(subject), text: makeText([hello, ...paragraphs, bye]) };
}

function addressOf({ publicUrl }: Site, path: Path): string {
  return publicUrl + path;
}
