import { choicePathTo } from "#core/choice-paths.ts";
import { choiceQuery } from "#core/choice-query.ts";
import { writeDecision } from "#core/decision-address.ts";
import { useSite } from "#web/site.ts";
import type { DecisionProps } from "./decision-props.ts";

/** What to do with a record: print it, take it away as a text, go back, write to the hosters. */
export function RecordTools({
  considered,
  decision,
  search,
}: Pick<DecisionProps, "considered" | "decision" | "search">) {
  const { language, text } = useSite();
  const { tools } = text.decision;
  const chosen = considered.filter(({ isChosen }) => isChosen).map(({ card }) => card.slug);
  const written = chosen.length > 0 ? chosen : search.kept;
  return (
    <div class="tight onscreen">
      <p>{tools.print}</p>
      <p class="cluster">
        <a
          class="btn plain"
          href={choicePathTo.decisionMarkdown(language, writeDecision(search, decision))}
        >
          {tools.markdown}
        </a>
        <a href={choicePathTo.comparison(language, choiceQuery(search))}>{tools.compare}</a>
        <a href={choicePathTo.brief(language, choiceQuery(search, { kept: written }))}>
          {tools.write(written.length)}
        </a>
      </p>
    </div>
  );
}
