import type { Offer } from "#core/offers.ts";
import { offerText } from "#core/offers.ts";
import { mostOffers } from "#core/own-offer.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { priceWords } from "#web/components/price-words.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { wordList } from "#web/text/word-list.ts";
import { News } from "./FormState.tsx";
import { OwnItems, Removed } from "./OwnItems.tsx";
import { newItem } from "./ServicesPage.tsx";

/** What just happened, as the address says it. */
export const offerNews = ["offer", "moved", "restored"] as const;

/** Key of the address that opens the form of one offer. */
export const offerKey = "offre";

export type OffersPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly offers: readonly (Offer & { readonly id: string; readonly read: string })[];
  readonly news: (typeof offerNews)[number] | null;
  readonly removed: { readonly id: string; readonly name: string } | null;
};

/** What can be subscribed to, in the order of the hoster. */
export function OffersPage({ hoster, person, offers, news, removed }: OffersPageProps) {
  const { language, text } = useSite();
  const { offers: words, news: told } = text.description;
  const action = spacePathTo.offers(language, hoster.slug);
  return (
    <SpaceShell hoster={hoster} person={person} here="offers">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <News words={news === null ? null : told[news]} />
      <Removed action={action} removed={removed} />
      {offers.length === 0 && <p>{words.none}</p>}
      <OwnItems
        action={action}
        itemKey={offerKey}
        items={offers.map((offer) => ({
          ...{ id: offer.id, read: offer.read, name: offer.name },
          children: <OfferLine offer={offer} />,
        }))}
      />
      <p>
        {offers.length < mostOffers ? (
          <a class="btn" href={`${action}?${offerKey}=${newItem}`}>
            {words.add}
          </a>
        ) : (
          words.tooMany(mostOffers)
        )}
      </p>
    </SpaceShell>
  );
}

function OfferLine({ offer }: { readonly offer: Offer }) {
  const site = useSite();
  const { language, text } = site;
  const named = offerText(offer.name, offer.nameEn, language);
  const capacity = text.offers.capacity(offer.leastAccounts, offer.mostAccounts);
  const services = offer.services.map((id) => text.names.serviceTypes[id]);
  return (
    <>
      <h2 lang={named?.language}>{named?.text}</h2>
      <p>
        <b>{priceWords(site, offer.price)}</b>
        {capacity !== null && ` · ${text.offers.accounts}${text.grid.conditions.colon} ${capacity}`}
      </p>
      {services.length > 0 && <p class="soft">{wordList(language, services)}</p>}
    </>
  );
}
