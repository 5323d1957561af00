import { choicePathTo } from "#core/choice-paths.ts";
import { choiceQuery } from "#core/choice-query.ts";
import type { ComparisonView } from "#core/comparison-address.ts";
import { writeComparison } from "#core/comparison-address.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";

type ComparisonToolsProps = {
  readonly search: Search;
  readonly view: ComparisonView;
  /** How many lines differ. */
  readonly differences: number;
};

/** Which lines are shown, and where the comparison leads. */
export function ComparisonTools({ search, view, differences }: ComparisonToolsProps) {
  const { language, text } = useSite();
  const { comparison } = text;
  const query = choiceQuery(search);
  const shownLink = (onlyDifferences: boolean, label: string) => (
    <a
      href={choicePathTo.comparison(
        language,
        writeComparison(search, { shown: view.shown, onlyDifferences }),
      )}
      {...(view.onlyDifferences === onlyDifferences && { "aria-current": "true" })}
    >
      {label}
    </a>
  );
  return (
    <div class="h2row after-tools onscreen">
      <nav class="toggle" aria-label={comparison.shown}>
        {shownLink(false, comparison.all)}
        {shownLink(true, comparison.onlyDifferences(differences))}
      </nav>
      <p class="cluster">
        <a class="btn" href={choicePathTo.decision(language, query)}>
          {comparison.tray.decide}
        </a>
        <a href={choicePathTo.brief(language, query)}>
          {comparison.tray.write(search.kept.length)}
        </a>
        <a
          href={choicePathTo.comparisonCsv(
            language,
            writeComparison(search, { onlyDifferences: view.onlyDifferences }),
          )}
        >
          {comparison.csv}
        </a>
      </p>
    </div>
  );
}
