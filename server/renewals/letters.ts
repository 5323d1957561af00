import type { Deadlines } from "#core/renewal.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import { dayInWords, daysUntil } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import type { Mail } from "#server/mail/mail.ts";
import { textFor } from "#web/text/text.ts";

type Reminder = {
  readonly email: string;
  readonly language: Language;
  readonly hoster: Pick<Hoster, "slug" | "name">;
  readonly deadlines: Deadlines;
  readonly stopUrl: string;
  /** When it is written. */
  readonly at: Date;
};

/** Asks one person of a team whether what it published is still true. */
export function reminderMail({ publicUrl }: Pick<Deps, "publicUrl">, reminder: Reminder): Mail {
  const { email, language, hoster, deadlines, stopUrl, at } = reminder;
  const { mail } = textFor(language).renewal;
  const { confirmBy, pendingFrom } = deadlines;
  const lines = mail.lines({
    hoster: hoster.name,
    day: dayInWords(language, new Date(confirmBy)),
    days: Math.ceil(daysUntil(confirmBy, at)),
    pendingFrom: dayInWords(language, new Date(pendingFrom)),
    link: publicUrl + spacePathTo.renewal(language, hoster.slug),
  });
  const paragraphs = [...lines, mail.stop(stopUrl)].map((line) => wrapText(line));
  const text = `${paragraphs.join("\n\n")}\n`;
  return { to: email, language, subject: mail.subject(hoster.name), text, stopUrl };
}
