import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import type { GridStanding, VersionLife } from "#web/pages/grid/version-life.ts";
import { sinceWhen } from "#web/pages/grid/version-life.ts";
import { useSite } from "#web/site.ts";

type GridStateProps = { readonly draft: GridDraft; readonly own: VersionLife };

export function GridState({ draft, own }: GridStateProps) {
  const { language, text } = useSite();
  const words = text.grid.page;
  const since = sinceWhen(own);
  const { themes, criteria } = draft;
  return (
    <p class="cluster">
      <b class="tag key">{words.states[own.state]}</b>
      <span>
        {since !== null && (
          <>
            {words.since} <time dateTime={since}>{absoluteDate(language, since)}</time>
            {" · "}
          </>
        )}
        {words.size(themes.length, criteria.length)}
      </span>
    </p>
  );
}

type GridFilesProps = Pick<GridStanding, "versions"> & { readonly draft: GridDraft };

/** The document as files, and the other versions. */
export function GridFiles({ draft, versions }: GridFilesProps) {
  const { language, text } = useSite();
  const words = text.grid.page;
  const { id, version } = draft.grid;
  const json = pathTo.apiGrid(id, version);
  return (
    <section class="sec stack" id="fichiers">
      <h2>{words.files}</h2>
      <p>{words.filesIntro}</p>
      <p class="cluster">
        <a class="btn plain" href={`${json}.yaml`}>
          YAML
        </a>
        <a class="btn plain" href={json}>
          JSON
        </a>
      </p>
      <p>
        <a href={groupPathTo.figures(language)}>{text.figures.link}</a>
      </p>
      <h3>{words.versions}</h3>
      <ul class="rows">
        {versions.map((other) => (
          <li key={other.version}>
            <a href={pathTo.gridVersion(language, other.version)}>{words.version(other.version)}</a>{" "}
            · {words.states[other.state]}
          </li>
        ))}
      </ul>
    </section>
  );
}
