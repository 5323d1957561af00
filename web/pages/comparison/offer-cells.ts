import type { Estimate } from "#core/comparison.ts";
import { offerText } from "#core/offers.ts";
import type { Offer } from "#core/offers.ts";
import { priceWords } from "#web/components/price-words.ts";
import type { Site } from "#web/site.ts";
import { formatEuros } from "#web/text/money.ts";
import type { Cell } from "./cell.ts";

/** Every offer with its price. */
export function offersCell(site: Site, offers: readonly Offer[]): Cell {
  const { comparison } = site.text;
  const [first, ...others] = offers.map((offer) =>
    comparison.offer(offerName(site, offer), priceWords(site, offer.price)),
  );
  if (first === undefined) return { words: comparison.unstated, isUnstated: true };
  return { words: first, details: others };
}

/** What the cheapest offer that could fit would cost in a year. */
export function estimateCell(
  site: Site,
  offers: readonly Offer[],
  cheapest: Estimate | null,
): Cell {
  const { comparison } = site.text;
  const { estimate } = comparison;
  if (offers.length === 0) return { words: comparison.unstated, isUnstated: true };
  if (cheapest === null) return { words: estimate.noneFits };
  const { offer, cents } = cheapest;
  const details = [estimate.from(offerName(site, offer))];
  if (cents === null) return { words: estimate.noPrice, isUnstated: true, details };
  const amount = formatEuros(site.language, cents);
  return { words: cents === 0 ? estimate.free : estimate.around(amount), details };
}

function offerName({ language }: Site, { name, nameEn }: Offer): string {
  return offerText(name, nameEn, language)?.text ?? name;
}
