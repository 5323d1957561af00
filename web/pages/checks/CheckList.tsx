import type { ComponentChildren } from "preact";
import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import type { PublicCheck } from "#core/machine-check.ts";
import { seesMore } from "#core/machine-check-verdict.ts";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import { checkName, declaredWords, seenWords } from "#web/text/check-words.ts";
import { markOf } from "./mark-of.ts";

type CheckListProps = {
  readonly grid: Grid;
  readonly assessment: Assessment;
  readonly today: string;
  /** What the team is told of a check, below it. */
  readonly advise?: (criterion: Criterion, check: PublicCheck) => ComponentChildren;
};

/** Every check, by criterion in the order of the grid: what was tried, when, what was seen. */
export function CheckList({ grid, assessment, today, advise }: CheckListProps) {
  const { language } = useSite();
  return (
    <ul class="seen">
      {grid.document.criteria.map((criterion) => {
        const answer = assessment.answers[criterion.id];
        if (answer === undefined || answer.checks.length === 0) return null;
        return (
          <li key={criterion.id} id={`c-${criterion.id}`}>
            <div>
              <h2>
                <CriterionName grid={grid} criterion={criterion.id} />
              </h2>
              <Declared words={declaredWords(language, grid, criterion, answer.value)} />
            </div>
            <div>
              {answer.checks.map((check) => (
                <CheckItem key={check.check} {...{ grid, answer, check, today }}>
                  {advise?.(criterion, check)}
                </CheckItem>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Declared({ words }: { readonly words: string }) {
  const { checks } = useSite().text;
  return (
    <p>
      <span class="soft">{checks.declared}</span> <b>{words}</b>
    </p>
  );
}

type CheckItemProps = {
  readonly grid: Grid;
  readonly answer: PublishedAnswer;
  readonly check: PublicCheck;
  readonly today: string;
  readonly children?: ComponentChildren;
};

function CheckItem({ grid, answer, check, today, children }: CheckItemProps) {
  const { language, text } = useSite();
  const { checks } = text;
  const { verdict, seen, target, checkedAt } = check;
  return (
    <div class="look">
      <h3>{checkName(language, grid, check.check)}</h3>
      <p>
        <StatusMark status={markOf[verdict]}>
          <b>{checks.verdicts[verdict]}</b>, {checks.on} <DateText date={checkedAt} today={today} />
        </StatusMark>
      </p>
      <p>
        {seenWords(language, seen)}{" "}
        {verdict === "differs" && seesMore(answer.value, seen) && checks.more}
      </p>
      <p class="small">
        {checks.tried} <span class="address">{target}</span>
      </p>
      {children}
    </div>
  );
}
