import type { Criterion, Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { CriterionUse } from "#web/pages/grid/criterion-uses.ts";
import { listUses } from "#web/pages/grid/criterion-uses.ts";
import { requirementOf } from "#web/text/rule-sentences.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type CriterionRulesProps = { readonly grid: Grid; readonly criterion: Criterion };

/** Every rule that reads the criterion, as sentences that lead to the rule. */
export function CriterionRules({ grid, criterion }: CriterionRulesProps) {
  const site = useSite();
  const uses = listUses(grid, criterion.id);
  const page = pathTo.gridVersion(site.language, grid.document.grid.version);
  if (uses.length === 0) return <p>{site.text.grid.criterion.noRule}</p>;
  return (
    <ul class="rows">
      {uses.map((use) => {
        const { title, anchor } = describeUse(use, site);
        return (
          <li key={anchor + title}>
            <a href={`${page}#${anchor}`}>{title}</a>
            {"condition" in use && (
              <>
                <br />
                {site.text.grid.criterion.asks(requirementOf(grid, use.condition, site.language))}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function describeUse(use: CriterionUse, { language, text }: Site) {
  const words = text.grid.criterion;
  switch (use.kind) {
    case "base":
      return { title: words.inBase, anchor: "socle" };
    case "requires":
      return {
        title: words.inProfile(localize(language, use.profile.label)),
        anchor: `profil-${use.profile.id}`,
      };
    case "at-least": {
      const { profile, group } = use;
      const label = localize(language, group.label);
      return {
        title: words.inGroup(localize(language, profile.label), label, {
          count: group.count,
          total: group.of.length,
        }),
        anchor: `profil-${profile.id}`,
      };
    }
    case "theme":
      return {
        title: words.inTheme(
          localize(language, use.profile.label),
          localize(language, use.theme.label),
          use.minShare,
        ),
        anchor: `theme-${use.theme.id}`,
      };
    case "need":
      return {
        title: words.inNeed(localize(language, use.need.label)),
        anchor: `besoin-${use.need.id}`,
      };
  }
}
