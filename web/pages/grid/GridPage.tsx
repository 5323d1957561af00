import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ConditionItem } from "#web/pages/grid/ConditionItem.tsx";
import { GridContents } from "#web/pages/grid/GridContents.tsx";
import { NeedList, OutcomeList, SourceList } from "#web/pages/grid/GridLists.tsx";
import { GridLife } from "#web/pages/grid/GridLife.tsx";
import { GridFiles, GridState } from "#web/pages/grid/GridState.tsx";
import type { GridStanding } from "#web/pages/grid/version-life.ts";
import { ProfileRules } from "#web/pages/grid/ProfileRules.tsx";
import { ThemeCriteria } from "#web/pages/grid/ThemeCriteria.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type GridPageProps = GridStanding & { readonly grid: Grid };

/** A whole version of the grid: its profiles and rules in plain words, then every criterion. */
export function GridPage({ grid, ...standing }: GridPageProps) {
  const { language, text } = useSite();
  const words = text.grid.page;
  const { grid: header, themes } = grid.document;
  const title = localize(language, header.title);
  return (
    <>
      <Breadcrumb current={text.site.grid} />
      <div class="stack">
        <h1>{title}</h1>
        <GridState draft={grid.document} own={standing.own} />
        <p class="lead">{localize(language, header.intro)}</p>
        <p>
          <a class="btn" href={pathTo.questionnaire(language)}>
            {words.tryIt}
          </a>
        </p>
        <Notice grid={grid} />
        <GridLife {...standing} />
      </div>
      <div class="side slim">
        <GridContents grid={grid} />
        <div class="stack-l">
          <Profiles grid={grid} />
          <section class="sec stack" id="attente">
            <h2>{words.open}</h2>
            <OpenRules grid={grid} />
            <h3>{words.outcomes}</h3>
            <p class="soft">{words.outcomesIntro}</p>
            <OutcomeList grid={grid} />
          </section>
          <section class="sec stack-l" id="criteres">
            <div>
              <h2>{words.criteria}</h2>
              <p class="soft">{words.criteriaIntro}</p>
            </div>
            {themes.map((theme) => (
              <ThemeCriteria key={theme.id} grid={grid} theme={theme} />
            ))}
          </section>
          <section class="sec stack" id="besoins">
            <h2>{words.needs}</h2>
            <p class="soft">{words.needsIntro}</p>
            <NeedList grid={grid} />
          </section>
          <section class="sec stack" id="sources">
            <h2>{words.sources}</h2>
            <p class="soft">{words.sourcesIntro}</p>
            <SourceList grid={grid} />
          </section>
          <GridFiles draft={grid.document} versions={standing.versions} />
        </div>
      </div>
    </>
  );
}

function Profiles({ grid }: { readonly grid: Grid }) {
  const { profileRules, page } = useSite().text.grid;
  const { profiles, rules } = grid.document;
  return (
    <section class="sec stack" id="profils">
      <div class="h2row">
        <h2>{page.profiles}</h2>
        <p class="soft">{page.equal}</p>
      </div>
      <div class="pin stack" id="socle">
        <h3>{profileRules.base}</h3>
        <p>{profileRules.baseIntro(rules.base.length)}</p>
        <ul class="bullets columns">
          {rules.base.map((condition) => (
            <ConditionItem key={condition.criterion} grid={grid} condition={condition} />
          ))}
        </ul>
      </div>
      <div class="rulesets">
        {profiles.map((profile, position) => (
          <ProfileRules key={profile.id} grid={grid} profile={profile} position={position} />
        ))}
      </div>
    </section>
  );
}

function OpenRules({ grid }: { readonly grid: Grid }) {
  const words = useSite().text.grid.page;
  const { remind_after_months: remind, expire_after_months: expire } = grid.document.rules.answers;
  return (
    <>
      <p>{words.openIntro}</p>
      <ul class="bullets tight">
        {words.openRules(remind, expire).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}
