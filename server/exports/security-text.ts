import { addMonths } from "#core/calendar.ts";
import { readEmail } from "#core/email.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { pathTo } from "#core/paths.ts";
import { readWebAddress } from "#core/plain-text.ts";

/**
 * Whom to tell of a hole in this site (RFC 9116). `publisher` is who publishes it, as the operator
 * wrote it: the addresses in it are the contacts; without one, the page that tells how to report
 * something is. It holds until the beginning of a month, more than six months away.
 */
export function writeSecurityText(
  publisher: string | null,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): string {
  const contacts = readContacts(publisher ?? "");
  const page = `${publicUrl}${pathTo.help("fr")}#corriger`;
  const month = `${now.toISOString().slice(0, 7)}-01T00:00:00Z`;
  return [
    "# Une faille dans ce site ? Dites-le-nous avant de la rendre publique.",
    "# A hole in this site? Tell us before you make it public.",
    ...(contacts.length === 0 ? [page] : contacts).map((contact) => `Contact: ${contact}`),
    `Expires: ${addMonths(month, 7)}`,
    "Preferred-Languages: fr, en",
    `Canonical: ${publicUrl}${exportPathTo.security()}`,
    "",
  ].join("\n");
}

/** Mailboxes first; an address without encryption is none (RFC 9116, 2.5.3). */
function readContacts(publisher: string): readonly string[] {
  const words = publisher.split(/[\s,;<>()«»"]+/u).map((word) => word.replace(/[.:!?]+$/u, ""));
  const mails = words.flatMap((word) => readEmail(word.replace(/^mailto:/iu, "")) ?? []);
  const sites = words.filter((word) => /^https:/iu.test(word) && readWebAddress(word).ok);
  return [...mails.map((mail) => `mailto:${encodeURI(mail)}`), ...sites];
}
