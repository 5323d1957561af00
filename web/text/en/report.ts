import type { fr } from "#web/text/fr.ts";

export const report: typeof fr.report = {
  title: "Something wrong here?",
  invitation:
    "A mistake, something out of date, a listing to remove: say so, whether you use this hoster or run it.",
  begin: "Report a mistake",
  pageTitle: (name) => `Report a mistake in the listing of ${name}`,
  intro:
    "Somebody of the working group reads every report. Nothing is published before that; afterwards, only what was done, and why, appears in the history of the listing.",
  route: "Who are you?",
  routes: {
    user: "I use it or I know it",
    hoster: "I run it",
  },
  whenUser:
    "Say what is wrong and, if you can, where the right information can be read. About an outage or a disagreement with the hoster, write to them first: this site cannot answer that.",
  whenHoster: "If you run it, you may ask for:",
  hosterMay: [
    "a correction: say which, with the public address where it can be read;",
    "the removal of the listing: it is done without asking why;",
    "the words “has chosen not to situate itself in the grid”, shown without judgement.",
  ],
  hosterLater:
    "You can also keep the listing yourself, once you have proved that you speak for the hoster.",
  message: "What is wrong",
  messageHint: (longest) =>
    `${longest} characters at most. Do not write a password, nor anything about somebody’s health or private life.`,
  email: "Your e-mail address",
  optional: "(optional)",
  emailHint: "Only to answer you. It is never shown, and it is erased once the report is closed.",
  send: "Send this report",
  back: "Back to the listing",
  mistakes: (count) => (count === 1 ? "One point to correct" : `${count} points to correct`),
  faults: {
    route: "Say who you are: choose one of the two answers.",
    message:
      "Say what is wrong in a few plain words, without invisible characters, in 2,000 characters at most.",
    email:
      "This e-mail address is not complete. Write it like name@domain.org, or leave the field empty.",
  },
  sent: {
    title: "Thank you, it is sent",
    meaning:
      "Your report is waiting to be read by a person. What was done, and why, will appear in the history of the listing.",
    history: "See the history",
  },
};
