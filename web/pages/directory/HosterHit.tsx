import { findCountry } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { summaryIn } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import type { Search } from "#core/search.ts";
import { Address } from "#web/components/Address.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { ProfileEmblems } from "#web/components/ProfileEmblems.tsx";
import { ServiceNames } from "#web/components/ServiceNames.tsx";
import { useSite } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { Match } from "./Match.tsx";

type HosterHitProps = { readonly card: HosterCard; readonly search: Search; readonly grid: Grid };

/** A hoster in a list: who, where, which profile, what, and how it fits. */
export function HosterHit({ card, search, grid }: HosterHitProps) {
  const { language } = useSite();
  const summary = summaryIn(card, language);
  const outcome = facetValueLabel(language, grid, { key: "profile", value: card.outcome });
  return (
    <article class="hit">
      <div class="tight">
        <h3>
          <a href={pathTo.hoster(language, card.slug)}>{card.name}</a>
        </h3>
        <Whereabouts card={card} />
        <ProfileEmblems grid={grid} profiles={card.profiles} outcome={outcome} />
        {summary === null ? (
          <p>
            <ServiceNames services={card.services} />
          </p>
        ) : (
          <p lang={summary.language}>{summary.text}</p>
        )}
      </div>
      <Particulars card={card} />
      <Match card={card} search={search} grid={grid} />
    </article>
  );
}

function Whereabouts({ card }: { readonly card: HosterCard }) {
  const { language, text } = useSite();
  const country = findCountry(card.country ?? "")?.name[language];
  const parts = [card.place ?? country, card.legalForm].filter(
    (part) => part !== null && part !== undefined,
  );
  return (
    <p class="where">
      {parts.length === 0 ? text.directory.card.unknownPlace : parts.join(" · ")}{" "}
      {card.imaginary && <ImaginaryTag />}
    </p>
  );
}

function Particulars({ card }: { readonly card: HosterCard }) {
  const { card: text } = useSite().text.directory;
  return (
    <dl class="meta">
      {card.summary !== null && (
        <div>
          <dt class="dt">{text.services}</dt>
          <dd>
            {card.services.length === 0 ? text.unknown : <ServiceNames services={card.services} />}
          </dd>
        </div>
      )}
      <div>
        <dt class="dt">{text.website}</dt>
        <dd>
          {card.website === null ? (
            text.unknown
          ) : (
            <Address href={card.website} isImaginary={card.imaginary} />
          )}
        </dd>
      </div>
      {card.assessedAt !== null && (
        <div>
          <dt class="dt">{text.answered}</dt>
          <dd>
            <DateText date={card.assessedAt} />
          </dd>
        </div>
      )}
    </dl>
  );
}
