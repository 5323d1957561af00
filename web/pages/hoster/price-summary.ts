import { findCheapest } from "#core/estimate.ts";
import type { HosterCard } from "#core/hoster.ts";
import { priceOfRegistration } from "#core/listing-tokens.ts";
import { emptySearch } from "#core/search-address.ts";
import { priceWords } from "#web/components/price-words.ts";
import type { Site } from "#web/site.ts";
import { wordList } from "#web/text/word-list.ts";

/**
 * How much to expect, in a few words: the cheapest offer for one account; without a priced
 * offer, what the way to register says. Null when nothing says it.
 */
export function priceSummary(site: Site, { offers, services }: HosterCard): string | null {
  const { language, text } = site;
  const { price } = text.offers;
  const priced = offers.filter((offer) => offer.price !== null);
  const paid = priced.filter((offer) => offer.price?.kind !== "free");
  const cheapest = findCheapest(paid, emptySearch)?.offer;
  if (cheapest !== undefined) {
    const words = priceWords(site, cheapest.price);
    if (paid.length < priced.length) return price.freeOrFrom(words);
    return paid.length > 1 ? price.from(words) : words;
  }
  if (priced.length > 0) return price.free;
  const ways = services.flatMap(({ registrations }) =>
    registrations.map((id) => priceOfRegistration[id]),
  );
  return ways.length === 0
    ? null
    : wordList(
        language,
        [...new Set(ways)].map((way) => text.names.prices[way]),
      );
}
