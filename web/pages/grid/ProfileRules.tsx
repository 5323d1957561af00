import type { Condition, Grid, Profile, ProfileRules as Rules } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Emblem, hueOf } from "#web/components/Emblem.tsx";
import { ConditionItem } from "#web/pages/grid/ConditionItem.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type ProfileRulesProps = {
  readonly grid: Grid;
  readonly profile: Profile;
  readonly position: number;
};

/** A profile: what it promises, then everything its rules ask for, as sentences. */
export function ProfileRules({ grid, profile, position }: ProfileRulesProps) {
  const { language, text } = useSite();
  const words = text.grid.profileRules;
  const label = localize(language, profile.label);
  const rules = grid.document.rules.profiles.find((block) => block.profile === profile.id);
  return (
    <section class="ruleset" id={`profil-${profile.id}`}>
      <div class={`hue stack ${hueOf(position)}`}>
        <Emblem position={position} isBig />
        <h3>{label}</h3>
        <p>{localize(language, profile.description)}</p>
        <p>
          <a href={pathTo.directory(language, `profile=${profile.id}`)}>
            {text.grid.page.seeHosters}
          </a>
        </p>
      </div>
      <div class="stack asks">
        <h4>{words.profile(label)}</h4>
        <p>{words.besidesBase}</p>
        {rules !== undefined && <RuleLists grid={grid} rules={rules} />}
      </div>
    </section>
  );
}

function RuleLists({ grid, rules }: { readonly grid: Grid; readonly rules: Rules }) {
  const { language, text } = useSite();
  const words = text.grid.profileRules;
  return (
    <>
      {rules.requires.length > 0 && (
        <>
          <h4>{words.requires}</h4>
          <ConditionList grid={grid} conditions={rules.requires} />
        </>
      )}
      {rules.at_least.map((group) => (
        <div class="stack" key={group.id}>
          <h4>{words.atLeast(localize(language, group.label), group.count, group.of.length)}</h4>
          <ConditionList grid={grid} conditions={group.of} />
        </div>
      ))}
      {rules.theme_minimums.length > 0 && <ThemeMinimums grid={grid} rules={rules} />}
      {rules.monotone && <p class="soft">{words.monotone}</p>}
    </>
  );
}

type ConditionListProps = { readonly grid: Grid; readonly conditions: readonly Condition[] };

function ConditionList({ grid, conditions }: ConditionListProps) {
  return (
    <ul class="bullets tight">
      {conditions.map((condition) => (
        <ConditionItem key={condition.criterion} grid={grid} condition={condition} />
      ))}
    </ul>
  );
}

function ThemeMinimums({ grid, rules }: { readonly grid: Grid; readonly rules: Rules }) {
  const { language, text } = useSite();
  const words = text.grid.profileRules;
  return (
    <>
      <h4>{words.minimums}</h4>
      <p>{words.minimumsIntro}</p>
      <ul class="leaders">
        {rules.theme_minimums.map(({ theme: id, min_share: share }) => {
          const theme = grid.document.themes.find((candidate) => candidate.id === id);
          return (
            <li key={id}>
              <span>
                {theme !== undefined && (
                  <a href={`#theme-${id}`}>{localize(language, theme.label)}</a>
                )}
              </span>
              <b>{words.minimum(share)}</b>
            </li>
          );
        })}
      </ul>
    </>
  );
}
