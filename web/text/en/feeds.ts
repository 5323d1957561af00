import type { fr } from "#web/text/fr.ts";

export const feeds: typeof fr.feeds = {
  columns: {
    name: "Name",
    slug: "Identifier",
    address: "Page",
    website: "Website",
    country: "Country",
    department: "Department",
    outcome: "Standing",
    services: "Services",
    assessedAt: "Answers published",
    imaginary: "Imaginary example",
    notice: "Good to know",
    profile: (label) => `Profile: ${label}`,
    need: (label) => `Need: ${label}`,
  },
  statuses: { met: "yes", unmet: "no", pending: "not stated" },
  profiles: { met: "yes", unmet: "no", pending: "to be confirmed" },
  yes: "yes",
  no: "no",
  atom: {
    title: "MATOU: hosters",
    imaginary: (name) => `${name} (imaginary example)`,
    situation: (outcome) => `Standing: ${outcome}.`,
    carried: (version) =>
      `Answers carried over by the site when version ${version} of the grid came into force.`,
    news: (name, what) => `${name}: ${what}`,
    withdrawn: "answers withdrawn",
    withdrawal: (revision, reason) =>
      `Revision ${revision} was withdrawn by the hoster. Reason: “${reason}”`,
    declined: "has chosen not to situate itself in the grid",
    declinedMeaning: "This is its choice: it is neither a yes nor a no.",
  },
  changes: {
    all: "MATOU: everything that changes",
    hoster: (name) => `MATOU: what changes at ${name}`,
    grid: "MATOU: the grid, its versions and announcements",
    published: "answers published",
    publication: (revision, version, outcome) =>
      `Revision ${revision}, under version ${version} of the grid. Standing at that moment: ${outcome}.`,
    arrived: "enters the directory",
    arrival: "Its page tells what public sources say of it, or what it says itself.",
    version: (version, what) => `Grid, version ${version}: ${what}`,
    steps: {
      discussed: "in discussion",
      announced: "announced",
      "in-force": "comes into force",
      "given-up": "given up",
    },
    discussed: "The working group discusses it before everyone: have your say.",
    announced: (day) => `It will come into force on ${day}. Until then, hosters may answer ahead.`,
    haste: (reason) => `It comes sooner than usual. Reason: “${reason}”`,
    "in-force": "Hosters are now situated by it.",
    "given-up": "It will not come into force.",
  },
};
