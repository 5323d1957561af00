import type { fr } from "#web/text/fr.ts";

export const alerts: typeof fr.alerts = {
  title: "Follow by e-mail",
  intro:
    "A mail tells you when another hoster matches this search: at most one a day, and none when there is nothing new.",
  watched: "What you follow",
  form: {
    name: "Name of this alert",
    nameHint: "So that you recognise it: “Shared files in Brittany”, for example.",
    email: "Your e-mail address",
    emailHint: "It serves this alert alone, and is erased when you stop it.",
    ask: "Get the confirmation mail",
    change: "Change the search",
  },
  faults: {
    title: "The alert is not asked for yet",
    "name-missing": "Name of this alert: give it a name, even a short one.",
    "name-too-long": "Name of this alert: 80 characters at most, shorten it.",
    "email-missing": "E-mail address: write the one to be told at.",
    "email-malformed": "E-mail address: write one address only, such as name@example.org.",
  },
  empty: {
    title: "First choose what you are looking for",
    text: "An alert on the whole directory would tell you nothing: choose at least a filter, a need or a word, then come back by “Follow by e-mail”.",
    link: "Search for a hoster",
  },
  sent: {
    title: "One thing left: confirm",
    text: "A mail is leaving for the address you gave. Open the link in it within three days: otherwise nothing will be sent and the address will be erased.",
    late: "Nothing after a few minutes? Look among the junk, or check the address and start again. One address gets no more than five requests a day.",
    back: "Back to the directory",
  },
  one: {
    unconfirmed: "Confirm this alert",
    confirmed: "Your alert is set",
    ask: "The mails will go to this address:",
    confirm: "Confirm the alert",
    on: "You will get a mail when another hoster matches this search, at most one a day.",
    see: "See the hosters found today",
    stop: "Stop this alert",
    refuse: "Not you? Do nothing: the address will be erased in three days. Or:",
    erase: "Erase this request now",
  },
  stopping: {
    title: "Stop this alert",
    text: "You will get nothing more, and your address will be erased.",
    stop: "Stop the alert and erase my address",
    keep: "Keep the alert",
  },
  stopped: {
    title: "The alert is stopped",
    text: (name) => `No more mail will leave for “${name}”, and your address is erased.`,
    back: "Back to the directory",
  },
  confirmation: {
    subject: "MATOU: confirm your alert",
    lines: (link) => [
      "Hello,",
      "Someone, probably you, asks to be told at this address when another hoster matches a search in the MATOU directory. To see what it is about and confirm, open this page within three days:",
      link,
      "If it was not you, do nothing: you will get nothing else and your address will be erased.",
    ],
  },
  news: {
    subject: (name, count) =>
      count === 1
        ? `MATOU: one more hoster for “${name}”`
        : `MATOU: ${count} more hosters for “${name}”`,
    lead: (name, count) =>
      count === 1
        ? `One more hoster matches your alert “${name}”:`
        : `${count} more hosters match your alert “${name}”:`,
    need: (label, status) => `${label}: ${status}`,
    imaginary: (name) => `${name}, imaginary example`,
    others: (count) => (count === 1 ? "and 1 other." : `and ${count} others.`),
    all: (link) => `The whole search:\n${link}`,
    stop: (link) => `To be told no more, and erase your address:\n${link}`,
  },
};
