import type { fr } from "#web/text/fr.ts";

const hosters = (count: number) => (count === 1 ? "1 hoster" : `${count} hosters`);
const answers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);

export const simulation: typeof fr.simulation = {
  title: (version: number) => `Simulation of version ${version}`,
  publishedTitle: (version: number) => `What version ${version} changes for hosters`,
  crumb: "Simulation",
  version: (version: number) => `Grid, version ${version}`,
  lead: "What this version would change for hosters, if it applied to their answers right away. Those already given early for it count.",
  publishedLead:
    "This report was joined to the announcement of the version. It was computed on the answers published that day, and does not change any more.",
  unnamed: (count) =>
    count === 1
      ? "1 hoster has left the directory since: it counts in the totals, and is no longer named."
      : `${count} hosters have left the directory since: they count in the totals, and are no longer named.`,
  asJson: "The same results for a program (JSON)",
  notice:
    "A simulation informs the decision, it does not take it. It changes nothing of what is published.",
  start: "Start a simulation",
  startAgain: "Simulate again",
  none: "No simulation of this version was made yet.",
  over: "This version can no longer come into force: there is nothing left to simulate.",
  current: "This simulation is about the version and the answers as they are now.",
  stale: {
    grid: "The version has changed since this simulation.",
    answers: "Answers of hosters have changed since this simulation.",
    again: "Make it again to see how things are now.",
  },
  inconsistent: {
    title: "This version cannot be simulated",
    body: (count: number) =>
      count === 1
        ? "It has 1 problem to be solved first. Nothing was started."
        : `It has ${count} problems to be solved first. Nothing was started.`,
    go: "See the problems",
  },
  running: {
    title: "Simulation under way",
    progress: (done: number, total: number) =>
      `${done} of ${total} ${total === 1 ? "hoster" : "hosters"} done.`,
    waiting: "It waits for its turn. You can leave this page and come back.",
    see: "See how far it is",
    other: "A simulation is under way.",
  },
  panel: "If this version applied",
  madeOn: (date: string, who: string) => `Simulation of ${date} on ${who}.`,
  who: {
    real: (count: number) =>
      count === 1 ? "the only hoster that answered" : `the ${count} hosters that answered`,
    imaginary: (count: number) =>
      count === 1 ? "the only imaginary example" : `the ${count} imaginary examples`,
    nobody: "no hoster",
  },
  noReal: "No real hoster has answered yet.",
  old: "It is out of date.",
  nobody: "No hoster has published answers yet: there is nothing to simulate.",
  realHosters: "Hosters",
  imaginaryHosters: "Imaginary examples",
  imaginaryApart: "They do not exist, and are not counted with the others.",
  moved: (count: number, total: number) =>
    count === 0
      ? "Nothing would change for anyone."
      : `The outcome would change for ${count} of ${total}.`,
  figures: {
    gains: (count: number) => (count === 1 ? "gains it" : "gain it"),
    loses: (count: number) => (count === 1 ? "loses it" : "lose it"),
    waits: (count: number) => (count === 1 ? "waits" : "wait"),
    same: () => "unchanged",
  },
  waitsHavingIt: (count: number) =>
    count === 1
      ? "Among those that wait, 1 has this profile today."
      : `Among those that wait, ${count} have this profile today.`,
  settles: (count: number) =>
    `${hosters(count)}, of which nobody knew yet, would not have this profile.`,
  held: (before: number, after: number) =>
    before === after
      ? `This profile stays at ${hosters(after)}.`
      : `This profile goes from ${hosters(before)} to ${hosters(after)}.`,
  whoMoves: "Who changes, and why",
  filters: "Show",
  filter: {
    all: (count: number) => `All (${count})`,
    loses: (count: number) => `Who would no longer have a profile (${count})`,
    gains: (count: number) => `Who gains a profile (${count})`,
    waits: (count: number) => `Who would wait (${count})`,
  },
  nobodyHere: "Nobody.",
  today: "Today",
  under: (version: number) => `Under version ${version}`,
  move: {
    gains: (profile: string) => `Gains the profile “${profile}”`,
    loses: (profile: string) => `Loses the profile “${profile}”`,
    waits: (profile: string) => `Waits for the profile “${profile}”`,
    waitsHavingIt: (profile: string) =>
      `Would not have the profile “${profile}” while an answer is missing`,
    settles: (profile: string) => `Would not have the profile “${profile}”, which nobody knew`,
  },
  newProfile: "This profile is new.",
  goneProfile: "This profile is removed.",
  otherOutcomes: "The profiles stay the same, but the possible outcomes are no longer the same.",
  cause: {
    of: (name: string, said: string) => `“${name}”: ${said}`,
    answer: (words: string) => `“${words}”`,
    anAnswer: "the answer given",
    new: "a new criterion, not answered yet",
    review: "the question has changed, the answer is to be given again",
    gone: "criterion removed",
    early: (answer: string) => `already answered for this version, ${answer}`,
    notAsked: "not asked any more",
    suffices: (answer: string) => `${answer} would be enough`,
    falls: (answer: string) => `${answer} would no longer be enough`,
    fallsNew: (answer: string) => `would be asked, and ${answer} would not be enough`,
    unproven: "a public proof would be needed",
    expired: "the answer is too old, it is to be confirmed",
    unanswered: "would be asked, not answered yet",
    theme: (name: string) => `Share of the theme “${name}”`,
    percent: (before: number, after: number) => `${after}% asked instead of ${before}%`,
    group: (name: string) => `Conditions “${name}”`,
    count: (before: number, after: number) => `${after} asked instead of ${before}`,
    added: "a minimum would be asked",
    dropped: "nothing is asked any more",
    counts: (names: string) => `counts otherwise: ${names}`,
    withOrigin: {
      new: "new",
      review: "to be given again",
      early: "already answered",
      gone: "removed",
    },
  },
  work: {
    title: "What there would be to answer",
    none: "Nobody would have anything more to answer.",
    toAnswer: "New criteria",
    toReview: "Answers to be given again, because the question has changed",
    count: (count: number) => hosters(count),
    each: "In detail, by hoster",
    of: (toAnswer: number, toReview: number) => {
      const parts = [
        ...(toAnswer > 0 ? [`${answers(toAnswer)} to give`] : []),
        ...(toReview > 0 ? [`${answers(toReview)} to give again`] : []),
      ];
      return parts.join(", ");
    },
  },
  near: {
    title: "One answer away from a profile",
    none: "Nobody is a single answer away from a profile.",
    of: (profile: string, count: number) =>
      `${hosters(count)} would be one answer away from the profile “${profile}”`,
    by: (names: string) => `by ${names}`,
    or: (names: readonly string[]) => names.map((name) => `“${name}”`).join(" or "),
  },
  needs: {
    title: "For people who search",
    noneMore: "No need would become rarer.",
    none: "Every need would find three hosters at least.",
    was: (need: string, before: number, after: number) =>
      before === after
        ? `“${need}”: ${hosters(after)}, as today.`
        : `“${need}” goes from ${hosters(before)} to ${after}.`,
    new: (need: string, after: number) => `“${need}”, new: ${hosters(after)}.`,
    threshold: "The alert threshold is 3.",
  },
  andThen: "; ",
  more: (count: number) => (count === 1 ? "And 1 more." : `And ${count} more.`),
  pages: "Pages",
  page: (page: number) => `Page ${page}`,
  seeAll: "See the whole simulation",
};
