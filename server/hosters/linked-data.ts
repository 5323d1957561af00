import { countsAsEvidence } from "#core/answers.ts";
import type { HosterCard } from "#core/hoster.ts";

/** A real hoster as a schema.org organization; `page` is the whole address of its page. */
export function describeOrganization(card: HosterCard, page: string): object {
  const { name, summary, website, country, department } = card;
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name,
    ...(summary !== null && { description: summary }),
    ...(countsAsEvidence(website) && { url: website }),
    ...(country !== null && {
      address: {
        "@type": "PostalAddress",
        addressCountry: country,
        ...(department !== null && { addressRegion: department }),
      },
    }),
    mainEntityOfPage: page,
  };
}
