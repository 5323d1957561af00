import { pathTo } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** The site as schema.org tells it, and how its directory is searched. */
export function describeWebSite(language: Language, publicUrl: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: "MATOU",
    url: publicUrl + pathTo.home(language),
    inLanguage: language,
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${publicUrl}${pathTo.directory(language)}?q={words}`,
      },
      "query-input": "required name=words",
    },
  };
}
