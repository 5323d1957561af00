import { countsAsEvidence } from "#core/answers.ts";
import type { Assessment } from "#core/assessment.ts";
import { reviewKinds } from "#core/review.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { AnswerMark } from "#web/pages/hoster/AnswerMark.tsx";
import { useSite } from "#web/site.ts";
import { fieldOfFault } from "./review-props.ts";
import type { ReviewPageProps } from "./ReviewPage.tsx";

type PeerFormProps = ReviewPageProps & {
  readonly assessment: Assessment;
  readonly criterion: string;
};

/** One answer as it is published, and what a peer says of it. */
export function PeerForm(props: PeerFormProps) {
  const { hoster, grid, assessment, criterion, form, faults } = props;
  const { language, text } = useSite();
  const { peer, faults: sentences } = text.review;
  const noteFault = faults.find((fault) => fieldOfFault[fault] === "f-note");
  return (
    <section class="block stack" aria-labelledby="f-reponse">
      {faults.length > 0 && (
        <section class="err summary" aria-labelledby="a-corriger">
          <h2 id="a-corriger">{peer.problems(faults.length)}</h2>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>
                <a href={`#${fieldOfFault[fault]}`}>{sentences[fault]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 id="f-reponse">
        <CriterionName grid={grid} criterion={criterion} />
      </h2>
      <ReadAnswer {...props} />
      <form
        class="stack"
        method="post"
        action={spacePathTo.review(language, hoster.slug)}
        noValidate
      >
        <input type="hidden" name="criterion" value={criterion} />
        <input type="hidden" name="revision" value={assessment.revision} />
        <Speakers {...props} />
        <fieldset class="stack" id="f-kind" tabIndex={-1}>
          <legend class="lab">{peer.kind}</legend>
          {reviewKinds.map((kind) => (
            <label class="tick choice" key={kind}>
              <input type="radio" name="kind" value={kind} checked={form.kind === kind} />
              {peer.kinds[kind]}
            </label>
          ))}
        </fieldset>
        <div class={noteFault === undefined ? undefined : "err"}>
          <label class="lab" for="f-note">
            {peer.note}
          </label>
          <p class="hint" id="f-note-aide">
            {peer.noteHint}
          </p>
          {noteFault !== undefined && (
            <p class="msg" id="f-note-faute">
              {sentences[noteFault]}
            </p>
          )}
          <textarea
            class="field"
            id="f-note"
            name="note"
            rows={5}
            aria-describedby={noteFault === undefined ? "f-note-aide" : "f-note-aide f-note-faute"}
            aria-invalid={noteFault === undefined ? undefined : true}
            defaultValue={form.note}
          />
        </div>
        <p class="cluster">
          <button class="btn">{peer.send}</button>
          <a href={spacePathTo.review(language, hoster.slug)}>{peer.cancel}</a>
        </p>
      </form>
    </section>
  );
}

/** What is published: a peer looks at it beside the form. */
function ReadAnswer({ grid, assessment, criterion: id }: PeerFormProps) {
  const answer = assessment.answers[id];
  const criterion = grid.criteria.get(id);
  if (answer === undefined || criterion === undefined) return null;
  return (
    <>
      <p>
        <AnswerMark grid={grid} criterion={criterion} value={answer.value} />
      </p>
      {answer.note !== null && <MarkdownText text={answer.note} />}
      {countsAsEvidence(answer.evidence) && (
        <p>
          <ExternalLink href={answer.evidence} />
        </p>
      )}
    </>
  );
}

/** Nothing to choose for whoever speaks for one alone. */
function Speakers({ speakers, form }: PeerFormProps) {
  const { peer, group } = useSite().text.review;
  const [only] = speakers;
  if (speakers.length === 1 && only !== undefined) {
    return (
      <p id="f-speaker">
        <input type="hidden" name="speaker" value={only.key} />
        {peer.speakingFor(only.name ?? group)}
      </p>
    );
  }
  return (
    <fieldset class="stack" id="f-speaker" tabIndex={-1}>
      <legend class="lab">{peer.speaker}</legend>
      {speakers.map(({ key, name }) => (
        <label class="tick choice" key={key}>
          <input type="radio" name="speaker" value={key} checked={form.speaker === key} />
          {name ?? group}
        </label>
      ))}
    </fieldset>
  );
}
