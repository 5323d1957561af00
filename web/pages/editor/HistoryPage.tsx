import type { GridEdit } from "#core/grid-edit.ts";
import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import { placeWords } from "#web/text/draft-place.ts";
import { EditList } from "./EditList.tsx";
import type { ShownEdit } from "./EditList.tsx";
import { sayValue } from "./said-value.ts";
import { VersionCrumb } from "./VersionCrumb.tsx";

type HistoryPageProps = {
  readonly version: number;
  readonly draft: GridDraft;
  readonly edits: readonly ShownEdit[];
  readonly canUndo: boolean;
  /** Number below which there are older ones; null when there are none. */
  readonly older: number | null;
  /** Why an undoing was refused: what the draft has instead, or what is wrong with it. */
  readonly refused: {
    readonly edit: GridEdit;
    readonly found: unknown;
    readonly why: string;
  } | null;
};

/** Everything that was changed in a version, and how to take it back. */
export function HistoryPage(props: HistoryPageProps) {
  const { version, draft, edits, canUndo, older, refused } = props;
  const { language, text } = useSite();
  const { history: words } = text.editor;
  const path = (...parts: readonly string[]) =>
    groupPathTo.version(language, version, "modifications", ...parts);
  return (
    <div class="ed-home stack-l">
      <div class="stack">
        <VersionCrumb version={version} current={words.short} />
        <h1>{words.title(version)}</h1>
        {canUndo && <p class="lead">{words.intro}</p>}
      </div>
      {refused !== null && (
        <section class="err summary" role="alert">
          <p>{refused.why}</p>
          <p>
            <b>{placeWords(language, draft, refused.edit.path)}</b>
          </p>
          <p class="theirs">
            {sayValue({ language, text }, draft, {
              path: refused.edit.path,
              value: refused.found,
            })}
          </p>
        </section>
      )}
      {edits.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <EditList
          {...{ draft, edits }}
          {...(canUndo && { undoPath: (number: number) => path(String(number)) })}
        />
      )}
      {older !== null && (
        <p>
          <a href={`${path()}?avant=${older}`}>{words.older}</a>
        </p>
      )}
    </div>
  );
}
