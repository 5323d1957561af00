import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { levelOf } from "#core/rule.ts";
import { answerWords } from "#web/components/answer-words.ts";
import { LevelMark, StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";

type AnswerMarkProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly value: AnswerValue;
};

/** An answer in words; a symbol or the phase of a disc where it has a level. */
export function AnswerMark({ grid, criterion, value }: AnswerMarkProps) {
  const site = useSite();
  const words = answerWords(site, grid, { criterion: criterion.id, value });
  if (
    criterion.kind === "boolean" &&
    (value === "met" || value === "partly" || value === "unmet")
  ) {
    return <StatusMark status={value}>{words}</StatusMark>;
  }
  const level = levelOf(criterion, value);
  if (level === null) return <span>{words}</span>;
  return (
    <LevelMark level={level} maximum={maximumLevel(criterion)}>
      {words}
    </LevelMark>
  );
}
