import { choicePathTo } from "#core/choice-paths.ts";
import { alertFields, faultyField, longestAlertName } from "#core/alert-form.ts";
import type { AlertFault, AlertField, AlertForm } from "#core/alert-form.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { Search } from "#core/search.ts";
import { narrows, watchedQuery } from "#core/watched-search.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { searchSentence } from "#web/pages/directory/search-sentence.ts";
import { useSite } from "#web/site.ts";

type AlertFormPageProps = {
  readonly grid: Grid;
  readonly search: Search;
  /** Hosters found now. */
  readonly total: number;
  /** What was typed. */
  readonly form: AlertForm;
  readonly faults: readonly AlertFault[];
};

/** What would be watched, then a name and an address; an empty search is sent back to the directory. */
export function AlertFormPage({ grid, search, total, form, faults }: AlertFormPageProps) {
  const site = useSite();
  const { language, text } = site;
  const { alerts } = text;
  const query = watchedQuery(search);
  const directory = { label: text.directory.title, path: pathTo.directory(language, query) };
  if (!narrows(search)) return <NothingToWatch />;
  return (
    <>
      <Breadcrumb steps={[directory]} current={alerts.title} />
      <h1>{alerts.title}</h1>
      <p class="lead">{alerts.intro}</p>
      {faults.length > 0 && <Faults faults={faults} />}
      <div class="reading">
        <section class="sec stack">
          <h2>{alerts.watched}</h2>
          <p>{searchSentence(site, grid, { search, total })}</p>
          <p>
            <a href={directory.path}>{alerts.form.change}</a>
          </p>
        </section>
        <form class="stack-l" method="post" action={choicePathTo.alerts(language, query)}>
          {alertFields.map((field) => (
            <Field key={field} field={field} value={form[field]} faults={faults} />
          ))}
          <p>
            <button class="btn">{alerts.form.ask}</button>
          </p>
        </form>
      </div>
    </>
  );
}

function NothingToWatch() {
  const { language, text } = useSite();
  const { title, text: why, link } = text.alerts.empty;
  return (
    <>
      <Breadcrumb current={text.alerts.title} />
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{why}</p>
        <p>
          <a class="btn" href={pathTo.directory(language)}>
            {link}
          </a>
        </p>
      </div>
    </>
  );
}

function Faults({ faults }: { readonly faults: readonly AlertFault[] }) {
  const { text } = useSite();
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{text.alerts.faults.title}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>
            <a href={`#${idOf(faultyField(fault))}`}>{text.alerts.faults[fault]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FieldProps = {
  readonly field: AlertField;
  readonly value: string;
  readonly faults: readonly AlertFault[];
};

const inputs = {
  name: { type: "text", maxLength: longestAlertName, autocomplete: "off" },
  email: { type: "email", autocomplete: "email" },
} as const;

function Field({ field, value, faults }: FieldProps) {
  const { form, faults: sentences } = useSite().text.alerts;
  const id = idOf(field);
  const fault = faults.find((candidate) => faultyField(candidate) === field);
  return (
    <div class={fault === undefined ? undefined : "err"}>
      <label class="lab" for={id}>
        {form[field]}
      </label>
      <p class="hint" id={`${id}-aide`}>
        {form[`${field}Hint`]}
      </p>
      {fault !== undefined && (
        <p class="msg" id={`${id}-erreur`}>
          {sentences[fault]}
        </p>
      )}
      <input
        class="field"
        id={id}
        name={field}
        value={value}
        required
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? `${id}-aide` : `${id}-erreur ${id}-aide`}
        {...inputs[field]}
      />
    </div>
  );
}

function idOf(field: AlertField): string {
  return `alerte-${field}`;
}
