import type { fr } from "#web/text/fr.ts";

export const home: typeof fr.home = {
  title: "Find a hoster",
  description:
    "The directory of the free-software hosters of the CHATONS collective: find who can host your family, your association or your town, and compare what they promise.",
  headline: {
    before: "Find the free-software hoster for",
    family: "your family",
    or: "or",
    association: "your association",
  },
  lead: "Shared files, e-mail, video calls: small teams host them near you. Here they put what they promise in writing, and you compare.",
  choose: {
    title: "Help me choose",
    intro: "Seven questions at most, all optional. Allow three minutes.",
    audience: "You are looking for…",
    submit: "Continue",
  },
  tools: {
    title: "Replace a known tool",
    intro: "What is covered, what is not, and who offers it.",
    all: "All the known tools",
  },
  all: {
    title: "See all the hosters",
    counts: (real, imaginary) => {
      const hosters = real === 1 ? "1 real hoster" : `${real} real hosters`;
      if (imaginary === 0) return `${hosters}, with the source of every fact.`;
      const examples = imaginary === 1 ? "1 imaginary example" : `${imaginary} imaginary examples`;
      return `${hosters}, and ${examples} to show what published answers look like.`;
    },
    question: "A name, a service, a town, a tool to replace",
    submit: "Search",
    browse: "Browse the whole list",
    orService: "or start from a service:",
    addresses: (count) => (count === 1 ? "1 hoster" : `${count} hosters`),
  },
  profiles: {
    title: (count) => {
      if (count === 1) return "One profile, no podium";
      return count === 2 ? "Two profiles, no podium" : `${count} profiles, no podium`;
    },
    several:
      "A grid, that is the same questions for everyone, says which profiles a hoster belongs to: several, one or none.",
    see: "See the hosters of this profile",
    rules: "Read its rules",
  },
  standing: {
    title: "Where do we stand?",
    nobody: (real) =>
      `None of the ${real} real hosters has answered the grid yet. The directory already gives addresses by service, by audience and by territory.`,
    some: (assessed, real) =>
      assessed === 1
        ? `1 hoster out of ${real} has answered the grid. For the others, the directory gives their services, audience and territory.`
        : `${assessed} hosters out of ${real} have answered the grid. For the others, the directory gives their services, audience and territory.`,
    everyone: (real) => `All ${real} hosters of the directory have answered the grid.`,
    hosting: "Are you a hoster?",
    tryIt: "Try the grid without an account",
    tryEffect: "and see at once what your answers would give.",
  },
  trust: {
    title: "Each answer, seen four ways",
    declared: "Declared",
    declaredText: "What the hoster says, with its date.",
    evidence: "Evidence",
    evidenceText: "A public link that anyone can open.",
    machine: "Machine",
    machineText: "What an automatic check finds.",
    peer: "Peer",
    peerText: "What another hoster went to see.",
  },
};
