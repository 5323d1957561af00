import { countsAsEvidence } from "#core/answers.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import type { Grid } from "#core/grid.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { summaryIn } from "#core/hoster.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { HosterTray } from "#web/components/Tray.tsx";
import { useSite } from "#web/site.ts";
import { Strip } from "./Strip.tsx";

type IdentityProps = {
  readonly card: HosterCard;
  readonly facts: readonly Fact[];
  readonly grid: Grid;
};

/** The top of the page: the name, what it is in one sentence, and what can be done next. */
export function Identity({ card, facts, grid }: IdentityProps) {
  const { language, text } = useSite();
  const { hoster } = text;
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
      {card.legalForm !== null && <p class="soft">{card.legalForm}</p>}
      <Steps card={card} />
      <Strip card={card} facts={facts} />
    </div>
  );
}

/** Write to the hoster, see its site, compare it with others. */
function Steps({ card: { slug, website, imaginary } }: Pick<IdentityProps, "card">) {
  const { language, text } = useSite();
  const query = writeSearch(emptySearch, { kept: [slug] });
  return (
    <>
      <p class="cluster onscreen">
        <a class="btn" href={choicePathTo.brief(language, query)}>
          {text.hoster.write}
        </a>
        {!imaginary && website !== null && countsAsEvidence(website) && (
          <a class="btn plain" href={website} rel="nofollow noopener external">
            {text.hoster.visit}
          </a>
        )}
      </p>
      <HosterTray slug={slug} />
    </>
  );
}

/** The emblems, always all of them: dashed when a profile is not held, or not known to be. */
function Crest({ card, grid }: Pick<IdentityProps, "card" | "grid">) {
  return (
    <div class="crest" aria-hidden="true">
      {grid.document.profiles.map(({ id }, position) => (
        <Emblem key={id} position={position} isDashed={card.profiles?.[id] !== "met"} isBig />
      ))}
    </div>
  );
}
