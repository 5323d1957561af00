import type { Criterion } from "#core/grid.ts";
import { answerWords } from "#web/components/answer-words.ts";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import type { FormerVersion } from "./answering-props.ts";

type FormerAnswerProps = {
  readonly criterion: Criterion;
  readonly former: FormerVersion;
};

/** What was answered to the version before, beside a question that is no longer quite the same. */
export function FormerAnswer({ criterion, former }: FormerAnswerProps) {
  const site = useSite();
  const words = site.text.answering.former;
  const { grid, value, evidence, note } = former;
  const answer =
    value === null ? words.unknown : answerWords(site, grid, { criterion: criterion.id, value });
  return (
    <div class="former">
      <p>
        {fill(words.was, { version: grid.document.grid.version })} <b>{answer}</b>
        {evidence !== null && <span class="address"> ({evidence})</span>}
      </p>
      {note !== null && <p class="written">{note}</p>}
      <p>{words.reread}</p>
    </div>
  );
}
