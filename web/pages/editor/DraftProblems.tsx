import type { DraftProblem } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import { describeDraftProblem } from "#web/text/draft-problem.ts";
import { editorPathOf } from "./editor-address.ts";
import { OfWhat } from "./OfWhat.tsx";

type DraftProblemsProps = {
  readonly version: number;
  readonly draft: GridDraft;
  readonly problems: readonly DraftProblem[];
  /** How many are shown. */
  readonly most?: number;
  /** Whether the version can still be changed. */
  readonly isFixable?: boolean;
};

/** What the checker says, each with a link to the field that mends it. */
export function DraftProblems(props: DraftProblemsProps) {
  const { version, draft, problems, most = 100, isFixable = true } = props;
  const { language, text } = useSite();
  const words = text.editor.draft;
  const left = problems.length - most;
  return (
    <>
      <ol class="ed-problems">
        {problems.slice(0, most).map((problem, index) => {
          const { place, sentence } = describeDraftProblem(language, draft, problem);
          return (
            <li key={index}>
              <b>{place}</b>
              {text.grid.conditions.colon} {sentence}{" "}
              {isFixable && (
                <a href={editorPathOf({ language, version }, problem.path)}>
                  {words.go}
                  <OfWhat name={place} />
                </a>
              )}
            </li>
          );
        })}
      </ol>
      {left > 0 && (
        <p class="small">
          <a href={groupPathTo.version(language, version)}>{words.more(left)}</a>
        </p>
      )}
    </>
  );
}
