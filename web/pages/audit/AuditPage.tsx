import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { momentWords } from "#web/components/moment-words.ts";
import { OtherPages } from "#web/pages/discussion/OtherPages.tsx";
import { useSite } from "#web/site.ts";
import { actionWords } from "./action-words.ts";
import { AuditFilters } from "./AuditFilters.tsx";

/** A write, as administrators read it. */
export type ShownEntry = {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  /** Null for the site itself, or somebody whose account is deleted. */
  readonly person: string | null;
  readonly hoster: { readonly name: string; readonly path: Path } | null;
  readonly detail: readonly (readonly [key: string, value: string])[];
};

/** What is asked of the log; empty for everything. */
export type AuditQuery = Readonly<Record<"person" | "hoster" | "action" | "day", string>>;

export type AuditPageProps = {
  readonly entries: readonly ShownEntry[];
  /** Every action there is. */
  readonly actions: readonly string[];
  readonly query: AuditQuery;
  readonly page: number;
  readonly hasMore: boolean;
};

/** Every write of somebody signed in, the newest first. */
export function AuditPage(props: AuditPageProps) {
  const { entries, query, page, hasMore } = props;
  const { language, text } = useSite();
  const words = text.settings.audit;
  const asked = queryOf(query);
  const pathOf = (number: number) => {
    const parameters = new URLSearchParams([...asked, ["page", String(number)]]);
    return groupPathTo.audit(language, parameters.toString());
  };
  return (
    <div class="stack-l">
      <DeskCrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a href={groupPathTo.rulings(language)}>{words.rulings}</a>
        </p>
      </div>
      <AuditFilters {...props} csvQuery={asked.toString()} />
      {entries.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol class="rows">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <OtherPages {...{ pathOf, page, hasMore }} />
    </div>
  );
}

function Entry({ entry }: { readonly entry: ShownEntry }) {
  const { language, text } = useSite();
  const words = text.settings.audit;
  const { at, person, hoster, action, detail } = entry;
  return (
    <li>
      <p class="cluster">
        <b>{actionWords(text, action)}</b>
        {hoster !== null && <a href={hoster.path}>{hoster.name}</a>}
      </p>
      <p class="small">
        <time dateTime={at}>{momentWords(language, at)}</time> · {person ?? words.nobody}
      </p>
      {detail.length > 0 && (
        <details>
          <summary>{words.detail}</summary>
          <dl class="told">
            {detail.map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

function queryOf({ person, hoster, action, day }: AuditQuery): URLSearchParams {
  const named = { personne: person, hebergeur: hoster, action, jour: day };
  return new URLSearchParams(Object.entries(named).filter(([, value]) => value !== ""));
}
