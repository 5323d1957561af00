import type { OfferPrice } from "#core/offers.ts";
import type { Site } from "#web/site.ts";
import { formatEuros } from "#web/text/money.ts";

/** A price in a few words: "Gratuit", "60 € par an, tous comptes compris", "Non dit". */
export function priceWords({ language, text }: Site, price: OfferPrice | null): string {
  const words = text.offers.price;
  if (price === null) return words.unstated;
  if (price.kind === "free") return words.free;
  const asked = `${formatEuros(language, price.cents)} ${words.per[price.unit][price.period]}`;
  return price.kind === "suggested" ? words.suggested(asked) : asked;
}
