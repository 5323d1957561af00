import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import { actionWords } from "./action-words.ts";
import type { AuditPageProps } from "./AuditPage.tsx";

type AuditFiltersProps = Pick<AuditPageProps, "actions" | "query"> & {
  /** The same question, for the whole table. */
  readonly csvQuery: string;
};

/** What to look for in the log, and the table of all that is found. */
export function AuditFilters({ actions, query, csvQuery }: AuditFiltersProps) {
  const { language, text } = useSite();
  const words = text.settings.audit;
  const csv = groupPathTo.auditCsv(language);
  const named = actions
    .map((action) => [action, actionWords(text, action)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, language));
  return (
    <form class="stack say" action={groupPathTo.audit(language)} role="search">
      <div class="pair">
        <Field name="personne" label={words.person} value={query.person} />
        <Field name="hebergeur" label={words.hoster} value={query.hoster} />
        <div>
          <label class="lab" for="action">
            {words.action}
          </label>
          <select class="field" id="action" name="action">
            <option value="">{words.anyAction}</option>
            {named.map(([action, said]) => (
              <option key={action} value={action} selected={action === query.action}>
                {said}
              </option>
            ))}
          </select>
        </div>
        <Field name="jour" label={words.day} value={query.day} type="date" />
      </div>
      <p class="cluster">
        <button class="btn">{words.find}</button>
        <a href={csvQuery === "" ? csv : `${csv}?${csvQuery}`} download>
          {words.csv}
        </a>
      </p>
    </form>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "date";
};

function Field({ name, label, value, type = "text" }: FieldProps) {
  const input = { class: "field", id: name, name, value };
  return (
    <div>
      <label class="lab" for={name}>
        {label}
      </label>
      {type === "date" ? <input {...input} type="date" /> : <input {...input} type="text" />}
    </div>
  );
}
