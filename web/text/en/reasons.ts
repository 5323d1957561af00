import type { fr } from "#web/text/fr.ts";

/** Why answers give what they give, and what would change it. */
export const reasons: typeof fr.reasons = {
  title: "Why this result",
  lead: "What your answers of today give, published or not.",
  empty: "You have not answered any question yet. The result will come with the answers.",
  answered: (answered, total) =>
    `This result rests on ${answered} ${answered === 1 ? "answer" : "answers"} out of ${total}.`,
  start: "Answer the questionnaire",
  changes: "What would change the result",
  changesIntro:
    "For each profile your answers do not meet, here are the smallest sets of answers that would lead to it: as few questions as possible, then the smallest step on each. One answer may count for several conditions, and one condition may need several answers. They are landmarks: answer only what is true.",
  allMet: "Your answers already meet all the conditions of every profile: nothing to change.",
  notAimed: "a profile you do not aim for",
  shortest: (count) =>
    count === 1 ? "One answer would be enough." : `${count} answers would be enough, all together.`,
  others: (count) =>
    count === 1
      ? "Another possibility, just as short"
      : `${count} other possibilities, just as short`,
  insteadOf: (names) => `Instead of ${names}:`,
  today: "Today",
  needed: "Needed",
  help: "What counts",
  confirm: "Confirm this answer",
  confirmAndProve: "Confirm this answer, and give its public link",
  prove: "Give the public link that shows this answer",
  withProof: (needed) => `${needed}, with a public link`,
  between: (least, most) => `From ${least} to ${most}`,
  anyNumber: "A number, whichever it is",
  options: (count, example) =>
    count === 1
      ? `At least one choice, for example: ${example}`
      : `At least ${count} choices, for example: ${example}`,
  outOfReach: {
    awaited: "These questions say who you are: they are yours to answer first.",
    unmet:
      "This profile depends on who you are, and this site never suggests changing that. Here is what it expects:",
    group: (label, count) => `${label}, ${count} needed:`,
    excluded:
      "The conditions of this profile cannot all be met with the answers that say who you are.",
    others: (count) =>
      count === 1
        ? "One more condition is still open: it is higher on this page."
        : `${count} more conditions are still open: they are higher on this page.`,
  },
  trace: "The whole calculation",
  traceIntro:
    "Every condition of the grid, what is asked, what is answered. Nothing else enters the result.",
};
