import { choicePathTo } from "#core/choice-paths.ts";
import { choiceQuery } from "#core/choice-query.ts";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";
import type { ComparisonProps } from "./comparison-props.ts";

/** Who is compared; following a name takes it away. */
export function ComparedChips({
  comparison: { hosters },
  search,
}: Pick<ComparisonProps, "comparison" | "search">) {
  const { language, text } = useSite();
  if (hosters.length === 0) return null;
  return (
    <ul class="chips onscreen" aria-label={text.comparison.compared}>
      {hosters.map(({ card: { slug, name } }) => {
        const kept = search.kept.filter((other) => other !== slug);
        return (
          <li key={slug}>
            <a class="chip" href={choicePathTo.comparison(language, choiceQuery(search, { kept }))}>
              <span>{name}</span>
              <Icon name="remove" />
              <span class="vh">{text.comparison.remove}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
