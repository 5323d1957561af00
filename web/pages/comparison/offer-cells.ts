import type { Wanted } from "#core/estimate.ts";
import { offerText } from "#core/offers.ts";
import type { Offer } from "#core/offers.ts";
import { priceWords } from "#web/components/price-words.ts";
import type { Site } from "#web/site.ts";
import { estimateWords } from "#web/text/estimate-words.ts";
import type { Cell } from "./cell.ts";

/** How many offers there are, then each with its price. */
export function offersCell(site: Site, offers: readonly Offer[]): Cell {
  const { comparison } = site.text;
  if (offers.length === 0) return { words: comparison.unstated, isUnstated: true };
  return {
    words: comparison.offers(offers.length),
    details: offers.map((offer) =>
      comparison.offer(offerName(site, offer), priceWords(site, offer.price)),
    ),
  };
}

/** What a year would cost, and after which offer. */
export function estimateCell({ language }: Site, offers: readonly Offer[], wanted: Wanted): Cell {
  const { amount, basis } = estimateWords(language, offers, wanted);
  return {
    words: amount,
    isUnstated: offers.length === 0,
    details: basis === null ? [] : [basis],
  };
}

function offerName({ language }: Site, { name, nameEn }: Offer): string {
  return offerText(name, nameEn, language)?.text ?? name;
}
