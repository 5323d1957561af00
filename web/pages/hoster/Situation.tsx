import { pathTo } from "#core/paths.ts";
import { classificationOn } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { offerText } from "#core/offers.ts";
import { DateText } from "#web/components/DateText.tsx";
import { Emblem } from "#web/components/Emblem.tsx";
import { Verdict } from "#web/components/Explanation.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { listInSentence } from "#web/text/word-list.ts";
import { sectionIds } from "./Contents.tsx";
import type { HosterProps } from "./hoster-props.ts";
import { Trust } from "./Trust.tsx";

/** Where the hoster stands in the grid and why; or why that is not known. */
export function Situation({ card, grid, assessment, revisions, today }: HosterProps) {
  const [last] = revisions;
  if (assessment === null && last?.withdrawn) {
    return <Withdrawn card={card} grid={grid} withdrawn={last.withdrawn} />;
  }
  if (assessment === null) return <Unsituated card={card} grid={grid} />;
  return (
    <section id={sectionIds.profile}>
      <Verdict
        grid={grid}
        classification={classificationOn(grid, assessment, today)}
        aims={assessment.aims}
      >
        <TrueFor card={card} offers={assessment.offers} />
      </Verdict>
      <Trust grid={grid} assessment={assessment} today={today} />
      <Notice grid={grid} />
    </section>
  );
}

type TrueForProps = { readonly card: HosterCard; readonly offers: readonly string[] };

/** Which offers the verdict is about; nothing when it is about all of them. */
export function TrueFor({ card, offers }: TrueForProps) {
  const { language, text } = useSite();
  if (offers.length === 0) return null;
  const names = offers.map((name) => {
    const offer = card.offers.find((each) => each.name === name);
    return offerText(name, offer?.nameEn ?? null, language)?.text ?? name;
  });
  return <p>{text.hoster.trueFor(listInSentence(language, names))}</p>;
}

type WithdrawnProps = Pick<HosterProps, "card" | "grid"> & {
  readonly withdrawn: { readonly at: string; readonly reason: string };
};

/** What was published is still readable; it says no longer what the hoster does. */
function Withdrawn({ card, grid, withdrawn }: WithdrawnProps) {
  const { text } = useSite();
  const { title, meaning, reason } = text.hoster.withdrawn;
  return (
    <section id={sectionIds.profile} class="stack">
      <h2>{title}</h2>
      <OpenProfiles grid={grid} />
      <p>
        {meaning(card.name)} <DateText date={withdrawn.at} />.
      </p>
      <p>{reason(withdrawn.reason)}</p>
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
