import type { fr } from "#web/text/fr.ts";

export const publication: typeof fr.publication = {
  title: "Publish",
  lead: "Your answers become public, dated and numbered. What is published no longer changes: the next revision takes its place, and the former one stays readable.",
  done: (number) => `It is published: revision ${number}.`,
  same: (number) =>
    `These answers were already published: revision ${number} says the same. Nothing new was made.`,
  withdrawnDone: "Your answers are withdrawn: the page says so, with your reason.",
  seePublic: "See the public page",
  seeBadge: "Take the badge",
  seeRevision: "Read this revision",
  seeReasons: "See why",
  now: "Today",
  nothingYet: "Nothing is published yet.",
  standing: (number) => `Revision ${number} has been public since`,
  takenBack: (number) => `Revision ${number} was withdrawn on`,
  reason: (words) => `Reason: “${words}”`,
  withdraw: "Withdraw the published answers",
  outcome: "Result of these answers",
  checks: "To check, if you like",
  checksHint: "Nothing below keeps you from publishing.",
  nothingToCheck: "Nothing to report.",
  warnings: {
    unanswered: (count) =>
      count === 1
        ? "One deciding question awaits an answer"
        : `${count} deciding questions await an answer`,
    expired: (count) =>
      count === 1
        ? "One answer is too old and awaits a confirmation"
        : `${count} answers are too old and await a confirmation`,
    unproven: (count) =>
      count === 1
        ? "One answer does not count yet: it needs a public link"
        : `${count} answers do not count yet: they need a public link`,
    "no-evidence": (count) =>
      count === 1
        ? "One answer would be stronger with a public link"
        : `${count} answers would be stronger with a public link`,
  },
  contradictions: (count) =>
    count === 1
      ? "One answer and the listing do not say the same"
      : `${count} answers and the listing do not say the same`,
  contradiction: {
    "open-but-full": "you say that individuals are welcome, and all your services are marked full.",
    "refused-but-offered":
      "you say that individuals are not welcome, and one of your offers is for them.",
    "free-but-priced": "you say it is free for individuals, and their offers have a price.",
    "audiences-differ": "the audiences of this answer are not those of the listing.",
    "fewer-accounts": "one of your offers goes beyond the number of accounts of this answer.",
    "prices-not-listed": "you say that your prices are public, and none of your offers has one.",
  },
  changes: "What changes",
  changesSince: (number) => `What changes since revision ${number}`,
  first: (count) =>
    count === 1 ? "First publication: one answer." : `First publication: ${count} answers.`,
  unchanged: (number) => `Nothing has changed in your answers since revision ${number}.`,
  offers: "For which offers is it true?",
  offersHint:
    "If your promises are not the same for all your offers, tick those you speak of here. With none ticked, your answers hold for all you offer. This is said beside the result.",
  noOffers: "No offer is described: your answers hold for all you offer.",
  describeOffers: "Describe your offers",
  gone: (names) => `Your answers held for: ${names}. This is no longer among your offers.`,
  goneHint: "Tick again what you speak of.",
  meanwhile: {
    title: "Nothing is published: somebody changed something meanwhile",
    changed: "Since this page was opened, this has changed:",
    unknown: "What would be published may not be what you read.",
    terms: {
      "/grid": "The grid in force",
      "/aims": "The profiles aimed for",
      "/withdrawal": "The published answers were withdrawn",
      "/offers": "The offers for which it is true",
    },
    lost: (name) => `The offer “${name}”, renamed or removed`,
    again: "What you ticked is kept. Read again what follows, then send it once more.",
  },
  publish: "Publish these answers",
  preview: "Preview the page",
  blocked: {
    unproved: "The button to publish will be here once the proof is given. Your answers are kept.",
    declined:
      "This hoster has chosen not to situate itself in the grid. To publish, an owner goes back on that choice first.",
    removed:
      "This listing has been removed from the directory. To publish, an owner brings it back first.",
    empty: "There is no answer to publish yet.",
  },
  unblock: {
    declined: "Change the presence in the directory",
    removed: "Change the presence in the directory",
    empty: "Answer the questionnaire",
  },
  previewTitle: "Preview",
  previewTag: "Preview",
  previewNotice: "Only your team sees this page. This is what the public page would say.",
  backToPublication: "Back to publishing",
  withdrawal: {
    title: "Withdraw the published answers",
    lead: (number) =>
      `Revision ${number} will no longer say what you do. The page will say that you withdrew it and why, without judgement; elsewhere it will read “not yet assessed”.`,
    kept: "The revision stays readable in the history, with the date of the withdrawal and its reason. Your answers in progress are kept: you can publish again.",
    none: "No answer is published: there is nothing to withdraw.",
    reason: "Reason",
    reasonHint: (longest) =>
      `It will be public, beside the revision. ${longest} characters at most.`,
    button: "Withdraw these answers",
    back: "Withdraw nothing",
    problems: "One thing to correct",
    faults: {
      empty: "Reason: say why in a few words.",
      "too-long": "Reason: this is too long, shorten it.",
    },
  },
  badge: {
    title: "Badge",
    lead: "A picture for your site: the profile, the version of the grid and the date, in words. It updates by itself, without script nor tracker.",
    notAssessed: "As long as nothing is published, the badge says “not yet assessed”.",
    light: "On a light background",
    dark: "On a dark background",
    alt: (name, headline) => `${name} in the MATOU directory: ${headline}`,
    altOn: (name, headline, day) => `${name} in the MATOU directory: ${headline}, on ${day}`,
    both: "It follows the light or dark setting of each visitor.",
    code: "Code to copy",
    codeHint:
      "Paste it into a page of your site. Whoever does not see the picture reads today’s result: copy the code again when you publish again.",
    languages: { fr: "In French", en: "In English" },
  },
  revision: {
    pageTitle: (name, number) => `${name}: revision ${number}`,
    description: (name, number) =>
      `The answers that ${name} published in revision ${number}, as they were.`,
    crumb: (number) => `Revision ${number}`,
    publishedOn: "Published on",
    standing: "This is the current revision.",
    older: "A newer revision has taken its place.",
    newest: "See the page of the hoster",
    withdrawnOn: "Withdrawn on",
    declined: "The hoster has since chosen not to situate itself in the grid.",
    verdict: "Result at that time",
    facts: {
      grid: "Grid",
      offers: "True for",
      everything: "All it offers",
      aims: "Profiles aimed for",
      allAims: "Not stated",
      engine: "Version of the calculation",
      digest: "Digest of the answers (SHA-256)",
    },
    data: "Data of this revision (JSON)",
    changes: "What this revision changed",
    previous: (number) => `Revision ${number}`,
    history: "The whole history",
  },
};
