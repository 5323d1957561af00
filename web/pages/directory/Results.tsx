import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Search, SearchResult } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { HosterHit } from "./HosterHit.tsx";
import { fitOf, fits } from "./needs-asked.ts";
import type { Fit } from "./needs-asked.ts";

type ResultsProps = {
  readonly result: SearchResult;
  readonly search: Search;
  readonly grid: Grid;
  readonly today: string;
  /** Whether the page already says that nobody answered for any of them. */
  readonly isNobodyAssessed: boolean;
};

/** The hosters found: by how they fit when something is needed, else as one list. */
export function Results({ result, search, grid, today, isNobodyAssessed }: ResultsProps) {
  const { text } = useSite();
  const needs = search.choices.need ?? [];
  const isGrouped = needs.length > 0 && search.sort === "fit";
  if (!isGrouped) {
    return (
      <section class="hits">
        <h2 class="vh">{text.directory.results}</h2>
        {result.hosters.map((card) => (
          <HosterHit
            key={card.slug}
            card={card}
            search={search}
            grid={grid}
            today={today}
            isSilenceSaid={isNobodyAssessed}
          />
        ))}
      </section>
    );
  }
  return (
    <>
      {fits.map((fit) => {
        const cards = result.hosters.filter((card) => fitOf(card, needs) === fit);
        return (
          cards.length > 0 && (
            <Group
              key={fit}
              fit={fit}
              cards={cards}
              search={search}
              grid={grid}
              today={today}
              isNobodyAssessed={isNobodyAssessed}
              hasAll={result.total === result.hosters.length}
            />
          )
        );
      })}
    </>
  );
}

type GroupProps = {
  readonly fit: Fit;
  readonly cards: readonly HosterCard[];
  readonly search: Search;
  readonly grid: Grid;
  readonly today: string;
  readonly isNobodyAssessed: boolean;
  /** Whether every result is on this page: only then does a group know its size. */
  readonly hasAll: boolean;
};

function Group({ fit, cards, search, grid, today, isNobodyAssessed, hasAll }: GroupProps) {
  const { groups } = useSite().text.directory;
  const intro = isNobodyAssessed ? null : introOf(groups, fit);
  return (
    <section>
      <h2 class="group">
        {hasAll && <span class="n">{cards.length}</span>}
        <span>{titleOf(groups, fit, search.choices.need?.length ?? 0)}</span>
      </h2>
      {intro !== null && <p class="group-intro">{intro}</p>}
      {cards.map((card) => (
        <HosterHit
          key={card.slug}
          card={card}
          search={search}
          grid={grid}
          today={today}
          isSilenceSaid
        />
      ))}
    </section>
  );
}

type GroupWords = Site["text"]["directory"]["groups"];

function titleOf(groups: GroupWords, fit: Fit, needs: number): string {
  return fit === "met" ? groups.met(needs) : groups[fit];
}

function introOf(groups: GroupWords, fit: Fit): string | null {
  if (fit === "not-assessed") return groups.notAssessedIntro;
  return fit === "declined" ? groups.declinedIntro : null;
}
