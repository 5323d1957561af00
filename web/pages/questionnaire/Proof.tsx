import { fieldName } from "#core/form-answers.ts";
import type { Criterion } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import type { ListedProblem } from "#web/text/entry-sentences.ts";
import { problemSentence } from "#web/text/entry-sentences.ts";
import { questionId } from "./QuestionLink.tsx";

type ProofProps = {
  readonly criterion: Criterion;
  readonly typed: string;
  readonly wrong: ListedProblem | undefined;
};

/** The public address that proves an answer, where the grid asks for one. */
export function Evidence({ criterion, typed, wrong }: ProofProps) {
  const { evidence, evidenceLevels } = useSite().text.questionnaire;
  if (isOwnEvidence(criterion) || criterion.evidence === "none") return null;
  const id = questionId(criterion.id, "evidence");
  return (
    <div class={wrong && "err"}>
      <label class="lab" for={id}>
        {evidence} <span class="soft">({evidenceLevels[criterion.evidence]})</span>
      </label>
      <Wrong id={id} wrong={wrong} />
      <input
        class="field"
        type="url"
        id={id}
        name={fieldName("evidence", criterion.id)}
        defaultValue={typed}
        {...describedAs(wrong, `${id}-problem`)}
      />
    </div>
  );
}

/** A note shown beside the answer; folded until someone wants it. */
export function Note({ criterion, typed, wrong }: ProofProps) {
  const { addNote, note, noteHint } = useSite().text.questionnaire;
  const id = questionId(criterion.id, "note");
  return (
    <details class={wrong ? "why err" : "why"} open={typed !== ""}>
      <summary>{addNote}</summary>
      <label class="vh" for={id}>
        {note}
      </label>
      <Wrong id={id} wrong={wrong} />
      <textarea
        class="field"
        id={id}
        name={fieldName("note", criterion.id)}
        defaultValue={typed}
        {...describedAs(wrong, `${id}-problem`)}
      />
      <p class="hint">{noteHint}</p>
    </details>
  );
}

function Wrong({ id, wrong }: Pick<ProofProps, "wrong"> & { readonly id: string }) {
  const site = useSite();
  return wrong === undefined ? null : (
    <p class="msg" id={`${id}-problem`}>
      {problemSentence(site, wrong)}
    </p>
  );
}

function describedAs(wrong: ListedProblem | undefined, id: string) {
  return wrong && { "aria-invalid": true, "aria-describedby": id };
}
