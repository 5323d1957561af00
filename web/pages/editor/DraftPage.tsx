import type { LifeMove } from "#core/announcement.ts";
import type { DraftProblem } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { DraftNext } from "./DraftNext.tsx";
import { DraftParts } from "./DraftParts.tsx";
import { DraftProblems } from "./DraftProblems.tsx";
import { EditList } from "./EditList.tsx";
import type { ShownEdit } from "./EditList.tsx";
import { RewordedForm } from "./RewordedForm.tsx";
import { VersionCrumb } from "./VersionCrumb.tsx";
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
  const { version, state, basedOn, draft, rewordable } = props;
  const isDraft = state === "draft";
  return (
    <div class="ed-home stack-l">
      <Head {...props} />
      {isDraft && <DraftParts {...{ version, draft }} />}
      <Check {...props} />
      {isDraft && rewordable.length > 0 && <RewordedForm {...props} />}
      <DraftNext {...{ version, basedOn }} />
      <LastEdits {...props} />
    </div>
  );
}

function Head({ version, state, basedOn, effectiveAt, done }: DraftPageProps) {
  const { text } = useSite();
  const { draft: words, versions } = text.editor;
  return (
    <div class="stack">
      <VersionCrumb version={version} />
      <h1>{words.title(version)}</h1>
      <p class="cluster">
        <b class="tag key">{text.grid.page.states[state]}</b>
        <span class="small">
          {basedOn === null ? versions.imported : versions.basedOn(basedOn)}
        </span>
      </p>
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
      {state !== "draft" && (
        <p class="notice">{state === "in-discussion" ? words.discussed : words.frozen}</p>
      )}
    </div>
  );
}

function Check({ version, state, draft, check }: DraftPageProps) {
  const words = useSite().text.editor.draft;
  return (
    <section class="sec stack">
      <h2>{words.check}</h2>
      {check.errors.length === 0 && (
        <p>{state === "draft" ? words.noProblem : words.noProblemLeft}</p>
      )}
      {(["errors", "warnings", "notes"] as const).map(
        (kind) =>
          check[kind].length > 0 && (
            <details class="ed-fold" key={kind} open={kind === "errors"}>
              <summary>{words[kind](check[kind].length)}</summary>
              <DraftProblems
                {...{ version, draft }}
                problems={check[kind]}
                isFixable={state === "draft"}
              />
            </details>
          ),
      )}
    </section>
  );
}

function LastEdits({ version, draft, edits }: DraftPageProps) {
  const { language, text } = useSite();
  const words = text.editor.draft;
  return (
    <section class="sec stack">
      <h2>{words.last}</h2>
      {edits.length === 0 ? <p class="soft">{words.noEdit}</p> : <EditList {...{ draft, edits }} />}
      <p>
        <a href={groupPathTo.version(language, version, "modifications")}>{words.history}</a>
      </p>
    </section>
  );
}
