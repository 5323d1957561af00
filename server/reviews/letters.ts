import type { Criterion } from "#core/grid.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import { dayInWords } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { localize, textFor } from "#web/text/text.ts";

type Question = {
  readonly email: string;
  readonly language: Language;
  readonly hoster: { readonly slug: string; readonly name: string };
  /** Name of the hoster that asks; null for the working group. */
  readonly speaker: string | null;
  readonly label: Criterion["label"] | null;
  readonly question: string;
  readonly publicAt: Date;
  readonly stopUrl: string;
};

/** Tells someone of a team that a peer asks about an answer, before anyone else may read it. */
export function questionMail({ publicUrl }: Pick<Deps, "publicUrl">, asked: Question): Mail {
  const { email, language, hoster, label, question, stopUrl } = asked;
  const { mail, group } = textFor(language).review;
  const about = label === null ? "" : localize(language, label);
  const paragraphs = [
    wrapText(mail.intro(asked.speaker ?? group, hoster.name)),
    wrapText(mail.about(about)),
    // Indented, so that no line of it passes for one of ours.
    wrapText(question, { indent: "  " }),
    wrapText(mail.until(dayInWords(language, asked.publicAt))),
    publicUrl + spacePathTo.receivedReviews(language, hoster.slug),
    wrapText(mail.stop(stopUrl)),
  ];
  return {
    to: email,
    language,
    subject: mail.subject(hoster.name),
    text: `${paragraphs.join("\n\n")}\n`,
    stopUrl,
  };
}
