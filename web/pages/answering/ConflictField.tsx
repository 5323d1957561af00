import type { KeptVersion } from "#core/answer-edits.ts";
import { fieldName } from "#core/form-answers.ts";
import type { GivenAnswer } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { questionId } from "#web/pages/questionnaire/QuestionLink.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { choicesFor } from "./answering-props.ts";
import type { Conflict } from "./answering-props.ts";
import { VersionCard, theirsTitle } from "./VersionCard.tsx";

type ConflictFieldProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly conflict: Conflict;
  /** What one's own version is called. */
  readonly mine: string;
  /** What choosing it is called. */
  readonly keepMine: string;
};

/** Two versions of an answer, and which one to keep: nothing is chosen for anybody. */
export function ConflictField({ grid, criterion, conflict, mine, keepMine }: ConflictFieldProps) {
  const site = useSite();
  const { language, text } = site;
  const words = text.answering.conflicts;
  const { id } = criterion;
  const nameOf = (kept: KeptVersion) => (kept === "mine" ? keepMine : words.choices[kept]);
  return (
    <fieldset class="q conflict" id={questionId(id)}>
      <legend>{localize(language, criterion.question)}</legend>
      <div class="two">
        <VersionCard {...{ grid, criterion }} title={mine} version={conflict.mine} />
        <VersionCard
          {...{ grid, criterion }}
          title={theirsTitle(site, conflict)}
          version={conflict.theirs}
        />
      </div>
      <p class="lab" id={`${questionId(id)}-keep`}>
        {words.keep}
      </p>
      <input type="hidden" name={fieldName("keep", id)} value="" />
      <div role="group" aria-labelledby={`${questionId(id)}-keep`}>
        {choicesFor(conflict).map((kept, index) => (
          <label key={kept} class="tick choice">
            <input
              type="radio"
              name={fieldName("keep", id)}
              value={kept}
              id={index === 0 ? questionId(id, "answer") : undefined}
            />
            <span>{nameOf(kept)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What was typed, sent again with the choice: the server keeps no copy of it. */
export function TypedVersion({ id, entry }: { readonly id: string; readonly entry: GivenAnswer }) {
  const { values, evidence, note } = entry;
  return (
    <>
      {values.map((value) => (
        <input key={value} type="hidden" name={fieldName("answer", id)} value={value} />
      ))}
      <input type="hidden" name={fieldName("evidence", id)} value={evidence} />
      {/* A hidden field would lose the ends of lines. */}
      <textarea hidden name={fieldName("note", id)} defaultValue={note} />
    </>
  );
}
