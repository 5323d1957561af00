import { fold } from "#core/words.ts";

/** Longest slug made from a name; the suffix that makes it unique comes on top. */
const longest = 80;

/**
 * The part of an address that stands for a name: lower-case letters, digits and single hyphens,
 * never empty. A name without a Latin letter or a digit is written by its code points.
 */
export function makeSlug(name: string): string {
  const slug = fold(name).replaceAll("ø", "o").replaceAll("ł", "l");
  return cut(hyphenate(slug)) || cut(hyphenate(codePoints(name))) || "u0";
}

function hyphenate(text: string): string {
  return text.replaceAll(/[^a-z0-9]+/gu, "-").replaceAll(/^-|-$/gu, "");
}

function codePoints(text: string): string {
  return [...text].map((letter) => `u${letter.codePointAt(0)?.toString(16) ?? "0"}`).join("-");
}

/** Between two words where possible. */
function cut(slug: string): string {
  if (slug.length <= longest) return slug;
  const hyphen = slug.lastIndexOf("-", longest);
  return slug.slice(0, hyphen > longest / 2 ? hyphen : longest);
}
