import type { fr } from "#web/text/fr.ts";

export const problems: typeof fr.problems = {
  "missing-field": (detail) => `“${detail}” is missing: add it.`,
  "unknown-field": (detail) => `“${detail}” is not expected here: remove it.`,
  "wrong-type": (detail) =>
    detail === ""
      ? "This value does not have the right form."
      : `Another form is expected: ${detail}.`,
  "unreadable-text": (line) =>
    `This text is neither YAML nor JSON${line === "" ? "" : `, from line ${line} on`}: check indents, brackets and quotes.`,
  "not-in-list": (detail) => `Choose one of the expected values: ${detail}.`,
  "not-whole": () => "Give a whole number.",
  "out-of-bounds": (detail) => `The value must stay within these bounds: ${detail}.`,
  "unsupported-format": (detail) => `Format ${detail} is not known: only format 1 is.`,
  "malformed-id": (detail) =>
    `“${detail}” cannot be an identifier: lower-case letters, digits and hyphens only.`,
  "reused-id": (detail) =>
    `“${detail}” stood for something else in a published version, and answers are attached to it: choose another identifier.`,
  "duplicate-id": (detail) => `“${detail}” is already used: choose another identifier.`,
  "reserved-id": (detail) => `“${detail}” is reserved: choose another identifier.`,
  "unknown-theme": (detail) => `There is no theme “${detail}” in this grid.`,
  "unknown-source": (detail) => `There is no source “${detail}” in this grid.`,
  "unknown-check": (detail) => `There is no check “${detail}” in this grid.`,
  "unknown-criterion": (detail) => `There is no criterion “${detail}” in this grid.`,
  "unknown-profile": (detail) => `There is no profile “${detail}” in this grid.`,
  "unknown-outcome": (detail) => `There is no outcome “${detail}” in this grid.`,
  "unknown-option": (detail) =>
    `“${detail}” is not a possible answer: choose among those of the criterion.`,
  "duplicate-option": (detail) => `“${detail}” is given twice: keep it once.`,
  "empty-text": () => "This text is empty: write it.",
  "unknown-software": (detail) => `“${detail}” is not a software this site knows: check its name.`,
  "empty-list": () => "This list cannot be empty.",
  "missing-profile": (detail) => `The profile “${detail}” must appear here.`,
  "missing-level": () => "The scale is ordered: a level is needed.",
  "needless-level": () => "The scale is descriptive: remove the level.",
  "missing-steps": () => "The scale is ordered: steps are needed.",
  "needless-steps": () => "The scale is descriptive: remove the steps.",
  "unreachable-step": (detail) =>
    `The step of level ${detail} can never be reached: review the bounds.`,
  "scale-does-not-fit": () => "This scale does not suit this kind of criterion.",
  "operator-does-not-fit": (detail) =>
    `This condition does not suit the kind of the criterion “${detail}”.`,
  unsatisfiable: (detail) => `No answer can meet this condition: answers go from ${detail}.`,
  "na-changes-profile": (detail) =>
    `“Not applicable” could change a profile: the criterion “${detail}” counts in the rules.`,
  "na-not-allowed": () => "“Not applicable” is not allowed for this criterion.",
  "none-not-allowed": () => "“No commitment” is not allowed for this criterion.",
  "partly-not-allowed": () => "“Partly” is not allowed for this criterion.",
  "theme-without-score": (detail) =>
    `The theme “${detail}” has no criterion that counts: it cannot have a minimum.`,
  "not-monotone": (detail) =>
    `A better answer to “${detail}” could take away a profile announced as monotone.`,
  "no-last-outcome": () => "The last outcome must match every case (any everywhere).",
  "unknown-missing": (detail) => `“${detail}” is no known criterion, theme or group.`,
};

export const draftProblems: typeof fr.draftProblems = {
  "missing-translation": () => "The text is missing in this language: write it.",
  untranslated: () => "The text is still the same as in the other language: translate it.",
  "unusable-address": (detail) => `“${detail}” is no web address: begin with https://.`,
  "outcome-without-row": (detail) =>
    `The outcome “${detail}” has no case: add one, or remove this outcome.`,
  "shadowed-outcome": (detail, other) =>
    `The outcome “${detail}” can never be chosen: all its cases are already taken before it (${other}). Place it higher, change its cases, or remove it.`,
  "unreachable-profile": (detail, other) =>
    `No answers can be granted the profile “${detail}”: what is asked contradicts itself (${other}). Loosen one of the conditions.`,
  "example-outcome": (detail, other) =>
    `The answers of this example give “${other}”, and not “${detail}” as expected. Correct the rules, or what the example expects.`,
  "example-status": (detail, other) =>
    `In this example, the profile is “${other}”, and not “${detail}” as expected. Correct the rules, or what the example expects.`,
  "example-missing": (detail, other) =>
    `In this example, what is missing is: ${other}. The example expected: ${detail}. Correct the rules, or what the example expects.`,
  "changed-kind": (detail, other) =>
    `The criterion “${detail}” asked for another kind of answer (${other}). Keep that kind, or give the new question a new identifier.`,
  "shadowed-row": (_, other) =>
    `This case is never chosen: it is already taken before (${other}). Remove it, or change it.`,
  "unreachable-need": (detail, other) =>
    `No answers meet the need “${detail}”: its conditions contradict each other (${other}). Remove one of them.`,
  "duplicate-label": (detail, other) =>
    `“${detail}” is already a name elsewhere (${other}): choose words that tell them apart.`,
  "unused-theme": (detail) =>
    `The theme “${detail}” has no criterion: put one in it, or remove it.`,
  "unused-profile": (detail) =>
    `No outcome depends on the profile “${detail}”: add a case that names it, or remove it.`,
  "unused-criterion": (detail) =>
    `No rule and no need use the criterion “${detail}”: it only informs. Nothing to do if that is intended.`,
  "changed-question": (detail) =>
    `The question of “${detail}” has changed: hosters will have to read their answer again, unless the criterion is ticked as reworded with the same meaning.`,
  "changed-scale": (detail) =>
    `Answers to “${detail}” are no longer measured in the same way: hosters will have to read them again, unless the criterion is ticked as reworded with the same meaning.`,
  "changed-answer": (detail, other) =>
    `The answer “${other}” has become “${detail}” or has changed level: those who gave it will have to read it again, unless the criterion is ticked as reworded with the same meaning.`,
  "dropped-answer": (detail) =>
    `The answer “${detail}” no longer exists: those who gave it will have to answer again.`,
};

export const draftProblemWords: typeof fr.draftProblemWords = {
  at: (place: string, sentence: string) => `${place}: ${sentence}`,
  better: (answer: string) =>
    `The answer “${answer}”, although better, would no longer meet the condition.`,
  noOrder: "The answers of this criterion have no order.",
  unmark: "Change the condition, or withdraw the promise of the profile.",
};
