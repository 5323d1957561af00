import { pathTo } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** Pixels of the picture: it is meant to be shown at this height. */
export const badgeHeight = 64;

type BadgeCode = {
  readonly language: Language;
  readonly slug: string;
  /** What the picture says to whoever does not see it. */
  readonly alt: string;
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
};

/** The HTML of a badge in a plain link, to be pasted into the hoster's own site. */
export function badgeCode({ language, slug, alt, publicUrl }: BadgeCode): string {
  const page = publicUrl + pathTo.hoster(language, slug);
  const picture = publicUrl + pathTo.badge(language, slug);
  return `<a href="${page}"><img src="${picture}" height="${badgeHeight}" alt="${escape(alt)}"></a>`;
}

/** The name is written in HTML that will be pasted elsewhere. */
function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
