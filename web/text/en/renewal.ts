import type { fr } from "#web/text/fr.ts";

export const renewal: typeof fr.renewal = {
  title: "Confirm",
  lead: "Is what you published still true? Tick the themes where nothing has changed: their answers are dated today, and a revision is published.",
  none: "No answer is published: there is nothing to confirm.",
  toPublication: "Go to publishing",
  confirmBy: "To be confirmed before",
  stale: "Some answers are to be confirmed since",
  pendingFrom: "Without a confirmation, the oldest will await an answer from",
  pendingSince: "The oldest have awaited an answer since",
  done: (number) => `It is confirmed and published: revision ${number}.`,
  already: "These themes were already confirmed today: nothing new was made.",
  seePublic: "See the public page",
  oldest: "Oldest answer:",
  freshToday: "Confirmed today.",
  answers: (count) => (count === 1 ? "One answer" : `${count} answers`),
  unchanged: (theme) => `${theme}: nothing has changed, I confirm`,
  correct: "Correct an answer",
  drafted: (count) =>
    count === 1
      ? "One answer of your draft is different. This page does not publish it."
      : `${count} answers of your draft are different. This page does not publish them.`,
  kept: (names) => `What you confirm will hold for: ${names}.`,
  seeDraft: "Publish them",
  confirm: "Confirm the ticked themes",
  problems: "One thing to correct",
  nothingTicked: "Themes: tick at least one theme where nothing has changed.",
  mail: {
    subject: (hoster) => `${hoster}: are your answers still true?`,
    lines: ({ hoster, day, days, pendingFrom, link }) => [
      "Hello,",
      `The answers of ${hoster} in the MATOU directory are to be confirmed before ${day}, in ${days} ${days === 1 ? "day" : "days"}.`,
      "If nothing has changed, two minutes are enough: open this page, tick the themes, confirm.",
      link,
      `Without a confirmation, nothing is removed. From ${pendingFrom} on, the oldest answers no longer count for the profiles until they are confirmed.`,
    ],
    stop: (url) => `Get no more of these reminders: ${url}`,
  },
};
