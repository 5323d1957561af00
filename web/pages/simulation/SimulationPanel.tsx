import type { ShortReport } from "#core/short-report.ts";
import { useSite } from "#web/site.ts";
import { ReportOrigin } from "./ReportOrigin.tsx";
import { MovedItem } from "./MovedItem.tsx";
import { ProfileFigures } from "./ProfileFigures.tsx";
import { RareNeeds } from "./RareNeeds.tsx";
import { mainPart } from "#core/short-report.ts";

export type SimulationPanelProps = {
  readonly report: ShortReport;
  /** When it was asked for, as an ISO moment. */
  readonly madeAt: string;
  /** Whether neither the version nor the answers changed since. */
  readonly isCurrent: boolean;
};

/** A simulation in short, inside a `.panel`: its heading is of level 2. */
export function SimulationPanel({ report, madeAt, isCurrent }: SimulationPanelProps) {
  const words = useSite().text.simulation;
  const part = mainPart(report);
  const { moved, others } = report;
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
            {moved.map((hoster) => (
              <MovedItem key={hoster.slug} {...{ report, hoster }} isShort />
            ))}
          </ul>
          {others > 0 && <p>{words.more(others)}</p>}
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
