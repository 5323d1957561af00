import { choicePathTo } from "#core/choice-paths.ts";
import type { HosterCard } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import type { ReportField, ReportForm } from "#core/report.ts";
import { longestReport, reportFields } from "#core/report.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import { RouteFields } from "./RouteFields.tsx";

export type ReportPageProps = {
  readonly card: HosterCard;
  /** What was typed so far. */
  readonly form: ReportForm;
  /** Fields that do not fit, in the order of the form. */
  readonly faults: readonly ReportField[];
};

/** "Something wrong here?": who says it, what it is, and where to be answered. */
export function ReportPage({ card, form, faults }: ReportPageProps) {
  const { language, text } = useSite();
  const { report, site } = text;
  const page = { label: card.name, path: pathTo.hoster(language, card.slug) };
  const directory = { label: site.directory, path: pathTo.directory(language) };
  return (
    <div class="stack">
      <Breadcrumb steps={[directory, page]} current={report.title} />
      {card.imaginary && <ImaginaryTag />}
      <h1>{report.pageTitle(card.name)}</h1>
      <p class="lead">{report.intro}</p>
      {faults.length > 0 && <Faults faults={faults} />}
      <form class="stack" method="post" action={choicePathTo.report(language, card.slug)}>
        <RouteFields slug={card.slug} chosen={form.route} isWrong={faults.includes("route")} />
        <MessageField value={form.message} isWrong={faults.includes("message")} />
        <EmailField value={form.email} isWrong={faults.includes("email")} />
        <p class="cluster">
          <button class="btn" type="submit">
            {report.send}
          </button>
          <a href={page.path}>{report.back}</a>
        </p>
      </form>
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly ReportField[] }) {
  const { report } = useSite().text;
  const shown = reportFields.filter((field) => faults.includes(field));
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{report.mistakes(shown.length)}</h2>
      <ul>
        {shown.map((field) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`}>{report.faults[field]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FieldProps = { readonly value: string; readonly isWrong: boolean };

function MessageField({ value, isWrong }: FieldProps) {
  const { language, text } = useSite();
  const { report } = text;
  return (
    <div>
      <label class="lab" for="message">
        {report.message}
      </label>
      <p class="hint" id="message-hint">
        {report.messageHint(new Intl.NumberFormat(language).format(longestReport))}
      </p>
      {isWrong && <Fault field="message" />}
      <textarea
        class="field"
        id="message"
        name="message"
        rows={6}
        maxLength={longestReport}
        required
        aria-invalid={isWrong}
        aria-describedby={describedBy("message", isWrong)}
      >
        {value}
      </textarea>
    </div>
  );
}

function EmailField({ value, isWrong }: FieldProps) {
  const { report } = useSite().text;
  return (
    <div>
      <label class="lab" for="email">
        {report.email} <span class="soft">{report.optional}</span>
      </label>
      <p class="hint" id="email-hint">
        {report.emailHint}
      </p>
      {isWrong && <Fault field="email" />}
      <input
        class="field"
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={describedBy("email", isWrong)}
      />
    </div>
  );
}

function Fault({ field }: { readonly field: ReportField }) {
  return (
    <p id={`${field}-fault`}>
      <b>{useSite().text.report.faults[field]}</b>
    </p>
  );
}

function describedBy(field: ReportField, isWrong: boolean): string {
  return isWrong ? `${field}-fault ${field}-hint` : `${field}-hint`;
}

/** The control of a field; of the two routes, the first. */
function fieldId(field: ReportField): string {
  return field === "route" ? "route-user" : field;
}
