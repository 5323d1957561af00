import type { HosterCard } from "#core/hoster.ts";
import { OfferCard } from "#web/components/OfferCard.tsx";
import { useSite } from "#web/site.ts";
import { sectionIds } from "./Contents.tsx";

/** What can be subscribed to, in the order the hoster gives it. */
export function Offers({ card }: { readonly card: HosterCard }) {
  const { offers } = useSite().text;
  return (
    <section class="sec" id={sectionIds.offers}>
      <h2>{offers.title}</h2>
      {card.offers.length === 0 ? (
        <p>{card.imaginary ? offers.noneInvented : offers.none(card.name)}</p>
      ) : (
        <ul class="trio offers">
          {card.offers.map((offer, index) => (
            <OfferCard key={index} offer={offer} />
          ))}
        </ul>
      )}
    </section>
  );
}
