import type { OfferPrice } from "#core/offers.ts";
import { useSite } from "#web/site.ts";
import { formatEuros } from "#web/text/money.ts";

/** A price of an offer: the amount large, then what it is for. */
export function PriceText({ price }: { readonly price: OfferPrice | null }) {
  const { language, text } = useSite();
  const words = text.offers.price;
  if (price === null) return <p class="price soft">{words.unstatedPrice}</p>;
  if (price.kind === "free") {
    return (
      <p class="price">
        <b>{words.free}</b>
      </p>
    );
  }
  return (
    <p class="price">
      <b>{formatEuros(language, price.cents)}</b> {words.per[price.unit][price.period]}
      {price.kind === "suggested" && <small>{words.negotiated}</small>}
    </p>
  );
}
