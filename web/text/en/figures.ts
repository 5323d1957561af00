import type { fr } from "#web/text/fr.ts";

const hosters = (count: number) => (count === 1 ? "1 hoster" : `${count} hosters`);

export const figures: typeof fr.figures = {
  title: "What hosters say",
  description:
    "The published answers to each criterion of the grid, counted: what is answered, without naming nor ranking anyone.",
  lead: "The published answers, counted criterion by criterion. Nobody is named nor ranked.",
  coverage: (publishing, listed, whose) =>
    whose === "imaginary"
      ? `${publishing} imaginary ${publishing === 1 ? "hoster" : "hosters"}, invented to show the site, answer`
      : publishing === 0
        ? `None of the ${listed} hosters of the directory has published answers yet to`
        : `${hosters(publishing)} out of ${listed} in the directory published answers to`,
  version: (version) => `version ${version} of the grid`,
  whatTheseAre:
    "These are statements. Evidence is public addresses, which anyone can open; a machine looks from outside at a small part of the rest, and changes nothing in the answers.",
  howToRead:
    "Each bar shows a share of those who answered. Where several answers are allowed, a hoster counts in each. Not having answered is not answering no.",
  csv: "Download these numbers (CSV)",
  seeExamples: "See the numbers of the imaginary hosters",
  seeReal: "See the numbers of the real hosters",
  link: "What hosters say, in numbers",
  themes: "Themes",
  answer: "Answer",
  hosters: "Hosters",
  caption: (criterion) => `Answers: ${criterion}`,
  given: "Given",
  stated: (count) => (count === 0 ? "No answer." : count === 1 ? "1 answer." : `${count} answers.`),
  unstated: (count) => (count === 0 ? "" : `${count} not stated.`),
  expired: (count) => `${count} to be confirmed, too old to count.`,
  proven: (count) => (count === 0 ? "None with evidence." : `${count} with evidence.`),
  agreeing: (count) => (count === 1 ? "1 agrees with a check." : `${count} agree with a check.`),
  tooFew: "This is too few to show how they are spread.",
  spread: (least, middle, most) => `From ${least} to ${most}; half say ${middle} or less.`,
  columns: ["theme", "criterion", "name", "answer", "label", "hosters", "publishing"],
  csvLines: {
    stated: "Answers that count",
    expired: "Answers to be confirmed",
    unstated: "Not stated",
    proven: "Answers with evidence",
    agreeing: "Answers that agree with a check",
  },
};
