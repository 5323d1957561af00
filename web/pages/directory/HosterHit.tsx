import { kilometresBetween } from "#core/distance.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { summaryIn } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import type { Search } from "#core/search.ts";
import { Address } from "#web/components/Address.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Estimate } from "#web/components/Estimate.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { KeepLink } from "#web/components/KeepLink.tsx";
import { ProfileEmblems } from "#web/components/ProfileEmblems.tsx";
import { ServiceNames } from "#web/components/ServiceNames.tsx";
import { useSite } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { placeWords } from "#web/text/place-words.ts";
import { distanceWords } from "./distance-words.ts";
import { Match } from "./Match.tsx";

export type HosterHitProps = {
  readonly card: HosterCard;
  readonly search: Search;
  readonly grid: Grid;
  readonly today: string;
  /** Whether what comes before already says that nobody answered for it. */
  readonly isSilenceSaid: boolean;
};

/** A hoster in a list: who, where, which profile, what, and how it fits. */
export function HosterHit({ card, search, grid, today, isSilenceSaid }: HosterHitProps) {
  const { language } = useSite();
  const summary = summaryIn(card, language);
  const outcome = facetValueLabel(language, grid, { key: "profile", value: card.outcome });
  return (
    <article class="hit">
      <div class="tight">
        <h3>
          <a href={pathTo.hoster(language, card.slug)}>{card.name}</a>
        </h3>
        <Whereabouts card={card} near={search.near} />
        <ProfileEmblems grid={grid} profiles={card.profiles} outcome={outcome} />
        {summary !== null && <p lang={summary.language}>{summary.text}</p>}
        <Offered card={card} />
      </div>
      <div class="meta">
        <Particulars card={card} search={search} />
        <KeepLink search={search} slug={card.slug} name={card.name} />
      </div>
      <Match card={card} search={search} grid={grid} today={today} isSilenceSaid={isSilenceSaid} />
    </article>
  );
}

type WhereaboutsProps = { readonly card: HosterCard; readonly near: string | null };

function Whereabouts({ card, near }: WhereaboutsProps) {
  const { language, text } = useSite();
  const kilometres = near === null ? null : kilometresBetween(near, card);
  const distance = kilometres === null ? null : distanceWords(language, kilometres);
  const parts = [
    placeWords(language, card),
    distance === null ? null : text.directory.card.distance(distance),
    card.legalForm,
  ].filter((part) => part !== null);
  return (
    <p class="where">
      {parts.length === 0 ? text.directory.card.unknownPlace : parts.join(" · ")}{" "}
      {card.imaginary && <ImaginaryTag />}
    </p>
  );
}

/** After a summary, what it offers is small print; without one, it is all there is to say. */
function Offered({ card }: { readonly card: HosterCard }) {
  const { text } = useSite();
  if (card.summary === null) {
    return (
      <p>
        <ServiceNames services={card.services} />
      </p>
    );
  }
  return (
    <p class="small soft">
      {text.directory.card.services}{" "}
      {card.services.length === 0 ? (
        text.directory.card.unknown
      ) : (
        <ServiceNames services={card.services} />
      )}
    </p>
  );
}

function Particulars({ card, search }: Pick<HosterHitProps, "card" | "search">) {
  const { card: text } = useSite().text.directory;
  const hasMeans = search.accounts !== null || search.budget !== null;
  return (
    <dl>
      {hasMeans && (
        <div>
          <dt class="dt">{text.estimate}</dt>
          <dd>
            <Estimate offers={card.offers} wanted={search} />
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
