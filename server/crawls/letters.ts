import { crawlPathTo } from "#core/crawl-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import { dayInWords } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { SourceFileRow } from "#server/source-files/queries.ts";
import { textFor } from "#web/text/text.ts";

type Unreadable = {
  readonly email: string;
  readonly language: Language;
  readonly hoster: Pick<Hoster, "slug" | "name">;
  readonly files: readonly SourceFileRow[];
  readonly stopUrl: string;
};

/** The most that a mail names. */
const mostNamed = 20;

/** Tells someone of a team that files of theirs do not come any more, and that nothing was deleted. */
export function unreadableMail({ publicUrl }: Pick<Deps, "publicUrl">, told: Unreadable): Mail {
  const { email, language, hoster, files, stopUrl } = told;
  const { mail, reasons } = textFor(language).crawls;
  const named = files.slice(0, mostNamed).map(({ address, fault, unreachableSince }) => {
    const since = dayInWords(language, unreachableSince ?? new Date(0));
    const why = fault === null ? "" : reasons[fault];
    // Indented, and an address on a line of its own: none of it passes for a line of ours.
    return `  ${inert(address)}\n${wrapText(mail.file(why, since), { indent: "  " })}`;
  });
  const paragraphs = [
    wrapText(mail.intro(hoster.name)),
    ...named,
    ...(files.length > mostNamed ? [wrapText(mail.more(files.length - mostNamed))] : []),
    wrapText(mail.kept),
    publicUrl + crawlPathTo.ownFiles(language, hoster.slug),
    wrapText(mail.stop(stopUrl)),
  ];
  return {
    ...{ to: email, language, subject: mail.subject(hoster.name), stopUrl },
    text: `${paragraphs.join("\n\n")}\n`,
  };
}

function inert(address: string): string {
  return address.length > 500 ? `${address.slice(0, 500)}…` : address;
}
