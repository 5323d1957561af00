import type { ComponentChildren } from "preact";
import type { Offer } from "#core/offers.ts";
import { offerText } from "#core/offers.ts";
import { PriceText } from "#web/components/PriceText.tsx";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { typeset } from "#web/text/typography.ts";
import { lowerFirst, wordList } from "#web/text/word-list.ts";

/** One thing that can be subscribed to: its price, for whom, what is in it; what is not stated comes last. */
export function OfferCard({ offer }: { readonly offer: Offer }) {
  const site = useSite();
  const { offers } = site.text;
  const lines = linesOf(site, offer);
  const unstated = lines.filter(({ words }) => words === null).map(({ name }) => name);
  return (
    <li class="pin offer">
      <OfferText french={offer.name} english={offer.nameEn} as={Heading} />
      <PriceText price={offer.price} />
      <OfferText french={offer.included} english={offer.includedEn} as={Paragraph} />
      <dl>
        {lines.map(
          ({ name, words }) =>
            words !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      <OfferText french={offer.example} english={offer.exampleEn} as={Example} />
      {unstated.length > 0 && (
        <p class="small soft">{offers.unstated(lowerList(site, unstated))}</p>
      )}
    </li>
  );
}

type Line = { readonly name: string; readonly words: string | null };

function linesOf({ language, text }: Site, offer: Offer): readonly Line[] {
  const { offers, names } = text;
  const { audiences, services, hasOneLogin, leastAccounts, mostAccounts } = offer;
  const listed = (words: readonly string[]) =>
    words.length === 0 ? null : wordList(language, words);
  return [
    { name: offers.audience, words: listed(audiences.map((id) => names.audiences[id])) },
    { name: offers.services, words: listed(services.map((id) => names.serviceTypes[id])) },
    {
      name: offers.oneLogin,
      words: hasOneLogin === null ? null : offers.hasOneLogin[hasOneLogin ? "yes" : "no"],
    },
    { name: offers.accounts, words: offers.capacity(leastAccounts, mostAccounts) },
  ];
}

function lowerList({ language }: Site, names: readonly string[]): string {
  return names.map((name) => lowerFirst(language, name)).join(", ");
}

type OfferTextProps = {
  readonly french: string | null;
  readonly english: string | null;
  readonly as: (props: { lang?: string; children: ComponentChildren }) => ComponentChildren;
};

/** What the hoster wrote, in its language where nobody translated it. */
function OfferText({ french, english, as: Element }: OfferTextProps) {
  const { language } = useSite();
  const found = offerText(french, english, language);
  if (found === null) return null;
  return (
    <Element {...(found.language !== language && { lang: found.language })}>
      {typeset(found.language, found.text)}
    </Element>
  );
}

type WrittenProps = { lang?: string; children: ComponentChildren };

function Heading({ children, ...props }: WrittenProps) {
  return <h3 {...props}>{children}</h3>;
}

function Paragraph(props: WrittenProps) {
  return <p {...props} />;
}

function Example({ children, ...props }: WrittenProps) {
  const { offers } = useSite().text;
  return (
    <p class="small">
      <b>{offers.example}</b> <span {...props}>{children}</span>
    </p>
  );
}
