import type { ComponentChildren } from "preact";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { unconfirmedSince } from "#core/services.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { Address } from "#web/components/Address.tsx";
import { ServiceNames } from "#web/components/ServiceNames.tsx";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { placeWords } from "#web/text/place-words.ts";
import { wordList } from "#web/text/word-list.ts";
import { priceSummary } from "./price-summary.ts";

type StripProps = { readonly card: HosterCard; readonly facts: readonly Fact[] };

/** The first things to know, side by side; what no source says is said to be unknown. */
export function Strip({ card, facts }: StripProps) {
  const site = useSite();
  const { language, text } = site;
  const { strip, unknown } = text.hoster;
  const audiences = card.audiences.map((id) => text.names.audiences[id]);
  const contact = facts.find(({ field }) => field === "contact")?.value ?? card.website;
  return (
    <dl class="facts">
      <Entry name={strip.audience}>
        {audiences.length === 0 ? unknown : wordList(language, audiences)}
      </Entry>
      <Entry name={strip.place}>{placeWords(language, card) ?? unknown}</Entry>
      <Entry name={strip.services}>
        {card.services.length === 0 ? unknown : <ServiceNames services={card.services} />}
      </Entry>
      <Entry name={strip.price}>{priceSummary(site, card) ?? unknown}</Entry>
      <Entry name={strip.openness}>{opennessOf(site, card) ?? unknown}</Entry>
      <Entry name={strip.contact}>
        {contact === null ? unknown : <Address href={contact} isImaginary={card.imaginary} />}
      </Entry>
    </dl>
  );
}

/** Whether new accounts are taken, or since when that is to be confirmed; null when no service says it. */
function opennessOf({ language, text }: Site, { services }: HosterCard): string | null {
  const loads = new Set(services.flatMap(({ load }) => load ?? []));
  if (loads.size === 2) return text.hoster.strip.partlyOpen;
  const [load] = loads;
  if (load !== undefined) return text.names.loads[load];
  const [since] = services.flatMap((service) => unconfirmedSince(service) ?? []).sort();
  return since === undefined ? null : text.hoster.strip.unconfirmed(absoluteDate(language, since));
}

function Entry({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
