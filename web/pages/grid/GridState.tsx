import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { Text } from "#web/text/text.ts";

type State = keyof Text["grid"]["page"]["states"];

/** Where a version stands in its life, and which others there are. */
export type GridStanding = {
  readonly state: State;
  /** ISO 8601; null for a version that never came into force. */
  readonly inForceSince: string | null;
  /** Every version of this grid, newest first. */
  readonly versions: readonly { readonly version: number; readonly state: State }[];
};

type GridStateProps = GridStanding & { readonly grid: Grid };

export function GridState({ grid, state, inForceSince }: GridStateProps) {
  const { language, text } = useSite();
  const words = text.grid.page;
  const { themes, criteria } = grid.document;
  return (
    <p class="cluster">
      <b class="tag key">{words.states[state]}</b>
      <span>
        {inForceSince !== null && (
          <>
            {words.since}{" "}
            <time dateTime={inForceSince}>{absoluteDate(language, inForceSince)}</time>
            {" · "}
          </>
        )}
        {words.size(themes.length, criteria.length)}
      </span>
    </p>
  );
}

/** The document as files, and the other versions. */
export function GridFiles({ grid, versions }: GridStateProps) {
  const { language, text } = useSite();
  const words = text.grid.page;
  const { id, version } = grid.document.grid;
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
