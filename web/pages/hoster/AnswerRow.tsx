import { countsAsEvidence } from "#core/answers.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { isAboutContinuity } from "#core/continuity.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import { Address } from "#web/components/Address.tsx";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { AnswerMark } from "./AnswerMark.tsx";

type AnswerRowProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly answer: PublishedAnswer;
  /** When most answers were given: the others say when. */
  readonly publishedAt: string;
  /** Whether a condition of a profile names the criterion. */
  readonly decides: boolean;
  readonly isImaginary: boolean;
};

/** The address of an answer on its page. */
export function answerId(criterion: string): string {
  return `r-${criterion}`;
}

/** One answer: what is declared, then the public address that goes with it. */
export function AnswerRow(props: AnswerRowProps) {
  const { grid, criterion, answer, publishedAt, decides, isImaginary } = props;
  const { answers } = useSite().text.hoster;
  return (
    <tr id={isAboutContinuity(criterion.id) ? answerId(criterion.id) : undefined}>
      <th scope="row">
        <CriterionName grid={grid} criterion={criterion.id} />{" "}
        {decides && <span class="tag">{answers.decides}</span>}
      </th>
      <td class="say sandy">
        <span class="lbl">{answers.declared}</span>
        {isAddress(criterion, answer) ? (
          <Address href={String(answer.value)} isImaginary={isImaginary} />
        ) : (
          <AnswerMark grid={grid} criterion={criterion} value={answer.value} />
        )}
        {answer.note !== null && <p class="note">{answer.note}</p>}
        {answer.answeredAt !== publishedAt && <DateText date={answer.answeredAt} />}
      </td>
      <Evidence criterion={criterion} answer={answer} isImaginary={isImaginary} />
    </tr>
  );
}

function Evidence({
  criterion,
  answer,
  isImaginary,
}: Pick<AnswerRowProps, "criterion" | "answer" | "isImaginary">) {
  const { answers } = useSite().text.hoster;
  const { evidence } = answer;
  const isGiven = countsAsEvidence(evidence);
  return (
    <td class={isGiven ? undefined : "off"}>
      <span class="lbl">{answers.evidence}</span>
      {isGiven ? (
        <Address href={evidence} isImaginary={isImaginary} />
      ) : (
        <span class="nil">
          {isAddress(criterion, answer) ? answers.ownEvidence : answers.noEvidence}
        </span>
      )}
    </td>
  );
}

/** Whether the answer is a public address, which is its own evidence. */
function isAddress(criterion: Criterion, { value }: PublishedAnswer): boolean {
  return isOwnEvidence(criterion) && countsAsEvidence(value);
}
