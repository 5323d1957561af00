import { listContinuity } from "#core/continuity.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { ComingEvents } from "#web/pages/events/ComingEvents.tsx";
import { useSite } from "#web/site.ts";
import { Answers } from "./Answers.tsx";
import { BadgeSnippet } from "./BadgeSnippet.tsx";
import { Contents } from "./Contents.tsx";
import { Continuity } from "./Continuity.tsx";
import { History } from "./History.tsx";
import type { HosterProps } from "./hoster-props.ts";
import { Identity } from "./Identity.tsx";
import { Offers } from "./Offers.tsx";
import { Services } from "./Services.tsx";
import { Situation } from "./Situation.tsx";
import { Sources } from "./Sources.tsx";
import { Wrong } from "./Wrong.tsx";

/** One hoster: who it is, where it stands and why, what it answered, and who says so. */
export function HosterPage(props: HosterProps) {
  const { card, facts, grid, assessment, revisions, publicUrl, events, reviews } = props;
  const { language, text } = useSite();
  const directory = { label: text.site.directory, path: pathTo.directory(language) };
  return (
    <>
      <Breadcrumb steps={[directory]} current={card.name} />
      <Identity card={card} facts={facts} grid={grid} />
      <div class="side slim below">
        <Contents
          hasAnswers={assessment !== null}
          hasContinuity={assessment !== null && listContinuity(grid).length > 0}
          hasRevisions={revisions.length > 0}
        />
        <div class="stack-l">
          <Situation {...props} />
          <Offers card={card} />
          <Services card={card} />
          <ComingEvents card={card} events={events} />
          {assessment !== null && (
            <>
              <Answers
                grid={grid}
                assessment={assessment}
                isImaginary={card.imaginary}
                today={props.today}
                reviews={reviews}
                slug={card.slug}
              />
              <Continuity grid={grid} assessment={assessment} />
            </>
          )}
          <Sources card={card} facts={facts} />
          {revisions.length > 0 && <History card={card} revisions={revisions} />}
          {assessment !== null && <BadgeSnippet {...{ card, grid, assessment, publicUrl }} />}
          <Wrong card={card} />
        </div>
      </div>
    </>
  );
}
