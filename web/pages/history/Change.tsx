import { countsAsEvidence } from "#core/answers.ts";
import type { AnswerAspect, AnswerChange } from "#core/revision-difference.ts";
import { changedAspects } from "#core/revision-difference.ts";
import type { Grid } from "#core/grid.ts";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { answerWords } from "#web/components/answer-words.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";

type ChangeProps = {
  readonly before: Grid;
  readonly after: Grid;
  readonly change: AnswerChange;
};

/** What changed in one answer: its value, its public address, its note, each before then after. */
export function Change({ before, after, change }: ChangeProps) {
  const site = useSite();
  return (
    <div>
      <dt>
        <CriterionName grid={after} criterion={change.criterion} />
      </dt>
      {changedAspects(change).map((aspect) => {
        const said = (grid: Grid, answer: AnswerChange["after"]) =>
          wordsOf(site, { grid, criterion: change.criterion, answer }, aspect);
        const [was, is] = [said(before, change.before), said(after, change.after)];
        if (aspect === "note") return <NoteChange key={aspect} was={was} is={is} />;
        return (
          <dd key={aspect}>
            {aspect !== "value" && <b>{site.text.history.aspects[aspect]} </b>}
            {is === null ? site.text.history.removed : <span class="address">{is}</span>}
            {was !== null && <small class="soft address"> {site.text.history.was(was)}</small>}
          </dd>
        );
      })}
    </div>
  );
}

type NoteChangeProps = { readonly was: string | null; readonly is: string | null };

/** Notes are in Markdown and may be long: one below the other. */
function NoteChange({ was, is }: NoteChangeProps) {
  const { history } = useSite().text;
  return (
    <dd>
      <b>{history.aspects.note} </b>
      {is === null ? (
        history.removed
      ) : (
        <div class="note">
          <MarkdownText text={is} />
        </div>
      )}
      {was !== null && (
        <div class="note soft">
          <b>{history.noteBefore}</b>
          <MarkdownText text={was} />
        </div>
      )}
    </dd>
  );
}

type Said = {
  readonly grid: Grid;
  readonly criterion: string;
  readonly answer: AnswerChange["after"];
};

/** Addresses are written and not linked: those of the past may lead anywhere today. */
function wordsOf(site: Site, { grid, criterion, answer }: Said, aspect: AnswerAspect) {
  switch (aspect) {
    case "value":
      return answerWords(site, grid, { criterion, value: answer.value });
    case "evidence":
      return countsAsEvidence(answer.evidence) ? answer.evidence : null;
    case "note":
      return answer.note;
  }
}
