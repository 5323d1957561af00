import { choicePathTo } from "#core/choice-paths.ts";
import type { Path } from "#core/paths.ts";
import { pathTo, translatePath } from "#core/paths.ts";
import { languages } from "#core/vocabulary.ts";

const fixedPages: readonly Path[] = [
  pathTo.home("fr"),
  choicePathTo.choice("fr"),
  pathTo.directory("fr"),
  choicePathTo.suites("fr"),
  pathTo.grid("fr"),
  pathTo.questionnaire("fr"),
  pathTo.help("fr"),
  pathTo.accessibility("fr"),
  pathTo.legal("fr"),
];

/**
 * The addresses search engines may keep, with their translations (sitemaps.org 0.9).
 * Imaginary hosters are not among the slugs.
 */
export function makeSitemap(
  publicUrl: string,
  { slugs, suites }: { readonly slugs: readonly string[]; readonly suites: readonly string[] },
): string {
  const paths = [
    ...fixedPages,
    ...suites.map((suite) => choicePathTo.suite("fr", suite)),
    ...slugs.map((slug) => pathTo.hoster("fr", slug)),
  ];
  const entries = paths.flatMap((path) => {
    const alternates = languages
      .map((language) => {
        const address = `${publicUrl}${translatePath(path, language)}`;
        return `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;
      })
      .join("");
    return languages.map(
      (language) =>
        `<url><loc>${publicUrl}${translatePath(path, language)}</loc>${alternates}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>",
  ].join("\n");
}
