import type { LifeMove } from "#core/announcement.ts";
import type { DraftProblem } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { partAt } from "#core/grid-edit.ts";
import { makeGrid } from "#core/grid-document.ts";
import { editorParts, listOfPart } from "#core/grid-parts.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { DraftProblems } from "./DraftProblems.tsx";
import { EditList } from "./EditList.tsx";
import type { ShownEdit } from "./EditList.tsx";
import type { ListedVersion } from "./VersionsPage.tsx";

type DraftPageProps = ListedVersion & {
  readonly draft: GridDraft;
  readonly check: Readonly<Record<"errors" | "warnings" | "notes", readonly DraftProblem[]>>;
  readonly edits: readonly ShownEdit[];
  /** The step that was just taken. */
  readonly done: LifeMove | null;
  /** When it comes, or came, into force; null while no day is said. */
  readonly effectiveAt: string | null;
  /** Criteria that read otherwise than in the version in force, and those said to mean the same. */
  readonly rewordable: readonly string[];
  readonly reworded: readonly string[];
};

/** A version as the group works on it: what it holds, what is wrong with it, what comes next. */
export function DraftPage(props: DraftPageProps) {
  const { version, state, basedOn, draft, check, edits, effectiveAt, done } = props;
  const { language, text } = useSite();
  const { draft: words, versions } = text.editor;
  const steps = [
    { label: text.claim.desk.title, path: spacePathTo.desk(language) },
    { label: versions.title, path: groupPathTo.grids(language) },
  ];
  return (
    <div class="ed-home stack-l">
      <div class="stack">
        <Breadcrumb steps={steps} current={versions.version(version)} />
        <h1>{words.title(version)}</h1>
        <p class="cluster">
          <b class="tag key">{text.grid.page.states[state]}</b>
          <span class="small">
            {basedOn === null ? versions.imported : versions.basedOn(basedOn)}
          </span>
        </p>
      </div>
      {done !== null && (
        <p class="news" role="status">
          {text.announcement.done[done]}
        </p>
      )}
      {state === "announced" && effectiveAt !== null && (
        <p class="lead">
          {text.announcement.effective} <DateText date={effectiveAt} />.
        </p>
      )}
      {state !== "draft" && <p class="notice">{words.frozen}</p>}
      {state === "draft" && <Parts {...{ version, draft }} />}
      <section class="sec">
        <h2>{words.check}</h2>
        {check.errors.length === 0 && <p>{words.noProblem}</p>}
        {(["errors", "warnings", "notes"] as const).map(
          (kind) =>
            check[kind].length > 0 && (
              <details class="ed-fold" key={kind} open={kind === "errors"}>
                <summary>{words[kind](check[kind].length)}</summary>
                <DraftProblems {...{ version, draft }} problems={check[kind]} />
              </details>
            ),
        )}
      </section>
      {state === "draft" && props.rewordable.length > 0 && <Reworded {...props} />}
      <section class="sec">
        <h2>{words.next}</h2>
        <ul class="rows">
          <li>
            <a href={groupPathTo.version(language, version, "simulation")}>{words.simulation}</a>
          </li>
          <li>
            <a href={groupPathTo.version(language, version, "annonce")}>{words.announcement}</a>
          </li>
          <li>
            <a href={groupPathTo.versionDiscussion(language, version)}>{words.discussion}</a>
          </li>
          {basedOn !== null && (
            <li>
              <a href={groupPathTo.differences(language, basedOn, version)}>
                {versions.differences(basedOn)}
              </a>
            </li>
          )}
          <li>
            <a href={pathTo.gridVersion(language, version)}>{words.public}</a>
          </li>
        </ul>
      </section>
      <section class="sec stack">
        <h2>{words.last}</h2>
        {edits.length === 0 ? (
          <p class="soft">{words.noEdit}</p>
        ) : (
          <EditList {...{ draft, edits }} />
        )}
        <p>
          <a href={groupPathTo.version(language, version, "modifications")}>{words.history}</a>
        </p>
      </section>
    </div>
  );
}

/** Whether changed words changed the meaning, which decides what hosters have to answer anew. */
function Reworded({ version, draft, rewordable, reworded }: DraftPageProps) {
  const { language, text } = useSite();
  const words = text.editor.draft.reworded;
  return (
    <form
      class="sec stack"
      method="post"
      action={groupPathTo.version(language, version, "reformulations")}
    >
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <fieldset class="stack">
        <legend class="lab">{words.legend}</legend>
        {draft.criteria
          .filter(({ id }) => rewordable.includes(id))
          .map(({ id, label }) => (
            <label class="tick" key={id}>
              <input
                type="checkbox"
                name="criterion"
                value={id}
                checked={reworded.includes(id)}
                autocomplete="off"
              />
              <span>{localize(language, label) || id}</span>
            </label>
          ))}
      </fieldset>
      <p>
        <button class="btn plain">{words.save}</button>
      </p>
    </form>
  );
}

function Parts({ version, draft }: Pick<DraftPageProps, "version" | "draft">) {
  const { language, text } = useSite();
  const document = makeGrid(draft);
  return (
    <section class="sec">
      <h2>{text.editor.draft.parts}</h2>
      <ul class="leaders">
        {editorParts.map((part) => {
          const items = partAt(document, listOfPart(part) ?? "/-");
          return (
            <li key={part}>
              <span>
                <a href={groupPathTo.editor(language, version, part)}>{text.editor.parts[part]}</a>
              </span>
              <span>{Array.isArray(items) ? items.length : ""}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
