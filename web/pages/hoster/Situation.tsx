import { pathTo } from "#core/paths.ts";
import type { Grid } from "#core/grid.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { Verdict } from "#web/components/Explanation.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { sectionIds } from "./Contents.tsx";
import type { HosterProps } from "./hoster-props.ts";
import { Trust } from "./Trust.tsx";

/** Where the hoster stands in the grid and why; or why that is not known. */
export function Situation({ card, grid, assessment, today }: HosterProps) {
  if (assessment === null) return <Unsituated card={card} grid={grid} />;
  return (
    <section id={sectionIds.profile}>
      <Verdict grid={grid} classification={assessment.classification} />
      <Trust grid={grid} assessment={assessment} today={today} />
      <Notice grid={grid} />
    </section>
  );
}

function Unsituated({ card, grid }: Pick<HosterProps, "card" | "grid">) {
  const { hoster } = useSite().text;
  const isDeclined = card.outcome === "declined";
  const { title, meaning } = isDeclined ? hoster.declined : hoster.notAssessed;
  return (
    <section id={sectionIds.profile} class="stack">
      <h2>{title}</h2>
      {!isDeclined && <OpenProfiles grid={grid} />}
      <p>{meaning(card.name)}</p>
      {!isDeclined && (
        <>
          <NextSteps />
          <Notice grid={grid} />
        </>
      )}
    </section>
  );
}

function NextSteps() {
  const { language, text } = useSite();
  const { notAssessed } = text.hoster;
  return (
    <>
      <p>
        {notAssessed.ask} <a href={pathTo.grid(language)}>{notAssessed.readGrid}</a>
      </p>
      <p>
        {notAssessed.isItYours} <a href={pathTo.questionnaire(language)}>{notAssessed.tryGrid}</a>
      </p>
    </>
  );
}

/** Every profile with a dashed emblem: nothing is known, nothing is refused. */
function OpenProfiles({ grid }: { readonly grid: Grid }) {
  const { language } = useSite();
  return (
    <ul class="pfs">
      {grid.document.profiles.map(({ id, label }, position) => (
        <li class="pf" key={id}>
          <Emblem position={position} isDashed />
          {localize(language, label)}
        </li>
      ))}
    </ul>
  );
}
