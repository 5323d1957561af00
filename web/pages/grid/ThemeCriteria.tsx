import type { Criterion, Grid, Theme } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { weightOf } from "#web/pages/grid/criterion-uses.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** The criteria of one theme, each with what it decides. */
export function ThemeCriteria({ grid, theme }: { readonly grid: Grid; readonly theme: Theme }) {
  const { language } = useSite();
  const criteria = grid.document.criteria.filter((criterion) => criterion.theme === theme.id);
  return (
    <section id={`theme-${theme.id}`}>
      <h3>{localize(language, theme.label)}</h3>
      <p class="soft">{localize(language, theme.intro)}</p>
      <ul class="rows crits">
        {criteria.map((criterion) => (
          <li class="crit" key={criterion.id}>
            <p>
              <a href={pathTo.criterion(language, grid.document.grid.version, criterion.id)}>
                <b>{localize(language, criterion.label)}</b>
              </a>
              <br />
              {localize(language, criterion.question)}
            </p>
            <CriterionWeight grid={grid} criterion={criterion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CriterionWeightProps = { readonly grid: Grid; readonly criterion: Criterion };

/** For whom a criterion decides: the common base, a profile, or nobody. */
export function CriterionWeight({ grid, criterion }: CriterionWeightProps) {
  const { language, text } = useSite();
  const { document } = grid;
  const isBase = document.rules.base.some((condition) => condition.criterion === criterion.id);
  const weights = document.profiles.map((profile, position) => {
    return { profile, position, weight: weightOf(grid, profile, criterion.id) };
  });
  const decided = weights.filter(({ weight }) => weight === "decides");
  const counted = weights.filter(({ weight }) => weight === "counts");
  return (
    <p class="weight">
      {(isBase || decided.length > 0) && <span class="soft">{text.grid.page.decidesFor}</span>}
      {isBase && <b class="tag">{text.grid.profileRules.base}</b>}
      {decided.map(({ profile, position }) => (
        <span class="pf" key={profile.id}>
          <Emblem position={position} />
          {localize(language, profile.label)}
        </span>
      ))}
      {counted.length > 0 && decided.length === 0 && !isBase && (
        <span class="soft">{text.grid.page.counts}</span>
      )}
      {!isBase && decided.length + counted.length === 0 && (
        <span class="soft">{text.grid.page.informs}</span>
      )}
    </p>
  );
}
