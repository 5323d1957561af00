import { countsAsEvidence } from "#core/answers.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { summaryIn } from "#core/hoster.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import { Strip } from "./Strip.tsx";

type IdentityProps = { readonly card: HosterCard; readonly grid: Grid };

/** The top of the page: the name, what it is in one sentence, and the way to its site. */
export function Identity({ card, grid }: IdentityProps) {
  const { language, text } = useSite();
  const { hoster } = text;
  const { website } = card;
  const summary = summaryIn(card, language);
  return (
    <div class="who">
      {card.outcome !== "declined" && <Crest card={card} grid={grid} />}
      {card.imaginary && (
        <p class="cluster">
          <ImaginaryTag />
          <span class="small">{hoster.invented(card.name)}</span>
        </p>
      )}
      <h1>{card.name}</h1>
      {summary !== null && (
        <p class="lead" lang={summary.language}>
          {summary.text}
        </p>
      )}
      {!card.imaginary && website !== null && countsAsEvidence(website) && (
        <p class="cluster">
          <a class="btn" href={website} rel="nofollow noopener external">
            {hoster.visit}
          </a>
        </p>
      )}
      <Strip card={card} />
    </div>
  );
}

/** The emblems, always all of them: dashed when a profile is not held, or not known to be. */
function Crest({ card, grid }: IdentityProps) {
  return (
    <div class="crest" aria-hidden="true">
      {grid.document.profiles.map(({ id }, position) => (
        <Emblem key={id} position={position} isDashed={card.profiles?.[id] !== "met"} isBig />
      ))}
    </div>
  );
}
