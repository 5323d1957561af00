import type { DraftProblem } from "#core/check-problem.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { GridDraft } from "#core/grid.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { GridDifference } from "#web/pages/differences/GridDifference.tsx";
import { GridLife } from "#web/pages/grid/GridLife.tsx";
import { GridFiles, GridState } from "#web/pages/grid/GridState.tsx";
import type { GridStanding } from "#web/pages/grid/version-life.ts";
import { useSite } from "#web/site.ts";
import { sayTexts } from "#web/text/draft-labels.ts";
import { describeDraftProblem } from "#web/text/draft-problem.ts";

type UnfinishedGridPageProps = GridStanding & {
  readonly draft: GridDraft;
  /** What keeps the document from being a grid. */
  readonly problems: readonly DraftProblem[];
  /** The version it comes from; null for one that was imported. */
  readonly base: GridDraft | null;
};

/** A version that is being written and cannot classify anyone yet: what is missing, what changed. */
export function UnfinishedGridPage({
  draft,
  problems,
  base,
  ...standing
}: UnfinishedGridPageProps) {
  const { language, text } = useSite();
  const words = text.grid.life;
  const { version } = draft.grid;
  return (
    <>
      <Breadcrumb current={text.site.grid} />
      <div class="stack">
        <h1>{sayTexts(language, draft.grid.title, text.grid.page.version(version))}</h1>
        <GridState draft={draft} own={standing.own} />
        <p class="lead">{words.unfinished}</p>
        <GridLife {...standing} />
      </div>
      <div class="stack-l">
        <section class="sec stack">
          <h2>{words.problems(problems.length)}</h2>
          <ProblemList draft={draft} problems={problems} />
        </section>
        {base !== null && (
          <section class="sec stack">
            <h2>
              <a href={groupPathTo.differences(language, base.grid.version, version)}>
                {words.differences(base.grid.version, version)}
              </a>
            </h2>
            <GridDifference before={base} after={draft} level={3} />
          </section>
        )}
        <GridFiles draft={draft} versions={standing.versions} />
      </div>
    </>
  );
}

function ProblemList({ draft, problems }: Pick<UnfinishedGridPageProps, "draft" | "problems">) {
  const { language } = useSite();
  return (
    <ul class="rows">
      {problems.map((problem) => {
        const { place, sentence } = describeDraftProblem(language, draft, problem);
        return (
          <li key={`${problem.path} ${problem.code}`}>
            <b>{place}</b>
            <br />
            {sentence}
          </li>
        );
      })}
    </ul>
  );
}
