import { choicePathTo } from "#core/choice-paths.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { LevelMark, StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

const marks = ["met", "partly", "unmet", "pending"] as const;

/** For whoever is looking for a hoster: listings, profiles, silence, order. */
export function HelpSearch({ grid }: { readonly grid: Grid }) {
  const { text } = useSite();
  const { title, listing, unknown, order } = text.help.search;
  return (
    <section class="sec stack" id="chercher">
      <h2>{title}</h2>
      <HelpChoosing />
      <h3 id="fiche">{listing.title}</h3>
      <p>{listing.intro}</p>
      <p>{listing.marksIntro}</p>
      <ul class="rows">
        {marks.map((mark) => (
          <li key={mark}>
            <StatusMark status={mark}>{listing.marks[mark]}</StatusMark>
          </li>
        ))}
      </ul>
      <p>{listing.levels}</p>
      <ul class="cluster">
        {listing.phases.map((phase, level) => (
          <li key={phase}>
            <LevelMark level={level} maximum={listing.phases.length - 1}>
              {phase}
            </LevelMark>
          </li>
        ))}
      </ul>
      <p>{listing.dashes}</p>
      <p>{listing.sources}</p>
      <HelpProfiles grid={grid} />
      <h3 id="inconnu">{unknown.title}</h3>
      {unknown.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3 id="ordre">{order.title}</h3>
      {order.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

function HelpChoosing() {
  const { language, text } = useSite();
  const words = text.help.search.choosing;
  return (
    <>
      <h3 id="choisir">{words.title}</h3>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="cluster">
        <a href={choicePathTo.choice(language)}>{words.link}</a>
        <a href={choicePathTo.suites(language)}>{words.suites}</a>
      </p>
    </>
  );
}

function HelpProfiles({ grid }: { readonly grid: Grid }) {
  const { language, text } = useSite();
  const words = text.help.search.profiles;
  return (
    <>
      <h3 id="profils">{words.title}</h3>
      <p>{words.intro}</p>
      <ul class="rows">
        {grid.document.profiles.map((profile, position) => (
          <li key={profile.id}>
            <p class="pf">
              <Emblem position={position} />
              {localize(language, profile.label)}
            </p>
            <p>{localize(language, profile.short)}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${pathTo.grid(language)}#profils`}>{words.rules}</a>
      </p>
    </>
  );
}
