import { buildPath } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** Addresses of what machines read of this site, beside the API. */
export const exportPathTo = {
  /** The ChatonsInfos file of a hoster; it names those of its services. */
  organizationFile: (slug: string) => exportedFile(slug, "organization"),
  serviceFile: (slug: string, key: string) => exportedFile(slug, key),
  /** Everything that happened, of one hoster, of the grid. */
  feed: (language: Language) => buildPath(language, ["flux.atom"]),
  hosterFeed: (language: Language, slug: string) =>
    buildPath(language, ["hebergeurs", slug, "flux.atom"]),
  gridFeed: (language: Language) => buildPath(language, ["grille", "flux.atom"]),
  robots: () => buildPath("fr", ["robots.txt"]),
  sitemap: () => buildPath("fr", ["sitemap.xml"]),
  /** A part of a sitemap that is too long, from 1. */
  sitemapPart: (part: number) => buildPath("fr", [`sitemap-${part}.xml`]),
  humans: () => buildPath("fr", ["humans.txt"]),
  security: () => buildPath("fr", [".well-known", "security.txt"]),
} as const;

function exportedFile(slug: string, name: string) {
  return buildPath("fr", ["hebergeurs", slug, "chatonsinfos", `${name}.properties`]);
}
