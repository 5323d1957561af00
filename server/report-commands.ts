import { dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { closeReport, findOpenReports } from "#server/reports/actions.ts";
import type { ClosingFate } from "#server/reports/actions.ts";
import type { OpenReport } from "#server/reports/queries.ts";
import { misunderstood } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";
import { textFor } from "#web/text/text.ts";

/** Shows everything that waits for a moderator: nothing is left out. */
export async function runReports(
  deps: Deps,
  _given: readonly string[],
  { print }: Terminal,
): Promise<number> {
  const reports = await findOpenReports(deps);
  if (reports.length === 0) print("Aucun signalement n’attend de réponse.");
  for (const report of reports) describe(report).forEach(print);
  return 0;
}

/** Closes one of them; what was said of it is public from then on. */
export async function runReportsClose(
  deps: Deps,
  [id = "", ...words]: readonly string[],
  { print, printError }: Terminal,
): Promise<number> {
  if (words.length === 0) return misunderstood;
  const fate = await closeReport(deps, { id, said: words.join(" "), person: null });
  const say = fate === "closed" ? print : printError;
  say(fates[fate]);
  return fate === "closed" ? 0 : 1;
}

const fates = {
  closed: "Signalement clos : la phrase paraît dans l’historique, l’adresse est oubliée.",
  "unknown-report":
    "Aucun signalement ouvert ne porte ce numéro : la liste est donnée par « reports ».",
  "no-outcome": "Dites ce qui a été fait et pourquoi, en une phrase de 2 000 caractères au plus.",
} satisfies Record<ClosingFate, string>;

function describe(report: OpenReport): readonly string[] {
  const { id, slug, name, route, message, email, language, createdAt } = report;
  return [
    `${id} · ${dayInParis(createdAt)} · ${name} (${slug}) · ${textFor("fr").report.routes[route]}`,
    ...message.split("\n").map((line) => `    ${line}`),
    ...(email === null
      ? []
      : [`    Répondre à ${email}, en ${language === "fr" ? "français" : "anglais"}`]),
    "",
  ];
}
