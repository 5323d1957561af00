import { groupPathTo } from "#core/group-paths.ts";
import type { ReportRoute } from "#core/report.ts";
import type { Path } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { FaultSummary } from "#web/pages/desk/FaultSummary.tsx";
import { TextAreaField } from "#web/components/TextAreaField.tsx";
import { useSite } from "#web/site.ts";

/** A report that waits, as the working group reads it. */
export type WaitingReport = {
  readonly id: string;
  readonly hoster: string;
  /** Null when nobody can see the hoster. */
  readonly path: Path | null;
  readonly route: ReportRoute;
  readonly message: string;
  /** Where its author wants to be answered. */
  readonly email: string | null;
  readonly language: Language;
  readonly createdAt: string;
};

/** What was typed to close a report and was not taken: too short or too long, or it is closed already. */
export type ClosingMistake = {
  readonly id: string;
  readonly typed: string;
  readonly kind: "no-outcome" | "unknown-report";
};

type ReportsDeskPageProps = {
  readonly reports: readonly WaitingReport[];
  /** How many wait, those that are not on the page included. */
  readonly total: number;
  readonly mistake: ClosingMistake | null;
  readonly isClosed: boolean;
};

/** What visitors said is wrong, the oldest first, each to be closed with a sentence for everyone. */
export function ReportsDeskPage({ reports, total, mistake, isClosed }: ReportsDeskPageProps) {
  const { text } = useSite();
  const words = text.desk.reports;
  const faults =
    mistake?.kind === "no-outcome"
      ? [{ id: outcomeId(mistake.id), sentence: words.outcomeMissing }]
      : [];
  return (
    <div class="stack-l">
      <DeskCrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <News words={isClosed ? words.closed : null} />
        <FaultSummary faults={faults} />
        {mistake?.kind === "unknown-report" && <ClosedMeanwhile typed={mistake.typed} />}
        <p class="lead">{words.lead}</p>
        <p>{text.desk.counts.reports(total)}</p>
        {reports.length < total && <p>{words.oldest(reports.length)}</p>}
      </div>
      {reports.map((report) => (
        <OpenReport
          key={report.id}
          report={report}
          mistake={mistake?.id === report.id ? mistake : null}
        />
      ))}
    </div>
  );
}

function ClosedMeanwhile({ typed }: { readonly typed: string }) {
  const words = useSite().text.desk.reports;
  return (
    <div class="standing stack" role="alert">
      <p>{words.closedMeanwhile}</p>
      {typed !== "" && <p class="theirs">{typed}</p>}
    </div>
  );
}

type OpenReportProps = {
  readonly report: WaitingReport;
  readonly mistake: ClosingMistake | null;
};

function OpenReport({ report, mistake }: OpenReportProps) {
  const { language, text } = useSite();
  const words = text.desk.reports;
  const { id, hoster, path, email } = report;
  return (
    <article class="sec stack">
      <h2>{path === null ? hoster : <a href={path}>{hoster}</a>}</h2>
      <p>
        <DateText date={report.createdAt} />. {text.report.routes[report.route]}
      </p>
      <p class="theirs">{report.message}</p>
      {email !== null && (
        <p>
          {words.answerAt(report.language)} <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      <form class="stack" method="post" action={groupPathTo.reports(language, id)} noValidate>
        <TextAreaField
          id={outcomeId(id)}
          name="outcome"
          label={words.outcome}
          hint={words.outcomeHint}
          value={mistake?.typed ?? ""}
          fault={mistake === null ? null : words.outcomeMissing}
        />
        <p>
          <button class="btn plain">
            {words.close}
            <span class="vh"> {hoster}</span>
          </button>
        </p>
      </form>
    </article>
  );
}

function outcomeId(id: string): string {
  return `suite-${id}`;
}
