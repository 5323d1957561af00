import type { fr } from "#web/text/fr.ts";

export const notices: typeof fr.notices = {
  title: "Mail",
  kinds: {
    renewal: "Reminders before a hoster’s answers have to be confirmed",
    review: "Questions asked by other hosters or by the working group",
    team: "News of a hoster’s team: who joins and who leaves",
    grid: "New versions of the grid, and what they change for a hoster",
    check: "Differences between what a hoster declares and what machines see",
    files: "A hoster’s files that could not be read for several nights",
  },
  stop: {
    title: "Stop these messages?",
    text: "You will no longer get them, for any hoster. Other messages do not change.",
    button: "Stop them",
    keep: "Keep getting them",
  },
  stopped: {
    title: "You will no longer get these messages",
    text: "One that has already left may still arrive. You can get them again whenever you want, from your account.",
    startAgain: "Choose my messages",
  },
};
