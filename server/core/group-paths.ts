import { buildPath } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** Addresses of the working group: what it writes, and what it discusses before everyone. */
export const groupPathTo = {
  /** Who the group is and how to join it. */
  group: (language: Language) => buildPath(language, ["groupe"]),
  amendments: (language: Language, query = "") =>
    buildPath(language, ["groupe", "propositions"], query),
  newAmendment: (language: Language, query = "") =>
    buildPath(language, ["groupe", "propositions", "nouvelle"], query),
  amendment: (language: Language, id: string) =>
    buildPath(language, ["groupe", "propositions", id]),
  amendmentPart: (language: Language, id: string, part: "remarques" | "retrait" | "suite") =>
    buildPath(language, ["groupe", "propositions", id, part]),
  /** The discussion of a version: consents, objections, since when. */
  versionDiscussion: (language: Language, version: number) =>
    buildPath(language, ["groupe", "versions", String(version)]),
  versionRemarks: (language: Language, version: number) =>
    buildPath(language, ["groupe", "versions", String(version), "remarques"]),
  remarkPart: (language: Language, id: string, part: "levee" | "reponse") =>
    buildPath(language, ["groupe", "remarques", id, part]),
  moderation: (language: Language, kind: "proposition" | "remarque", id: string) =>
    buildPath(language, ["groupe", "moderation", kind, id]),
  rulings: (language: Language, query = "") => buildPath(language, ["groupe", "journal"], query),
  minutes: (language: Language) => buildPath(language, ["groupe", "comptes-rendus"]),
  minutesOf: (language: Language, id: string) =>
    buildPath(language, ["groupe", "comptes-rendus", id]),
  writeMinutes: (language: Language, ...parts: readonly string[]) =>
    buildPath(language, ["gt", "comptes-rendus", ...parts]),
  /** A simulation that was joined to an announcement. */
  report: (language: Language, id: string) => buildPath(language, ["groupe", "rapports", id]),
  grids: (language: Language) => buildPath(language, ["gt", "grille"]),
  copyGrid: (language: Language) => buildPath(language, ["gt", "grille", "copie"]),
  importGrid: (language: Language) => buildPath(language, ["gt", "grille", "import"]),
  /** A version as the group works on it. */
  version: (language: Language, version: number, ...parts: readonly string[]) =>
    buildPath(language, ["gt", "grille", String(version), ...parts]),
  /** A part of a draft: `criteres` alone, or one of them with its identifier. */
  editor: (language: Language, version: number, ...parts: readonly string[]) =>
    buildPath(language, ["gt", "grille", String(version), "modifier", ...parts]),
  reports: (language: Language, ...parts: readonly string[]) =>
    buildPath(language, ["gt", "signalements", ...parts]),
  listings: (language: Language, ...parts: readonly string[]) =>
    buildPath(language, ["gt", "fiches", ...parts]),
  settings: (language: Language) => buildPath(language, ["gt", "reglages"]),
  audit: (language: Language, query = "") => buildPath(language, ["gt", "journal"], query),
  auditCsv: (language: Language) => buildPath(language, ["gt", "journal.csv"]),
  differences: (language: Language, before: number, after: number) =>
    buildPath(language, ["grille", "differences"], `de=${before}&a=${after}`),
  criterionHistory: (language: Language, criterion: string) =>
    buildPath(language, ["grille", "criteres", criterion]),
  figures: (language: Language, query = "") => buildPath(language, ["statistiques"], query),
  /** What a hoster answers before a new version comes. */
  nextGrid: (language: Language, slug: string) =>
    buildPath(language, ["espace", slug, "prochaine-grille"]),
} as const;
