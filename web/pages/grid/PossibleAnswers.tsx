import type { ComponentChildren } from "preact";
import type { Criterion, Grid, NumberCriterion, Texts } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";
import { LevelMark } from "#web/components/StatusMark.tsx";
import { minimumAskers } from "#web/pages/grid/minimum-askers.ts";
import { amount } from "#web/text/rule-sentences.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { Text } from "#web/text/text.ts";

type Words = Text["grid"]["criterion"];
type PossibleAnswersProps = { readonly grid: Grid; readonly criterion: Criterion };

/** Every answer a criterion takes, in order, with its level as a disc. */
export function PossibleAnswers({ grid, criterion }: PossibleAnswersProps) {
  const { language, text } = useSite();
  const words = text.grid.criterion;
  return (
    <>
      <p class="soft">{introOf(criterion, words)}</p>
      <Answers grid={grid} criterion={criterion} />
      {criterion.kind === "number" && (
        <p>
          {words.number(
            amount(criterion, criterion.min, language),
            amount(criterion, criterion.max, language),
          )}
        </p>
      )}
      {criterion.na_allowed && <p>{words.notApplicable}</p>}
    </>
  );
}

function introOf(criterion: Criterion, words: Words): string {
  if (criterion.kind === "multi") {
    return criterion.full_at === undefined ? words.several : words.fullAt(criterion.full_at);
  }
  return criterion.scale === "ordered" ? words.ordered : words.descriptive;
}

function Answers({ grid, criterion }: PossibleAnswersProps) {
  const { text } = useSite();
  const words = text.grid.criterion;
  switch (criterion.kind) {
    case "boolean":
    case "choice":
    case "multi":
      return <Scale {...{ grid, criterion }} answers={offeredAnswers(grid, criterion)} />;
    case "number":
      return <Scale grid={grid} criterion={criterion} answers={stepsOf(criterion, words)} />;
    case "url":
      return <p>{words.address}</p>;
    case "text":
      return <p>{words.freeText}</p>;
  }
}

type Answer = Texts & { readonly level?: number };
type ScaleProps = PossibleAnswersProps & { readonly answers: readonly Answer[] };

function Scale({ grid, criterion, answers }: ScaleProps) {
  const { language, text } = useSite();
  if (answers.length === 0) return null;
  return (
    <ul class="rows scale">
      {answers.map((answer) => {
        const askers = minimumAskers(grid, criterion, answer.level).map((asker) =>
          asker === "base" ? text.grid.profileRules.base : localize(language, asker.label),
        );
        return (
          <li key={answer.fr}>
            <Levelled criterion={criterion} level={answer.level}>
              {localize(language, answer)}
            </Levelled>
            {askers.length > 0 && (
              <b class="tag">{text.grid.criterion.minimumFor(askers.join(", "))}</b>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type LevelledProps = {
  readonly criterion: Criterion;
  readonly level: number | undefined;
  readonly children: ComponentChildren;
};

function Levelled({ criterion, level, children }: LevelledProps) {
  if (level === undefined || criterion.scale === "descriptive") return <span>{children}</span>;
  return (
    <LevelMark level={level} maximum={maximumLevel(criterion)}>
      {children}
    </LevelMark>
  );
}

function stepsOf(
  { none_answer: none, steps = [], better }: NumberCriterion,
  words: Words,
): readonly Answer[] {
  if (steps.length === 0) return [];
  const rest = better === "lower" ? words.above : words.below;
  return [
    ...(none === null ? [] : [{ ...none, level: 0 }]),
    { fr: rest, en: rest, level: 0 },
    ...steps.toSorted((one, other) => one.level - other.level),
  ];
}
