import fc from "fast-check";
import { expect, test } from "vitest";
import { answersOn } from "#core/assessment.ts";
import { addMonths, daysIn } from "#core/calendar.ts";
import { classify, traceVerdict } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { readStandings } from "#core/rule.ts";
import { measureShares } from "#core/share.ts";
import type { SimulatedAnswers } from "#core/simulation-prediction.ts";
import { openStandings } from "#core/simulation-standings.ts";
import { arbitraryDice, runs } from "./arbitrary-grid.ts";
import type { Dice } from "./dice.ts";
import { pick, some, times } from "./dice.ts";
import { rollAnswer, rollValue } from "./random-answers.ts";
import { rollChange } from "./random-change.ts";

/** The answers of several hosters, read in turn by the same reader, some of which their grid does not have. */
const arbitraryCase = arbitraryDice.map((dice) => {
  const { before: grid, after: other } = rollChange(dice);
  const at = `2026-${pick(dice, ["02-28", "03-31", "11-22"])}T${pick(dice, hours)}`;
  const hosters = times(5, () => ({
    ...rollStored(dice, other, at),
    ...rollStored(dice, grid, at),
  }));
  return { grid, at, hosters };
});

const hours = ["00:00:00.000Z", "12:30:00.000Z", "23:59:59.999Z"];

function rollStored(dice: Dice, grid: Grid, at: string): SimulatedAnswers {
  const entries = some(dice, grid.document.criteria, 80).map((criterion) => {
    const value = pick(dice, [
      () => rollValue(dice, criterion, 60),
      () => "na",
      () => "nonsense",
    ])();
    const { evidence = null } = rollAnswer(dice, criterion);
    const answeredAt = rollMoment(dice, grid, at);
    return [criterion.id, { value, evidence, note: null, answeredAt }] as const;
  });
  return Object.fromEntries(entries);
}

/** Mostly about when answers expire, to the day and to the hour. */
function rollMoment(dice: Dice, { document }: Grid, at: string): string {
  const delay = document.rules.answers.expire_after_months;
  const month = addMonths(`${at.slice(0, 7)}-01`, -pick(dice, [delay, dice.whole(0, 60)])).slice(
    0,
    7,
  );
  const last = daysIn(Number(month.slice(0, 4)), Number(month.slice(5)));
  const day = pick(dice, [last, dice.whole(26, last), Math.min(last, Number(at.slice(8, 10)))]);
  return `${month}-${day}T${pick(dice, hours)}`;
}

test("answers are read as the rules read them, hoster after hoster", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, at, hosters }) => {
      const read = openStandings(grid, at);
      for (const answers of hosters) {
        const judged = answersOn(grid, answers, at);
        const standings = read(answers);
        expect([...standings]).toEqual([...readStandings(grid, judged)]);
        const { profiles, outcome } = classify(grid, judged).trace;
        expect(traceVerdict(grid, standings, measureShares(grid, standings))).toEqual({
          profiles,
          outcome,
        });
      }
    }),
    runs(150),
  );
});
