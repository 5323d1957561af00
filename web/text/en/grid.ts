import type { fr } from "#web/text/fr.ts";

/** Units as a grid writes them, and one of each; a unit that is not here stays as it is. */
const units: Readonly<Record<string, string>> = {
  accounts: "account",
  days: "day",
  hours: "hour",
  minutes: "minute",
  months: "month",
  people: "person",
  weeks: "week",
  "working days": "working day",
  years: "year",
};

export const grid: typeof fr.grid = {
  conditions: {
    colon: ":",
    quoted: (answer) => `“${answer}”`,
    orBetter: (answers) => `${answers} or better`,
    ticked: (count) =>
      count === 1 ? "at least one answer ticked" : `at least ${count} answers ticked`,
    amount: (value, unit) => (unit === "%" ? `${value}%` : `${value} ${unit}`),
    one: (unit) => units[unit] ?? unit,
    atLeast: (amount) => `at least ${amount}`,
    atMost: (amount) => `at most ${amount}`,
  },
  profileRules: {
    base: "Common base",
    baseIntro: (count) => {
      if (count === 0) return "This version asks nothing in common of every profile.";
      const asked = count === 1 ? "This condition applies" : `These ${count} conditions apply`;
      return `${asked} whatever the profile: it is what anyone can expect of a hoster in this directory.`;
    },
    profile: (label) => `To belong to “${label}”`,
    besidesBase: "The common base, and everything below.",
    requires: "All of these conditions",
    atLeast: (label, count, total) => {
      if (total === 1) return `${label}: this condition`;
      return count === total
        ? `${label}: these ${total} conditions`
        : `${label}: at least ${count} of these ${total} conditions`;
    },
    minimums: "A share of each theme",
    minimumsIntro:
      "The share of a theme is the average of its scored answers: the highest answer is worth 100%, the lowest 0%.",
    minimum: (share) => `at least ${share}%`,
    monotone: "A better answer never takes this profile away.",
  },
  page: {
    description: (title) =>
      `${title}: the profiles, their rules in plain words, every criterion, the needs and the sources.`,
    states: {
      draft: "Draft",
      "in-discussion": "In discussion",
      announced: "Announced",
      "in-force": "In force",
      retired: "Retired",
    },
    since: "since",
    size: (themes, criteria) =>
      `${criteria} ${criteria === 1 ? "criterion" : "criteria"} in ${themes} ${themes === 1 ? "theme" : "themes"}`,
    profiles: "The profiles and their rules",
    equal: "Different promises, not grades.",
    seeHosters: "See the hosters of this profile",
    open: "What has not been said yet",
    openIntro: "A missing answer is never a refusal: it is awaited.",
    openRules: (remind, expire) => [
      "Without an answer a condition stays pending: the profile is neither granted nor refused.",
      "When a public link is required and missing, the answer stays pending.",
      `An answer is asked for again after ${remind} months and becomes pending again after ${expire} months.`,
      "An automatic check informs; it never changes a profile by itself.",
    ],
    outcomes: "The possible outcomes",
    outcomesIntro: "The first outcome of the list that fits is the one given.",
    criteria: "All the criteria",
    criteriaIntro:
      "Each criterion says for whom it decides: the common base, a profile, or nobody.",
    decidesFor: "Decides for",
    counts: "counts towards the share of its theme",
    informs: "informs",
    needs: "What an organization can ask for",
    needsIntro: "Each need becomes a filter of the directory. All of its conditions must be met.",
    search: "Search",
    sources: "Sources",
    sourcesIntro: "For each reference, how it was read when this version was written.",
    bases: {
      read: "the text or an official page was read",
      secondary: "known from a text that sums it up",
      general: "common knowledge, to be confirmed",
    },
    files: "This grid as a file",
    filesIntro:
      "The whole document, exactly as it decides the profiles. Importing it gives the same grid back.",
    versions: "All versions",
    version: (version) => `Version ${version}`,
    contents: "On this page",
    tryIt: "Try the questionnaire",
  },
  criterion: {
    theme: "Theme",
    help: "How to answer",
    why: "Why it matters",
    answers: "Possible answers",
    ordered: "From the lightest to the strongest commitment. The disc fills with the level.",
    descriptive: "A fact, with no good or bad answer.",
    several: "Several answers may be given.",
    fullAt: (count) =>
      count === 1
        ? "One answer ticked is enough for the highest level."
        : `Each answer ticked counts; ${count} are enough for the highest level.`,
    number: (minimum, maximum) => `A number, from ${minimum} to ${maximum}.`,
    below: "Less than any of these",
    above: "More than any of these",
    minimumFor: (names) => `minimum asked: ${names}`,
    address: "A public address.",
    freeText: "Free text.",
    notApplicable: "“Not applicable” is a possible answer.",
    evidence: {
      none: "No link is asked for.",
      recommended: "A public link is recommended, so that anyone can check.",
      required: "A public link is required: without it, a positive answer stays pending.",
    },
    ownEvidence: "The address given is its own evidence.",
    proof: "Evidence",
    checks: "Possible automatic checks",
    noCheck: "No automatic check: this cannot be seen from outside.",
    checkField: (label, field) => `${label}: ${field}`,
    rules: "The rules that use it",
    noRule: "No rule: this answer informs and can be searched, it decides no profile.",
    inBase: "Common base, asked of every profile",
    inProfile: (profile) => `“${profile}” profile`,
    inGroup: (profile, group, { count, total }) =>
      total === 1
        ? `“${profile}” profile, ${group}`
        : `“${profile}” profile, ${group}: one of ${total} conditions, at least ${count} of which are needed`,
    inTheme: (profile, theme, share) =>
      `“${profile}” profile: counts towards the share of the theme ${theme}, at least ${share}%`,
    inNeed: (need) => `Need: ${need}`,
    asks: (requirement) => `Asks for: ${requirement}`,
    sources: "Sources",
    previous: "Previous criterion",
    next: "Next criterion",
    neighbours: "Neighbouring criteria",
    tryIt: "Answer this question",
    tryIntro: "No account needed, nothing is published.",
  },
  life: {
    coming: "What is coming",
    titles: {
      draft: "A draft",
      "in-discussion": "A version in discussion",
      announced: "An announced version",
      retired: "A retired version",
      "given-up": "A version given up",
    },
    draft: (since: string, from: number | null) =>
      `This version has been written ${from === null ? "" : `from version ${from} `}since ${since}. It still changes and classifies no hoster.`,
    discussed: (since: string) =>
      `This version has been in discussion since ${since}. Meanwhile it does not change, and classifies no hoster.`,
    announced: (since: string, on: string) =>
      `This version was announced on ${since}. It will not change any more: it comes into force on ${on}.`,
    retired: (from: string, to: string, by: number | null) =>
      `This version was in force from ${from} to ${to}.${by === null ? "" : ` Version ${by} took its place.`} Answers published then stay classified by it.`,
    givenUp: (on: string) =>
      `The working group gave this version up on ${on}. It was never in force.`,
    haste: (reason: string) => `Why it comes sooner than planned: ${reason}`,
    current: (version: number) => `See version ${version}, in force`,
    differences: (before: number, after: number) =>
      `What changes from version ${before} to version ${after}`,
    report: (version: number) => `What version ${version} changes for hosters`,
    discussion: (version: number) => `What was said of version ${version}`,
    decisions: "The decisions of the group and their reasons",
    comes: {
      announced: (on: string) => `announced, in force on ${on}.`,
      discussed: (since: string) => `in discussion since ${since}.`,
      draft: (since: string) => `draft, begun on ${since}.`,
    },
    unfinished: "This version is being written. As it stands, it cannot classify anyone yet.",
    problems: (count: number) =>
      count === 1 ? "One point to settle" : `${count} points to settle`,
  },
};
