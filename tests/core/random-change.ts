import { checkGrid } from "#core/check-grid.ts";
import type { GridDraft } from "#core/grid.ts";
import type { SimulatedAnswers, SimulatedHoster } from "#core/simulation-prediction.ts";
import type { GridChange } from "#core/upgrade.ts";
import { proven } from "#tests/support/matou-grid.ts";
import type { Dice } from "./dice.ts";
import { chance, pick, some, times } from "./dice.ts";
import { rollValue } from "./random-answers.ts";
import { rollDraft } from "./random-grid.ts";

/** Two versions of a grid: the same, one made from the other, or nothing alike but some names. */
export function rollChange(dice: Dice): GridChange {
  const before = rollDraft(dice);
  const changed = pick(dice, [() => before, rollDraft, amend, amend, amend])(dice, before);
  const after = { ...changed, grid: { ...changed.grid, version: 2 } };
  const ids = after.criteria.map(({ id }) => id);
  return {
    before: proven(checkGrid(before)),
    after: proven(checkGrid(after)),
    reworded: new Set(some(dice, ids, 30)),
  };
}

/** Some words, and what is asked, are others; the whole is consistent still. */
function amend(dice: Dice, draft: GridDraft): GridDraft {
  const criteria = draft.criteria.map((criterion) =>
    chance(dice, 20) ? { ...criterion, question: { fr: "autre", en: "other" } } : criterion,
  );
  const profiles = draft.rules.profiles.map((block) => ({
    ...block,
    monotone: false,
    requires: some(dice, block.requires, 70),
    at_least: some(dice, block.at_least, 70).map((group) => ({
      ...group,
      count: dice.whole(1, group.of.length),
    })),
    theme_minimums: block.theme_minimums.map((minimum) => ({
      ...minimum,
      min_share: dice.whole(1, 100),
    })),
  }));
  const base = some(dice, draft.rules.base, 70);
  const rules = { ...draft.rules, base, profiles, outcomes: draft.rules.outcomes };
  const amended = { ...draft, criteria, rules };
  return checkGrid(amended).ok ? amended : draft;
}

/** Hosters with answers of any age, some for the new version already, some that fit no version. */
export function rollHosters(dice: Dice, change: GridChange): readonly SimulatedHoster[] {
  return times(dice.whole(0, 6), (index) => ({
    slug: `hoster-${index}`,
    name: `Hoster ${index}`,
    isImaginary: chance(dice, 40),
    answers: rollStored(dice, change.before, 80),
    early: rollStored(dice, change.after, pick(dice, [0, 20, 60])),
  }));
}

const moments = ["2024-01-01T00:00:00.000Z", "2026-11-01T00:00:00.000Z"];

function rollStored(dice: Dice, grid: GridChange["before"], share: number): SimulatedAnswers {
  const answered = some(dice, grid.document.criteria, share);
  const entries = answered.map((criterion) => {
    const value = chance(dice, 5) ? "nonsense" : rollValue(dice, criterion, 60);
    const evidence = chance(dice, 70) ? "https://proof.example/" : null;
    return [
      criterion.id,
      { value, evidence, note: null, answeredAt: pick(dice, [...moments, ...moments.slice(1)]) },
    ] as const;
  });
  return Object.fromEntries(entries);
}
