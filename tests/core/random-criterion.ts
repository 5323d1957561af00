import type {
  ChoiceCriterion,
  Criterion,
  ImportanceByProfile,
  MultiCriterion,
  NumberCriterion,
  Texts,
} from "#core/grid.ts";
import { criterionKinds, evidenceLevels, scales } from "#core/vocabulary.ts";
import type { Dice } from "./dice.ts";
import { chance, draw, pick, times } from "./dice.ts";

/** Words that a document format, or a careless key, could take for something else. */
const words = [
  "Sauvegardes",
  "« Réponse » : oui !",
  "a: b # c",
  "- not a list",
  "{ not: a map }",
  "yes",
  "null",
  "0x10",
  "2026-11-22",
  "~",
  "",
  " spaces around ",
  "two\nlines\n",
  "tab\there",
  "'single' and \"double\" and \\",
  "\u2028\u00a0\u0085",
  "日本語 🐈",
  "|\n  folded",
  "a long text that says much ".repeat(6),
];

export function rollTexts(dice: Dice): Texts {
  return { fr: pick(dice, words), en: pick(dice, words) };
}

type Place = { readonly themes: readonly string[]; readonly profiles: readonly string[] };

/** A criterion of any kind, consistent by itself. */
export function rollCriterion(dice: Dice, id: string, { themes, profiles }: Place): Criterion {
  const isHarmless = chance(dice, 20);
  const common = {
    id,
    theme: pick(dice, themes),
    label: rollTexts(dice),
    question: rollTexts(dice),
    help: rollTexts(dice),
    why: rollTexts(dice),
    scale: chance(dice, 75) ? ("ordered" as const) : pick(dice, scales),
    na_allowed: isHarmless && chance(dice, 60),
    evidence: pick(dice, evidenceLevels),
    checks: chance(dice, 20) ? ["chatonsinfos:service.status"] : [],
    importance: rollImportance(dice, profiles, isHarmless),
    sources: [],
  };
  switch (pick(dice, [...criterionKinds, "choice" as const])) {
    case "boolean":
      return { ...common, kind: "boolean", partly_allowed: chance(dice, 60) };
    case "choice":
      return { ...common, kind: "choice", answers: rollAnswerList(dice, common.scale) };
    case "number":
      return { ...common, kind: "number", ...rollRange(dice, common.scale) };
    case "multi":
      return { ...common, kind: "multi", ...rollOptions(dice, common.scale) };
    case "url":
      return { ...common, kind: "url", scale: "descriptive" };
    case "text":
      return { ...common, kind: "text", scale: "descriptive" };
  }
}

function rollImportance(
  dice: Dice,
  profiles: readonly string[],
  isHarmless: boolean,
): ImportanceByProfile {
  const harmless = ["informative", "typical", "indifferent"] as const;
  const grades = isHarmless ? harmless : (["gate", "counts", "counts", ...harmless] as const);
  return {
    base: !isHarmless && chance(dice, 20),
    ...Object.fromEntries(profiles.map((id) => [id, pick(dice, grades)])),
  };
}

const optionIds = ["none", "a", "met", "constructor", "0", "b", "7", "value"];

function rollAnswerList(dice: Dice, scale: Criterion["scale"]): ChoiceCriterion["answers"] {
  return draw(dice, optionIds, dice.whole(1, 6)).map((id) => ({
    id,
    ...(scale === "ordered" ? { level: pick(dice, [0, 0, 1, 2, 3, 7]) } : {}),
    ...rollTexts(dice),
  }));
}

function rollOptions(
  dice: Dice,
  scale: Criterion["scale"],
): Pick<MultiCriterion, "options" | "full_at"> {
  const ids = draw(dice, optionIds, dice.whole(1, 6));
  const options = ids.map((id) => ({ id, ...rollTexts(dice) }));
  return scale === "ordered" ? { options, full_at: dice.whole(1, ids.length) } : { options };
}

type Range = Omit<NumberCriterion, Exclude<keyof Criterion, "kind"> | "kind">;

function rollRange(dice: Dice, scale: Criterion["scale"]): Range {
  const [min, max] = pick(dice, [
    [0, 100],
    [-5, 5],
    [0.5, 2000],
    [-1.5, 0],
    [7, 7],
  ] as const);
  const range = {
    unit: rollTexts(dice),
    min,
    max,
    integer: Number.isInteger(min) && chance(dice, 40),
    none_answer: chance(dice, 60) ? rollTexts(dice) : null,
  };
  if (scale === "descriptive") return { ...range, better: "none" };
  const better = pick(dice, ["higher", "lower"] as const);
  return { ...range, better, steps: rollSteps(dice, range, better) };
}

/** Up to four reachable steps: a higher level is always further, and levels may have gaps. */
function rollSteps(
  dice: Dice,
  { min, max }: { readonly min: number; readonly max: number },
  better: "higher" | "lower",
): NonNullable<NumberCriterion["steps"]> {
  const marks = min === max ? [min] : times(9, (eighth) => min + ((max - min) * eighth) / 8);
  const count = Math.min(dice.whole(0, 4), marks.length);
  const bounds = draw(dice, marks, count).toSorted((a, b) => (better === "higher" ? a - b : b - a));
  const levels = draw(dice, [1, 2, 3, 5, 7], count).toSorted((a, b) => a - b);
  return bounds.map((bound, index) => ({
    level: levels[index] ?? 1,
    bound,
    ...rollTexts(dice),
  }));
}
