import type { fr } from "#web/text/fr.ts";

export const problems: typeof fr.problems = {
  "missing-field": (detail) => `“${detail}” is missing: add it.`,
  "unknown-field": (detail) => `“${detail}” is not expected here: remove it.`,
  "wrong-type": (detail) =>
    detail === ""
      ? "This value does not have the right form."
      : `Another form is expected: ${detail}.`,
  "not-in-list": (detail) => `Choose one of the expected values: ${detail}.`,
  "not-whole": () => "Give a whole number.",
  "out-of-bounds": (detail) => `The value must stay within these bounds: ${detail}.`,
  "unsupported-format": (detail) => `Format ${detail} is not known: only format 1 is.`,
  "malformed-id": (detail) =>
    `“${detail}” cannot be an identifier: lower-case letters, digits and hyphens only.`,
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
