import { checkGrid } from "#core/check-grid.ts";
import type {
  AtLeast,
  Condition,
  Criterion,
  Example,
  GridDraft,
  Need,
  Outcome,
  ProfileRules,
} from "#core/grid.ts";
import { isScored } from "#core/grid.ts";
import { statuses } from "#core/vocabulary.ts";
import type { Dice } from "./dice.ts";
import { chance, draw, pick, some, times } from "./dice.ts";
import { rollValue } from "./random-answers.ts";
import { rollCondition } from "./random-condition.ts";
import { rollCriterion, rollTexts } from "./random-criterion.ts";
import { draftWith } from "./small-grid.ts";

/** Identifiers, some of them also names or positions that objects and arrays know. */
const ids = [
  "constructor",
  "10",
  "2",
  "0",
  "value",
  "backups",
  "missing",
  "status",
  "theme",
  "when",
];
const profileIds = ["constructor", "organization", "7", "30", "value", "artisanal"];

/**
 * A random consistent grid of 1 to 4 profiles, as a draft. A profile is marked monotone
 * wherever `checkGrid` accepts the promise, and it was drawn to be made.
 */
export function rollDraft(dice: Dice): GridDraft {
  const themes = draw(dice, ids, dice.whole(1, 4));
  const profiles = draw(dice, profileIds, dice.whole(1, 4));
  const criteria = draw(dice, ids, dice.whole(1, 9)).map((id) =>
    rollCriterion(dice, id, { themes, profiles }),
  );
  const { rules } = draftWith();
  const draft = draftWith({
    themes: themes.map((id) => ({ id, label: rollTexts(dice), intro: rollTexts(dice) })),
    criteria,
    profiles: profiles.map((id) => rollProfile(dice, id)),
    rules: {
      ...rules,
      base: rollConditions(dice, usable(criteria), pick(dice, [0, 0, 1, 2])),
      profiles: profiles.map((id) => rollRules(dice, id, criteria)),
      outcomes: rollOutcomes(dice, profiles),
      messages: [{ id: "message", ...rollTexts(dice) }],
    },
    needs: times(dice.whole(0, 3), (index) => rollNeed(dice, `need-${index}`, criteria)).filter(
      (need) => need.conditions.length > 0,
    ),
  });
  const promised = profiles.reduce(
    (before, _, index) => (chance(dice, 80) ? promise(before, index) : before),
    draft,
  );
  return { ...promised, examples: rollExamples(dice, promised) };
}

function rollProfile(dice: Dice, id: string): GridDraft["profiles"][number] {
  const label = rollTexts(dice);
  return { id, label, short: rollTexts(dice), description: rollTexts(dice) };
}

/** Criteria that rules may use: a “not applicable” must not change a profile. */
function usable(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter((criterion) => !criterion.na_allowed);
}

function rollConditions(
  dice: Dice,
  criteria: readonly Criterion[],
  count: number,
): readonly Condition[] {
  if (criteria.length === 0) return [];
  const rolled = times(count, () => rollCondition(dice, pick(dice, criteria)));
  return rolled.filter((condition) => condition !== null);
}

function rollRules(dice: Dice, profile: string, criteria: readonly Criterion[]): ProfileRules {
  const scored = new Set(criteria.filter(isScored).map((criterion) => criterion.theme));
  return {
    profile,
    requires: rollConditions(dice, usable(criteria), dice.whole(0, 3)),
    at_least: times(pick(dice, [0, 0, 1, 2]), (index) =>
      rollAtLeast(dice, `block-${index}`, criteria),
    ).filter((block) => block.of.length > 0),
    theme_minimums: some(dice, [...scored], 40).map((theme) => ({
      theme,
      min_share: pick(dice, [1, 33, 34, 50, 66, 67, 100, dice.whole(1, 100)]),
    })),
    monotone: false,
  };
}

function rollAtLeast(dice: Dice, id: string, criteria: readonly Criterion[]): AtLeast {
  const of = rollConditions(dice, usable(criteria), dice.whole(1, 4));
  return { id, label: rollTexts(dice), count: dice.whole(1, Math.max(1, of.length)), of };
}

function rollOutcomes(dice: Dice, profiles: readonly string[]): readonly Outcome[] {
  const row = (of: readonly Outcome["when"][number][string][]) =>
    Object.fromEntries(profiles.map((id) => [id, pick(dice, of)]));
  const named = { label: rollTexts(dice), sentence: rollTexts(dice) };
  const rows = times(dice.whole(0, 4), () =>
    times(dice.whole(0, 2), () => row([...statuses, "any", "any"])),
  );
  return [...rows, [row(["any"])]].map((when, index) => ({
    id: `outcome-${index}`,
    when,
    ...named,
  }));
}

function rollNeed(dice: Dice, id: string, criteria: readonly Criterion[]): Need {
  const conditions = rollConditions(dice, criteria, 6).slice(0, dice.whole(1, 3));
  const help = chance(dice, 30) ? { help: rollTexts(dice) } : {};
  return { id, label: rollTexts(dice), ...help, conditions };
}

function promise(draft: GridDraft, position: number): GridDraft {
  const profiles = draft.rules.profiles.map((block, index) =>
    index === position ? { ...block, monotone: true } : block,
  );
  const promised = { ...draft, rules: { ...draft.rules, profiles } };
  return checkGrid(promised).ok ? promised : draft;
}

function rollExamples(dice: Dice, { criteria, rules }: GridDraft): readonly Example[] {
  const answered = some(dice, criteria);
  const example: Example = {
    id: "example",
    label: rollTexts(dice),
    story: rollTexts(dice),
    answers: Object.fromEntries(answered.map((each) => [each.id, rollValue(dice, each)])),
    no_evidence_for: some(
      dice,
      answered.map((each) => each.id),
    ),
    expected: {
      outcome: pick(dice, rules.outcomes).id,
      profiles: Object.fromEntries(
        rules.profiles.map(({ profile }) => [
          profile,
          { status: pick(dice, statuses), missing: [] },
        ]),
      ),
    },
  };
  return chance(dice, 40) ? [example] : [];
}
