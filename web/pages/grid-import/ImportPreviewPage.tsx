import type { Grid } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type ImportPreviewPageProps = {
  readonly grid: Grid;
  /** What was sent. */
  readonly text: string;
  readonly fate: "imported" | "unchanged" | "other-document";
  /** Examples of the document that its own rules contradict. */
  readonly examples: readonly string[];
  /** The number it could take instead of its own; null where that is not offered. */
  readonly freeVersion: number | null;
  /** Whether it is a version of the grid of this site. */
  readonly isOurs: boolean;
  /** Where the grid can be tried once stored. */
  readonly path: Path;
};

/** What a document is, before it is stored. */
export function ImportPreviewPage(props: ImportPreviewPageProps) {
  const { grid, examples } = props;
  const { language, text } = useSite();
  const words = text.gridImport;
  return (
    <div class="stack-l">
      <DeskCrumb
        steps={[{ label: words.title, path: groupPathTo.importGrid(language) }]}
        current={words.previewTitle}
      />
      <div class="stack">
        <h1>{words.previewTitle}</h1>
        <p class="lead">{localize(language, grid.document.grid.title)}</p>
        <Facts {...props} />
        <p>{localize(language, grid.document.grid.notice)}</p>
      </div>
      {examples.length > 0 && (
        <section class="sec stack">
          <h2>{words.examples}</h2>
          <p>{words.examplesText}</p>
          <ul class="bullets">
            {examples.map((id) => {
              const example = grid.document.examples.find((each) => each.id === id);
              return (
                <li key={id}>{example === undefined ? id : localize(language, example.label)}</li>
              );
            })}
          </ul>
        </section>
      )}
      <Storing {...props} />
    </div>
  );
}

function Facts({ grid, isOurs }: ImportPreviewPageProps) {
  const words = useSite().text.gridImport;
  const { grid: header, criteria, profiles } = grid.document;
  return (
    <dl class="facts">
      <div>
        <dt>{words.identifier}</dt>
        <dd>{header.id}</dd>
      </div>
      <div>
        <dt>{words.version}</dt>
        <dd>{header.version}</dd>
      </div>
      <div>
        <dt>{words.whose}</dt>
        <dd>{isOurs ? words.ours : words.theirs}</dd>
      </div>
      <div>
        <dt>{words.holds}</dt>
        <dd>{words.size(criteria.length, profiles.length)}</dd>
      </div>
    </dl>
  );
}

function Storing({ grid, text: sent, fate, freeVersion, isOurs, path }: ImportPreviewPageProps) {
  const { language, text } = useSite();
  const words = text.gridImport;
  const { version } = grid.document.grid;
  const isStorable = fate === "imported" || freeVersion !== null;
  return (
    <section class="sec stack">
      <h2>{words.storing}</h2>
      {fate === "imported" && <p>{isOurs ? words.asDraft : words.beside}</p>}
      {fate === "unchanged" && (
        <p class="notice">
          {words.unchanged}{" "}
          <a href={isOurs ? groupPathTo.version(language, version) : path}>{words.seeIt}</a>
        </p>
      )}
      {fate === "other-document" && (
        <p class="notice" role="alert">
          {words.otherDocument(version)} {freeVersion === null && words.takeAnother}
        </p>
      )}
      {isStorable && (
        <form class="stack" method="post" action={groupPathTo.importGrid(language)}>
          <textarea name="text" hidden>
            {sent}
          </textarea>
          <p>
            <button class="btn" name="step" value={freeVersion === null ? "store" : "renumber"}>
              {freeVersion === null ? words.store : words.renumber(freeVersion)}
            </button>
          </p>
        </form>
      )}
      <p>
        <a href={groupPathTo.importGrid(language)}>{words.again}</a>
      </p>
    </section>
  );
}
