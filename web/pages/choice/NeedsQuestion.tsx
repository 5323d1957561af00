import type { Choice } from "#core/choice.ts";
import { needKey, stakes } from "#core/choice.ts";
import type { Grid, Need, Texts } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { Question } from "./Question.tsx";

type NeedsQuestionProps = { readonly choice: Choice; readonly grid: Grid };

/** How many needs are asked before the others are folded. */
const visibleNeeds = 8;

/** Every need of the grid: essential, wished for, or neither. */
export function NeedsQuestion({ choice, grid }: NeedsQuestionProps) {
  const words = useSite().text.choice.needs;
  const { needs } = grid.document;
  const others = needs.slice(visibleNeeds);
  return (
    <Question title={words.title} hint={words.hint}>
      <StakesList needs={needs.slice(0, visibleNeeds)} choice={choice} grid={grid} />
      {others.length > 0 && (
        <details class="why" open={others.some(({ id }) => choice.needs.has(id))}>
          <summary>{words.others(others.length)}</summary>
          <StakesList needs={others} choice={choice} grid={grid} />
        </details>
      )}
    </Question>
  );
}

type StakesListProps = NeedsQuestionProps & { readonly needs: readonly Need[] };

function StakesList({ needs, choice, grid }: StakesListProps) {
  return (
    <div class="rows">
      {needs.map((need) => (
        <NeedStakes key={need.id} need={need} choice={choice} grid={grid} />
      ))}
    </div>
  );
}

function NeedStakes({ need, choice, grid }: NeedsQuestionProps & { readonly need: Need }) {
  const { language, text } = useSite();
  const words = text.choice.needs;
  const stake = choice.needs.get(need.id);
  const reason = reasonOf(need, grid);
  return (
    <fieldset class="stakes">
      <legend>{localize(language, need.label)}</legend>
      {reason !== undefined && <p class="hint small">{localize(language, reason)}</p>}
      <div class="cluster">
        {stakes.map((each) => (
          <label class="tick" key={each}>
            <input type="radio" name={needKey(need.id)} value={each} checked={each === stake} />
            <span>{words.stakes[each]}</span>
          </label>
        ))}
        <label class="tick">
          <input type="radio" name={needKey(need.id)} value="" checked={stake === undefined} />
          <span>{words.indifferent}</span>
        </label>
      </div>
    </fieldset>
  );
}

/** What a need is about: its own help, else why the criterion that decides it matters. */
function reasonOf({ help, conditions }: Need, grid: Grid): Texts | undefined {
  const [decisive] = conditions;
  return help ?? grid.criteria.get(decisive?.criterion ?? "")?.why;
}
