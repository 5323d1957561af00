import { choicePathTo } from "#core/choice-paths.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { Search } from "#core/search.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { searchSentence } from "#web/pages/directory/search-sentence.ts";
import { useSite } from "#web/site.ts";

type AlertPageProps = {
  readonly alert: {
    readonly name: string;
    readonly email: string;
    /** Query string of the search. */
    readonly query: string;
    readonly isConfirmed: boolean;
  };
  readonly token: string;
  readonly grid: Grid;
  readonly search: Search;
  /** Hosters found now. */
  readonly total: number;
};

/** What is watched, for whoever holds its secret: a button to confirm, or the way to stop. */
export function AlertPage({ alert, token, grid, search, total }: AlertPageProps) {
  const site = useSite();
  const { language, text } = site;
  const { title, one, watched } = text.alerts;
  return (
    <>
      <Breadcrumb current={title} />
      <h1>{alert.isConfirmed ? one.confirmed : one.unconfirmed}</h1>
      {alert.isConfirmed && <p class="lead">{one.on}</p>}
      <div class="reading">
        <section class="sec stack">
          <h2>{watched}</h2>
          <p>
            <b>{alert.name}</b>
          </p>
          <p>{searchSentence(site, grid, { search, total })}</p>
          <p>
            <a href={pathTo.directory(language, alert.query)}>{one.see}</a>
          </p>
          <p>
            {one.ask} {alert.email}
          </p>
        </section>
        {!alert.isConfirmed && (
          <form method="post" action={choicePathTo.alert(language, token)}>
            <button class="btn">{one.confirm}</button>
          </form>
        )}
        <p>
          {!alert.isConfirmed && `${one.refuse} `}
          <a href={choicePathTo.alertStop(language, token)}>
            {alert.isConfirmed ? one.stop : one.erase}
          </a>
        </p>
      </div>
    </>
  );
}
