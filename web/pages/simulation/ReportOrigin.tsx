import type { SimulationReport } from "#core/simulate.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { mainPart } from "#core/short-report.ts";

type ReportOriginProps = {
  readonly report: Pick<SimulationReport, "real" | "imaginary">;
  readonly madeAt: string;
  readonly isCurrent: boolean;
};

/** When a simulation was made and on whom, and whether it still says how things are. */
export function ReportOrigin({ report, madeAt, isCurrent }: ReportOriginProps) {
  const { language, text } = useSite();
  const words = text.simulation;
  const part = mainPart(report);
  const who = part === null ? words.who.nobody : words.who[part](report[part].hosters);
  return (
    <p class="small">
      {words.madeOn(absoluteDate(language, madeAt), who)}
      {part !== "real" && ` ${words.noReal}`}
      {!isCurrent && ` ${words.old}`}
    </p>
  );
}
