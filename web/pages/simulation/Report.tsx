import type { SimulationReport } from "#core/simulate.ts";
import { useSite } from "#web/site.ts";
import { AnswerWork } from "./AnswerWork.tsx";
import { MovedHosters } from "./MovedHosters.tsx";
import { NearHosters } from "./NearHosters.tsx";
import { ProfileFigures } from "./ProfileFigures.tsx";
import { RareNeeds } from "./RareNeeds.tsx";
import type { ReportLinks } from "./report-links.ts";
import { mainPart } from "#core/short-report.ts";

type ReportProps = { readonly report: SimulationReport; readonly links: ReportLinks };

/** A whole report: the figures of the hosters it is about, then who moves and why; examples apart. */
export function Report({ report, links }: ReportProps) {
  const words = useSite().text.simulation;
  const part = mainPart(report);
  if (part === null) return <p class="notice">{words.nobody}</p>;
  return (
    <>
      <Part {...{ report, links, part }} />
      {part === "real" && report.imaginary.hosters > 0 && (
        <Part {...{ report, links }} part="imaginary" isApart />
      )}
    </>
  );
}

type PartProps = ReportProps & {
  readonly part: "real" | "imaginary";
  /** Whether it comes after the hosters that exist. */
  readonly isApart?: boolean;
};

function Part({ report, links, part, isApart = false }: PartProps) {
  const words = useSite().text.simulation;
  const tally = report[part];
  const moved = report.moved.filter(({ isImaginary }) => isImaginary === (part === "imaginary"));
  return (
    <section class="sec stack-l">
      <div class="stack">
        <h2>{part === "real" ? words.realHosters : words.imaginaryHosters}</h2>
        {isApart && <p>{words.imaginaryApart}</p>}
        <p class="lead">{words.moved(tally.moved, tally.hosters)}</p>
      </div>
      <div class="sim-all">
        <ProfileFigures {...{ report, tally }} isWhole />
      </div>
      {moved.length > 0 && (
        <div class="stack" id={isApart ? undefined : "qui"}>
          <h3>{words.whoMoves}</h3>
          <MovedHosters {...{ report, moved, links }} />
        </div>
      )}
      <div class="stack">
        <h3>{words.work.title}</h3>
        <AnswerWork {...{ report, part }} />
      </div>
      <div class="stack">
        <h3>{words.near.title}</h3>
        <NearHosters {...{ report, part }} />
      </div>
      <div class="stack">
        <h3>{words.needs.title}</h3>
        <RareNeeds {...{ report, tally }} />
      </div>
    </section>
  );
}
