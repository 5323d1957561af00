import { groupPathTo } from "#core/group-paths.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { CriterionEvidence } from "#web/pages/grid/CriterionEvidence.tsx";
import { CriterionNeighbours } from "#web/pages/grid/CriterionNeighbours.tsx";
import { CriterionRules } from "#web/pages/grid/CriterionRules.tsx";
import { SourceList } from "#web/pages/grid/GridLists.tsx";
import { PossibleAnswers } from "#web/pages/grid/PossibleAnswers.tsx";
import { CriterionWeight } from "#web/pages/grid/ThemeCriteria.tsx";
import { questionId } from "#web/pages/questionnaire/QuestionLink.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type CriterionPageProps = { readonly grid: Grid; readonly criterion: Criterion };

/** All there is to know of one criterion, and everything that depends on it. */
export function CriterionPage({ grid, criterion }: CriterionPageProps) {
  const { language, text } = useSite();
  const words = text.grid.criterion;
  const { version, title } = grid.document.grid;
  const gridPath = pathTo.gridVersion(language, version);
  const label = localize(language, criterion.label);
  return (
    <>
      <Breadcrumb steps={[{ label: localize(language, title), path: gridPath }]} current={label} />
      <CriterionHeader grid={grid} criterion={criterion} />
      <div class="side end">
        <div class="stack-l">
          <section class="sec stack">
            <h2>{words.answers}</h2>
            <PossibleAnswers grid={grid} criterion={criterion} />
          </section>
          <section class="sec stack">
            <h2>{words.help}</h2>
            <p>{localize(language, criterion.help)}</p>
            <h3>{words.why}</h3>
            <p>{localize(language, criterion.why)}</p>
          </section>
          <section class="sec stack">
            <h2>{words.rules}</h2>
            <CriterionRules grid={grid} criterion={criterion} />
            <Notice grid={grid} />
          </section>
        </div>
        <CriterionAside grid={grid} criterion={criterion} />
      </div>
      <CriterionNeighbours grid={grid} criterion={criterion} />
    </>
  );
}

function CriterionHeader({ grid, criterion }: CriterionPageProps) {
  const { language, text } = useSite();
  const { grid: header, themes } = grid.document;
  const theme = themes.find(({ id }) => id === criterion.theme);
  return (
    <div class="stack">
      {theme !== undefined && (
        <p>
          {text.grid.criterion.theme}
          {text.grid.conditions.colon}{" "}
          <a href={`${pathTo.gridVersion(language, header.version)}#theme-${theme.id}`}>
            {localize(language, theme.label)}
          </a>
        </p>
      )}
      <h1>{localize(language, criterion.label)}</h1>
      <p class="lead">{localize(language, criterion.question)}</p>
      <CriterionWeight grid={grid} criterion={criterion} />
      <p>
        <a href={groupPathTo.criterionHistory(language, criterion.id)}>
          {text.differences.history.link}
        </a>
      </p>
    </div>
  );
}

function CriterionAside({ grid, criterion }: CriterionPageProps) {
  const { language, text } = useSite();
  const words = text.grid.criterion;
  return (
    <aside class="stack">
      <CriterionEvidence grid={grid} criterion={criterion} />
      {criterion.sources.length > 0 && (
        <div class="pin stack">
          <h2 class="h3">{words.sources}</h2>
          <SourceList grid={grid} ids={criterion.sources} />
        </div>
      )}
      <div class="pin stack onscreen">
        <p>{words.tryIntro}</p>
        <p>
          <a
            class="btn"
            href={`${pathTo.questionnaire(language, criterion.theme)}#${questionId(criterion.id)}`}
          >
            {words.tryIt}
          </a>
        </p>
      </div>
    </aside>
  );
}
