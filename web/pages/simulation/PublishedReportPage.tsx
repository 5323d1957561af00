import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { SimulationReport } from "#core/simulate.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";
import { Report } from "./Report.tsx";
import { ReportOrigin } from "./ReportOrigin.tsx";
import type { ReportLinks } from "./report-links.ts";

type PublishedReportPageProps = {
  readonly id: string;
  readonly version: number;
  readonly report: SimulationReport;
  readonly madeAt: string;
  readonly links: ReportLinks;
  /** Hosters that it no longer names. */
  readonly unnamed: number;
};

/** A report as it was joined to an announcement, for anyone. */
export function PublishedReportPage(props: PublishedReportPageProps) {
  const { id, version, report, madeAt, links, unnamed } = props;
  const { language, text } = useSite();
  const words = text.simulation;
  const steps = [
    { label: text.group.title, path: groupPathTo.group(language) },
    { label: words.version(version), path: pathTo.gridVersion(language, version) },
  ];
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb steps={steps} current={words.publishedTitle(version)} />
        <h1>{words.publishedTitle(version)}</h1>
        <p class="lead">{words.publishedLead}</p>
        <ReportOrigin {...{ report, madeAt }} isCurrent />
        {unnamed > 0 && <p>{words.unnamed(unnamed)}</p>}
      </div>
      <Report report={report} links={links} />
      <p>
        <a href={`${groupPathTo.report(language, id)}.json`}>{words.asJson}</a>
      </p>
    </div>
  );
}
