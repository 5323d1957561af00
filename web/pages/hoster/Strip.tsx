import type { ComponentChildren } from "preact";
import { findCountry } from "#core/departments.ts";
import type { HosterCard } from "#core/hoster.ts";
import { ServiceNames } from "#web/components/ServiceNames.tsx";
import { useSite } from "#web/site.ts";
import { wordList } from "#web/text/word-list.ts";
import { Address } from "#web/components/Address.tsx";

/** The first things to know, side by side; what no source says is said to be unknown. */
export function Strip({ card }: { readonly card: HosterCard }) {
  const { language, text } = useSite();
  const { strip, unknown } = text.hoster;
  const audiences = card.audiences.map((id) => text.names.audiences[id]);
  const place = card.place ?? findCountry(card.country ?? "")?.name[language];
  return (
    <dl class="facts">
      <Entry name={strip.audience}>
        {audiences.length === 0 ? unknown : wordList(language, audiences)}
      </Entry>
      <Entry name={strip.place}>{place ?? unknown}</Entry>
      <Entry name={strip.services}>
        {card.services.length === 0 ? unknown : <ServiceNames services={card.services} />}
      </Entry>
      <Entry name={strip.legalForm}>{card.legalForm ?? unknown}</Entry>
      <Entry name={strip.website}>
        {card.website === null ? (
          unknown
        ) : (
          <Address href={card.website} isImaginary={card.imaginary} />
        )}
      </Entry>
    </dl>
  );
}

function Entry({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
