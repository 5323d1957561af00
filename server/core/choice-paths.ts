import { buildPath } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/**
 * Addresses of finding, comparing and deciding; `query` is a query string, escaped. Apart
 * from `pathTo`, every entry of which weighs on the questionnaire's script.
 */
export const choicePathTo = {
  choice: (language: Language, query = "") => buildPath(language, ["choisir"], query),
  comparison: (language: Language, query = "") => buildPath(language, ["comparer"], query),
  comparisonCsv: (language: Language, query = "") => buildPath(language, ["comparer.csv"], query),
  /** The questionnaire of another grid than the one in force. */
  otherGrid: (language: Language, id: string, version: number) =>
    buildPath(language, ["essayer"], `grille=${encodeURIComponent(id)}&version=${version}`),
  decision: (language: Language, query = "") => buildPath(language, ["decision"], query),
  decisionMarkdown: (language: Language, query = "") => buildPath(language, ["decision.md"], query),
  directoryCsv: (language: Language, query = "") => buildPath(language, ["hebergeurs.csv"], query),
  directoryAtom: (language: Language, query = "") =>
    buildPath(language, ["hebergeurs.atom"], query),
  apiHosters: (query = "") => buildPath("fr", ["api", "hosters"], query),
  suites: (language: Language) => buildPath(language, ["remplacer"]),
  suite: (language: Language, suite: string) => buildPath(language, ["remplacer", suite]),
  /** Write to hosters: `h` names them, the search keys say what is needed. */
  brief: (language: Language, query = "") => buildPath(language, ["demande"], query),
  /** What is said once a brief is written, and once it is erased. */
  briefAsked: (language: Language) => buildPath(language, ["demande", "a-confirmer"]),
  briefErased: (language: Language) => buildPath(language, ["demande", "effacee"]),
  briefConfirmation: (language: Language, token: string) =>
    buildPath(language, ["demande", "confirmer", token]),
  /** What its author sees of a brief. */
  ownBrief: (language: Language, token: string) => buildPath(language, ["demande", "suivi", token]),
  /** "Not for us": what a hoster answers in one click. */
  briefAnswer: (language: Language, token: string) =>
    buildPath(language, ["demande", "reponse", token]),
  /** A hoster's address for briefs: verify it, stop the mails. */
  briefAddress: (language: Language, token: string) =>
    buildPath(language, ["demande", "adresse", token]),
  alerts: (language: Language, query = "") => buildPath(language, ["alertes"], query),
  /** What is said once an alert is asked for; no token is that short. */
  alertAsked: (language: Language) => buildPath(language, ["alertes", "a-confirmer"]),
  alert: (language: Language, token: string) => buildPath(language, ["alertes", token]),
  alertStop: (language: Language, token: string) =>
    buildPath(language, ["alertes", token, "arret"]),
  history: (language: Language, slug: string, query = "") =>
    buildPath(language, ["hebergeurs", slug, "historique"], query),
  report: (language: Language, slug: string) =>
    buildPath(language, ["hebergeurs", slug, "signaler"]),
  reportSent: (language: Language, slug: string) =>
    buildPath(language, ["hebergeurs", slug, "signaler", "merci"]),
  outbox: () => buildPath("fr", ["boite-envoi"]),
} as const;
