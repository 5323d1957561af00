import { countsAsEvidence } from "#core/answers.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { isAboutContinuity } from "#core/continuity.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import type { PublicReview } from "#core/review.ts";
import { Address } from "#web/components/Address.tsx";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { absoluteDate, DateText } from "#web/components/DateText.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { ReviewWords } from "#web/pages/review/ReviewWords.tsx";
import { useSite } from "#web/site.ts";
import { AnswerMark } from "./AnswerMark.tsx";
import { MachineMark } from "./MachineMark.tsx";

type AnswerRowProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly answer: PublishedAnswer;
  /** Day most answers were given on: the others say when. */
  readonly usualDay: string;
  /** Day machines looked at most answers; null when they looked at none. */
  readonly usualLook: string | null;
  /** Whether a condition of a profile names the criterion. */
  readonly decides: boolean;
  readonly isImaginary: boolean;
  /** Since when it waits for a confirmation; null while it holds. */
  readonly pendingFrom: string | null;
  /** Null where nothing of the table was reviewed. */
  readonly reviews: readonly PublicReview[] | null;
};

/** The address of an answer on its page. */
export function answerId(criterion: string): string {
  return `r-${criterion}`;
}

/** One answer: what is declared, then the public address that goes with it. */
export function AnswerRow(props: AnswerRowProps) {
  const {
    grid,
    criterion,
    answer,
    usualDay,
    usualLook,
    decides,
    isImaginary,
    pendingFrom,
    reviews,
  } = props;
  const { language, text } = useSite();
  const { answers, strip } = text.hoster;
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
        {answer.note !== null && (
          <div class="note">
            <MarkdownText text={answer.note} />
          </div>
        )}
        {!answer.answeredAt.startsWith(usualDay) && <DateText date={answer.answeredAt} />}
        {pendingFrom !== null && (
          <p class="wanted">{strip.unconfirmed(absoluteDate(language, pendingFrom))}</p>
        )}
        <MachineMark answer={answer} usualLook={usualLook} />
      </td>
      <Evidence criterion={criterion} answer={answer} isImaginary={isImaginary} />
      {reviews !== null && <Reviews reviews={reviews} />}
    </tr>
  );
}

function Reviews({ reviews }: { readonly reviews: readonly PublicReview[] }) {
  const { shown } = useSite().text.review;
  if (reviews.length === 0) {
    return (
      <td class="off">
        <span class="lbl">{shown.column}</span>
        <span class="nil">{shown.none}</span>
      </td>
    );
  }
  return (
    <td>
      <span class="lbl">{shown.column}</span>
      <div>
        {reviews.map((review) => (
          <ReviewWords key={review.id} review={review} />
        ))}
      </div>
    </td>
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
