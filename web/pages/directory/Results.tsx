import type { SearchResult } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { HitGroup } from "./HitGroup.tsx";
import type { HitContext } from "./HitGroup.tsx";
import { HosterHit } from "./HosterHit.tsx";
import { fitOf, fits } from "./needs-asked.ts";
import type { Fit } from "./needs-asked.ts";

type ResultsProps = HitContext & {
  readonly result: SearchResult;
  /** Whether the page already says that nobody answered for any of them. */
  readonly isNobodyAssessed: boolean;
};

/** The hosters found: by how they fit when something is needed, else as one list. */
export function Results({ result, isNobodyAssessed, ...context }: ResultsProps) {
  const { directory } = useSite().text;
  const { hosters, total } = result;
  const { choices, sort } = context.search;
  const needs = choices.need ?? [];
  if (needs.length === 0 || sort !== "fit") {
    return (
      <section class="hits">
        <h2 class="vh">{directory.results}</h2>
        {hosters.map((card) => (
          <HosterHit key={card.slug} card={card} {...context} isSilenceSaid={isNobodyAssessed} />
        ))}
      </section>
    );
  }
  const groups = fits
    .map((fit) => ({ fit, cards: hosters.filter((card) => fitOf(card, needs) === fit) }))
    .filter(({ cards }) => cards.length > 0);
  return (
    <>
      {groups.map(({ fit, cards }) => (
        <HitGroup
          key={fit}
          title={titleOf(directory.groups, fit, needs.length)}
          count={hosters.length === total ? cards.length : null}
          intro={isNobodyAssessed ? null : introOf(directory.groups, fit)}
          cards={cards}
          {...context}
        />
      ))}
    </>
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
