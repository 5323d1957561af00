import { groupPathTo } from "#core/group-paths.ts";
import type { SimulationReport } from "#core/simulate.ts";
import { VersionCrumb } from "#web/pages/editor/VersionCrumb.tsx";
import { useSite } from "#web/site.ts";
import { Report } from "./Report.tsx";
import { ReportOrigin } from "./ReportOrigin.tsx";
import type { ReportLinks } from "./report-links.ts";

/** What changed since a simulation was made. */
export type Freshness = { readonly isSameGrid: boolean; readonly hasSameAnswers: boolean };

export type ShownReport = Freshness & {
  readonly report: SimulationReport;
  readonly madeAt: string;
};

/** A simulation that is not done yet. */
export type Progress = { readonly id: string; readonly done: number; readonly total: number };

type SimulationPageProps = {
  readonly version: number;
  /** Whether the version may come into force still. */
  readonly isComing: boolean;
  readonly shown: ShownReport | null;
  readonly running: Progress | null;
  /** Problems of the version that was to be simulated; 0 when that was not asked for. */
  readonly problems: number;
  readonly links: ReportLinks;
};

/** What a version would change for the hosters, and what to do to know it. */
export function SimulationPage(props: SimulationPageProps) {
  const { version, isComing, shown, running, problems, links } = props;
  const { language, text } = useSite();
  const words = text.simulation;
  return (
    <div class="stack-l">
      <div class="stack">
        <VersionCrumb version={version} current={words.crumb} />
        <h1>{words.title(version)}</h1>
        <p class="lead">{words.lead}</p>
        {problems > 0 && <Inconsistent {...{ version, problems }} />}
        {shown !== null && <Origin shown={shown} />}
        {shown === null && running === null && isComing && <p>{words.none}</p>}
        {!isComing && <p class="notice">{words.over}</p>}
        {running !== null && (
          <p class="notice">
            {words.running.other}{" "}
            <a href={groupPathTo.version(language, version, "simulation", running.id)}>
              {words.running.see}
            </a>
          </p>
        )}
        {isComing && (
          <form method="post" action={groupPathTo.version(language, version, "simulation")}>
            <button class="btn">{shown === null ? words.start : words.startAgain}</button>
          </form>
        )}
      </div>
      {shown !== null && <Report report={shown.report} links={links} />}
      <p class="hint">{words.notice}</p>
    </div>
  );
}

function Origin({ shown }: { readonly shown: ShownReport }) {
  const words = useSite().text.simulation;
  const { report, madeAt, isSameGrid, hasSameAnswers } = shown;
  const isCurrent = isSameGrid && hasSameAnswers;
  return (
    <div class={isCurrent ? undefined : "notice"}>
      <ReportOrigin {...{ report, madeAt }} isCurrent />
      {isCurrent && <p class="small">{words.current}</p>}
      {!isSameGrid && <p>{words.stale.grid}</p>}
      {!hasSameAnswers && <p>{words.stale.answers}</p>}
      {!isCurrent && <p>{words.stale.again}</p>}
    </div>
  );
}

type InconsistentProps = { readonly version: number; readonly problems: number };

function Inconsistent({ version, problems }: InconsistentProps) {
  const { language, text } = useSite();
  const words = text.simulation.inconsistent;
  return (
    <section class="err summary" aria-labelledby="incoherente">
      <h2 id="incoherente">{words.title}</h2>
      <p>{words.body(problems)}</p>
      <p>
        <a href={groupPathTo.version(language, version)}>{words.go}</a>
      </p>
    </section>
  );
}
