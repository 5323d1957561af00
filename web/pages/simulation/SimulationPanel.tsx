import type { SimulationReport } from "#core/simulate.ts";
import { useSite } from "#web/site.ts";
import { ReportOrigin } from "./ReportOrigin.tsx";
import { MovedItem } from "./MovedItem.tsx";
import { ProfileFigures } from "./ProfileFigures.tsx";
import { RareNeeds } from "./RareNeeds.tsx";
import { mainPart } from "./report-lines.ts";

type SimulationPanelProps = {
  readonly report: SimulationReport;
  /** When it was asked for, as an ISO moment. */
  readonly madeAt: string;
  /** Whether neither the version nor the answers changed since. */
  readonly isCurrent: boolean;
};

/** More are a page of their own. */
const mostShown = 5;

/** A simulation in short, inside a `.panel`: its heading is of level 2. */
export function SimulationPanel({ report, madeAt, isCurrent }: SimulationPanelProps) {
  const words = useSite().text.simulation;
  const part = mainPart(report);
  const moved = report.moved.filter(({ isImaginary }) => isImaginary === (part === "imaginary"));
  return (
    <>
      <div class="head">
        <h2>{words.panel}</h2>
        <ReportOrigin {...{ report, madeAt, isCurrent }} />
      </div>
      {part !== null && <ProfileFigures report={report} tally={report[part]} />}
      {moved.length > 0 && (
        <div>
          <h3>{words.whoMoves}</h3>
          <ul class="rows">
            {moved.slice(0, mostShown).map((hoster) => (
              <MovedItem key={hoster.slug} {...{ report, hoster }} isShort />
            ))}
          </ul>
          {moved.length > mostShown && <p>{words.more(moved.length - mostShown)}</p>}
        </div>
      )}
      {part !== null && (
        <div>
          <h3>{words.needs.title}</h3>
          <RareNeeds report={report} tally={report[part]} isShort />
        </div>
      )}
    </>
  );
}
