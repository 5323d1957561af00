import { choicePathTo } from "#core/choice-paths.ts";
import { differencesKey, shownKey } from "#core/comparison-address.ts";
import { SearchFields } from "#web/components/SearchFields.tsx";
import { useSite } from "#web/site.ts";
import { tableId } from "./ComparisonTable.tsx";
import type { ComparisonProps } from "./comparison-props.ts";

/** On a narrow screen: which two of the hosters are side by side. */
export function Picker({
  comparison,
  search,
  view,
}: Pick<ComparisonProps, "comparison" | "search" | "view">) {
  const { language, text } = useSite();
  const { picker } = text.comparison;
  return (
    <form class="picker onscreen" action={`${choicePathTo.comparison(language)}#${tableId}`}>
      <SearchFields search={search} />
      {view.onlyDifferences && <input type="hidden" name={differencesKey} value="1" />}
      <fieldset>
        <legend>{picker.legend}</legend>
        {[picker.first, picker.second].map((label, side) => (
          <div key={label}>
            <label for={`cote-${side}`}>{label}</label>
            <select class="field" id={`cote-${side}`} name={shownKey}>
              {comparison.hosters.map(({ card: { slug, name } }) => (
                <option key={slug} value={slug} selected={view.shown[side] === slug}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ))}
      </fieldset>
      <button class="btn">{picker.apply}</button>
    </form>
  );
}
