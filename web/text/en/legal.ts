import type { fr } from "#web/text/fr.ts";

export const legal: typeof fr.legal = {
  title: "Legal notice",
  description: "Who publishes this site, what it knows about you, and where its facts come from.",
  publisher: {
    title: "Who publishes this site",
    known: (publisher) => `This site is published by ${publisher}.`,
    unknown:
      "The identity of the person or organization that runs this site belongs here. It has not been filled in yet.",
    collective:
      "The project carries on that of the MATOU working group. The grid is a proposal, which the CHATONS collective has not adopted:",
  },
  privacy: {
    title: "What this site knows about you",
    facts: [
      "Reading this site, searching, comparing and writing to hosters needs no account.",
      "An account is an e-mail address, and a name if you give one. Only the people who manage a hoster with you see them, and the working group when you ask it something. You can download everything, and delete everything, from your account.",
      "Of each session the site keeps the name of the browser, when it began and the hour it was last used, so that you can end it. It is erased a month after the last visit. Sign-in links are erased after two days.",
      "The e-mail address given to follow a search serves that alone. It is erased when you stop the alert, or after three days if you do not confirm it.",
      "A request written to hosters is erased after thirty days, or as soon as you wish; without confirmation, after three days. Until thirty days, a fingerprint of the address serves to count what is sent.",
      "When you answer the questionnaire of a hoster, or prepare a version of the grid, your device keeps what you write until it is saved. It also keeps a random name for the tab, until you close that tab.",
      "No cookie before you sign in; then a single one, which says that it is you and goes when you sign out. No tracker, no audience measurement.",
      "No request to any other site: fonts, images and scripts come from here.",
      "The answers of the trial questionnaire stay in the page. They are stored only if you ask to keep them in your account, for thirty days at most, and never published.",
      "To slow down floods, the network address of whoever sends a form is kept in memory for a few minutes at most, and never written down. What makes a mail leave keeps a digest of that address, made with a key that is forgotten every day: after that day, nobody can tell the address from it.",
      "When a page fails, the log of the site records the address of that page and the error, so that it can be fixed.",
    ],
  },
  sources: {
    title: "Where the facts come from",
    facts: [
      "Every fact about a hoster is given with its public source and the day it was recorded.",
      "What a hoster declares is shown as a declaration. It is not a certification, an audit or legal advice.",
      "Imaginary examples are marked as such wherever they appear.",
    ],
    removal: "A hoster may have its listing corrected or removed:",
    removalLink: "how to ask",
  },
  software: {
    title: "Free software",
    facts: [
      "MATOU is published under the GNU AGPL licence, version 3 or later: anyone may study, change and install it.",
      "Headings are set in PT Sans Caption by ParaType, under the SIL Open Font License 1.1.",
    ],
    source: "This licence entitles you to the source code of the version you are using here:",
    ask: "ask whoever runs this site.",
  },
  accessibility: {
    title: "Accessibility",
    description:
      "What is done so that this site works for everyone, and what is still to be checked.",
    state:
      "This site has not been audited yet. It therefore cannot state any level of conformance with WCAG or with the French RGAA.",
    doneTitle: "What is done",
    done: [
      "Automatic checks (axe) run on every page template, in French and English, in light and dark.",
      "The site is written to be read and used with a keyboard, without script, and up to 400% zoom.",
      "Nothing is said by colour alone: a symbol and a word say it first.",
      "System preferences are followed: dark theme, forced colours, reduced motion.",
    ],
    limitsTitle: "What this does not guarantee",
    limits:
      "An automatic check finds only part of the obstacles. It replaces neither an audit nor trials by the people concerned.",
    contactTitle: "Report an obstacle",
    contact: "Is something in your way? Write to the collective, through its contact page:",
  },
};
