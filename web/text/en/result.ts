import type { fr } from "#web/text/fr.ts";

export const result: typeof fr.result = {
  page: "Try the grid",
  description:
    "Answer the questions of the grid, without an account: see at once which profile a hoster belongs to, and why.",
  themeTitle: (theme) => `${theme} – Try the grid`,
  title: "Your result",
  empty: "You have not answered any question yet. The result will come with the answers.",
  answered: (answered, total) =>
    `This result rests on ${answered} ${answered === 1 ? "answer" : "answers"} out of ${total}.`,
  notStored:
    "Nothing was stored. To keep your answers, download them or keep them in an account: when you leave this page, they are gone.",
  modify: "Change my answers",
  download: "Download my answers (JSON)",
  needs: "What an organization may need",
  needsIntro: "What an organization may require, and what these answers say about it.",
  trace: "The whole calculation",
  traceIntro:
    "Every condition of the grid, what is asked, what was answered. Nothing else enters the result.",
  recompute: "Do the calculation again",
  recomputeIntro:
    "The same calculation is open to everyone. With the downloaded file, in a terminal:",
  reference: "Description of the API",
};
