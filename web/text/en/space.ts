import type { fr } from "#web/text/fr.ts";

export const space: typeof fr.space = {
  title: "Hoster space",
  pageTitle: (part, hoster) => `${part} – ${hoster}`,
  navigation: (hoster) => `Space of ${hoster}`,
  seePublic: "See the public listing",
  unproved:
    "This listing is not in the directory yet: you still have to prove that you speak for this hoster.",
  prove: "Give the proof",
  removed: "This listing was removed from the directory.",
  declined:
    "You have chosen not to situate yourselves in the grid: the directory shows you, without a result.",
  otherPages: "Other pages",
  parts: {
    overview: "Overview",
    listing: "Listing",
    services: "Services",
    offers: "Offers",
    proposals: "Imported data",
    files: "ChatonsInfos files",
    answering: "Questionnaire",
    reasons: "Why this result",
    publication: "Publish",
    checks: "Checks",
    renewal: "Confirm",
    events: "Events",
    reviews: "Reviews",
    badge: "Badge",
    team: "Team",
    presence: "Presence in the directory",
  },
  overview: {
    lead: "What is left to do, in order.",
    removedLead: "There is nothing to do here while the listing is not in the directory.",
    presence: "Change this",
    states: { done: "Done", next: "To do now", todo: "Later", open: "To be completed" },
    steps: {
      prove: "Prove that you speak for this hoster",
      describe: "Describe yourselves",
      answer: "Answer the grid",
      publish: "Publish your answers",
      confirm: "Confirm that they are still true",
    },
    acts: {
      prove: "Give the proof",
      describe: "Fill in the listing",
      answer: "Answer the questions",
      publish: "Read again and publish",
      confirm: "Confirm the answers",
    },
    again: {
      describe: "Change the listing",
      answer: "See the answers again",
      publish: "See what is published",
      confirm: "Confirm before the deadline",
    },
    proved: "The proof is given.",
    notProved: "Until it is proved, nobody sees this listing in the directory.",
    describedOn: "You speak for yourselves since",
    notDescribed: "While the listing is empty, only what other sources say of you is shown.",
    said: (services, offers) =>
      `${services === 0 ? "No service" : services === 1 ? "One service" : `${services} services`}, ${offers === 0 ? "no offer" : offers === 1 ? "one offer" : `${offers} offers`}.`,
    answered: (answered, total) =>
      answered === 0
        ? `No answer out of ${total} yet.`
        : `${answered} ${answered === 1 ? "answer" : "answers"} out of ${total}.`,
    published: (number) => `Revision ${number}, published on`,
    outcome: (label) => `Result: ${label}.`,
    withdrawn: (number) => `Revision ${number} was withdrawn. Nothing is published.`,
    notPublished: "Nothing is published. You can publish as soon as you like.",
    drafted: (count) =>
      count === 1
        ? "One answer has changed since: it is not public yet."
        : `${count} answers have changed since: they are not public yet.`,
    confirmBy: "To be confirmed before",
    pendingSince: "To be confirmed since",
    pendingFrom: "Without a confirmation, they become pending on",
    nothingToConfirm: "One year after the publication, we will ask you whether it is still true.",
    look: "Also worth a look",
    looks: {
      proposals: (count) =>
        count === 1
          ? "A source says something else than you do."
          : `Sources say something else than you do: ${count} lines to look at.`,
      oldLoads: (count) =>
        count === 1
          ? "One service still says whether it is open, but the date is past."
          : `${count} services still say whether they are open, but the date is past.`,
      noServices: "You have not described any service: people find you by them.",
      noOffers: "You have not described any offer: nobody knows what it costs.",
      noAddress: "Organizations cannot write to you from here: give an address.",
      waitingAddress: "The address for requests has not accepted to receive them yet.",
    },
    team: (count) =>
      count === 1
        ? "You are the only one who manages this space. Invite somebody: it should not depend on one mailbox."
        : `${count} people manage this space.`,
    toTeam: "See the team",
  },
};
