import { fieldName } from "#core/form-answers.ts";
import type { Criterion } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import type { ListedProblem } from "./entry-problems.ts";
import { problemSentence } from "./entry-problems.ts";
import { questionId } from "./QuestionLink.tsx";

type EvidenceProps = {
  readonly criterion: Criterion;
  readonly typed: string;
  readonly wrong: ListedProblem | undefined;
};

/** The public address that proves an answer, where the grid asks for one. */
export function Evidence({ criterion, typed, wrong }: EvidenceProps) {
  const site = useSite();
  const { evidence, evidenceLevels } = site.text.questionnaire;
  if (isOwnEvidence(criterion) || criterion.evidence === "none") return null;
  const id = questionId(criterion.id, "evidence");
  return (
    <div class={wrong === undefined ? undefined : "err"}>
      <label class="lab" for={id}>
        {evidence} <span class="soft">({evidenceLevels[criterion.evidence]})</span>
      </label>
      {wrong !== undefined && (
        <p class="msg" id={`${id}-problem`}>
          {problemSentence(site, wrong)}
        </p>
      )}
      <input
        class="field"
        type="url"
        id={id}
        name={fieldName("evidence", criterion.id)}
        defaultValue={typed}
        {...(wrong !== undefined && { "aria-invalid": true, "aria-describedby": `${id}-problem` })}
      />
    </div>
  );
}

/** A note shown beside the answer; folded until someone wants it. */
export function Note({ criterion, typed }: { readonly criterion: string; readonly typed: string }) {
  const { addNote, note } = useSite().text.questionnaire;
  const id = questionId(criterion, "note");
  return (
    <details class="why" open={typed !== ""}>
      <summary>{addNote}</summary>
      <label class="vh" for={id}>
        {note}
      </label>
      <textarea class="field" id={id} name={fieldName("note", criterion)} defaultValue={typed} />
    </details>
  );
}
