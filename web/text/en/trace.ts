import type { fr } from "#web/text/fr.ts";

export const trace: typeof fr.trace = {
  alreadyMet: (count) =>
    count === 1 ? "1 condition already met" : `${count} conditions already met`,
  otherConditions: (count) =>
    count === 1 ? "and 1 other condition" : `and ${count} other conditions`,
  themeReached: (theme) => `Theme ${theme}`,
  between: (low, high) => `between ${low} and ${high}`,
  noneOfThese: "None of these",
  noAddress: "No address",
  unanswered: "No answer yet",
  toProve: "public link expected",
  statuses: { met: "Met", unmet: "To be met", pending: "Awaited" },
  needStatuses: { met: "Covered", unmet: "Not covered", pending: "Awaited" },
  profileStatuses: {
    met: "All conditions are met",
    unmet: "Some conditions are to be met",
    pending: "Some answers are expected",
  },
  base: "Common base",
  baseIntro: "These conditions are asked of every profile.",
  requires: "Conditions of this profile",
  sharesIntro:
    "In a theme, each scored answer is worth a share of its maximum. An awaited answer counts as zero in the lowest share, and in full in the highest one.",
  columns: {
    criterion: "Criterion",
    asked: "Asked",
    answered: "Answered",
    status: "Status",
    part: "Share",
  },
  level: (level, maximum) => `${level} out of ${maximum}`,
  unknownLevel: (maximum) => `0 to ${maximum} out of ${maximum}`,
  share: (share, asked) => `Share reached: ${share}. Asked: ${asked}.`,
  group: (met, total, required) => `${met} out of ${total}, ${required} needed`,
};
