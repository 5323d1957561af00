import type { GridDraft } from "#core/grid.ts";
import { languages } from "#core/vocabulary.ts";
import { localize, textFor } from "#web/text/text.ts";

type ThemeSharesProps = { readonly draft: GridDraft; readonly profile: string };

/** How many conditions of each group and which share of each theme a profile asks, in both languages. */
export function ThemeShares({ draft, profile }: ThemeSharesProps) {
  const rules = draft.rules.profiles.find((block) => block.profile === profile);
  if (rules === undefined || rules.at_least.length + rules.theme_minimums.length === 0) return null;
  return (
    <>
      {languages.map((language) => {
        const words = textFor(language).editor.condition;
        return (
          <ul class="ed-rule other" key={language} lang={language}>
            {rules.at_least.map((group) => (
              <li key={group.id}>
                {words.group(localize(language, group.label) || group.id, group.count)}
              </li>
            ))}
            {rules.theme_minimums.map((minimum) => {
              const theme = draft.themes.find(({ id }) => id === minimum.theme);
              const label = theme === undefined ? minimum.theme : localize(language, theme.label);
              return <li key={minimum.theme}>{words.share(label, minimum.min_share)}</li>;
            })}
          </ul>
        );
      })}
    </>
  );
}
