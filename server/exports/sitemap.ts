import { exportPathTo } from "#core/export-paths.ts";
import type { Path } from "#core/paths.ts";
import { translatePath } from "#core/paths.ts";
import { languages } from "#core/vocabulary.ts";

/** A page search engines may keep, in French, and the day it last changed where that is known. */
export type SitemapPage = { readonly path: Path; readonly changedOn: string | null };

/** What one file may hold (sitemaps.org 0.9). */
const mostAddresses = 50_000;

/**
 * A file of the sitemap: every page in each language, named with its translations. Without
 * `part`, the whole map, or the list of its parts where one file cannot hold it; undefined for a
 * part there is not, from 1.
 */
export function writeSitemap(
  publicUrl: string,
  pages: readonly SitemapPage[],
  { part, most = mostAddresses }: { readonly part?: number; readonly most?: number } = {},
): string | undefined {
  const perPart = Math.floor(most / languages.length);
  const parts = Math.ceil(pages.length / perPart);
  if (part === undefined) {
    return parts > 1 ? writeIndex(publicUrl, parts) : writeMap(publicUrl, pages);
  }
  const wanted = pages.slice((part - 1) * perPart, part * perPart);
  return parts > 1 && wanted.length > 0 ? writeMap(publicUrl, wanted) : undefined;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

function writeIndex(publicUrl: string, parts: number): string {
  const entries = Array.from(
    { length: parts },
    (_, index) =>
      `<sitemap><loc>${escapeXml(publicUrl + exportPathTo.sitemapPart(index + 1))}</loc></sitemap>`,
  );
  return [declaration, `<sitemapindex ${namespaces}>`, ...entries, "</sitemapindex>", ""].join(
    "\n",
  );
}

function writeMap(publicUrl: string, pages: readonly SitemapPage[]): string {
  const entries = pages.flatMap((page) => writePage(publicUrl, page));
  return [declaration, `<urlset ${namespaces}>`, ...entries, "</urlset>", ""].join("\n");
}

function writePage(publicUrl: string, { path, changedOn }: SitemapPage): readonly string[] {
  const addresses = languages.map(
    (language) => [language, escapeXml(publicUrl + translatePath(path, language))] as const,
  );
  const changed = changedOn === null ? "" : `<lastmod>${changedOn}</lastmod>`;
  const alternates = addresses
    .map(
      ([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`,
    )
    .join("");
  return addresses.map(([, loc]) => `<url><loc>${loc}</loc>${changed}${alternates}</url>`);
}

/** Of what an address of ours may hold. */
function escapeXml(address: string): string {
  return address.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
}
