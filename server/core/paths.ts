import type { Language } from "#core/vocabulary.ts";

declare const built: unique symbol;

/** An address of this site, built by `pathTo`: every part is escaped. */
export type Path = string & { readonly [built]: true };

/** Every page address, in the language asked for; French has no prefix (contract). */
export const pathTo = {
  home: (language: Language) => buildPath(language, []),
  directory: (language: Language, query = "") => buildPath(language, ["hebergeurs"], query),
  hoster: (language: Language, slug: string) => buildPath(language, ["hebergeurs", slug]),
  grid: (language: Language) => buildPath(language, ["grille"]),
  gridVersion: (language: Language, version: number) =>
    buildPath(language, ["grille", String(version)]),
  criterion: criterionPath,
  questionnaire: (language: Language, theme?: string) =>
    buildPath(
      language,
      ["essayer"],
      theme === undefined ? "" : `theme=${encodeURIComponent(theme)}`,
    ),
  questionnaireResult: (language: Language) => buildPath(language, ["essayer", "resultat"]),
  questionnaireAnswers: (language: Language) => buildPath(language, ["essayer", "reponses.json"]),
  help: (language: Language) => buildPath(language, ["aide"]),
  legal: (language: Language) => buildPath(language, ["mentions-legales"]),
  accessibility: (language: Language) => buildPath(language, ["accessibilite"]),
  badge: (language: Language, slug: string) =>
    buildPath(language, ["hebergeurs", slug, "badge.svg"]),
  apiHoster: (slug: string) => buildPath("fr", ["api", "hosters", slug]),
  apiRevisions: (slug: string) => buildPath("fr", ["api", "hosters", slug, "revisions"]),
  apiRevision: (slug: string, revision: number) =>
    buildPath("fr", ["api", "hosters", slug, "revisions", String(revision)]),
  apiGrid: (id: string, version: number) => buildPath("fr", ["api", "grids", id, String(version)]),
  openapi: () => buildPath("fr", ["api", "openapi.json"]),
} as const;

/** Apart from the others, for the scripts that need no more of them. */
export function criterionPath(language: Language, version: number, criterion: string): Path {
  return buildPath(language, ["grille", String(version), criterion]);
}

/** The language an address is written in, and the same address without its prefix. */
export function readLanguage(path: string): { language: Language; bare: string } {
  if (path === "/en") return { language: "en", bare: "/" };
  if (path.startsWith("/en/")) return { language: "en", bare: path.slice(3) };
  return { language: "fr", bare: path };
}

/** The same page in another language. */
export function translatePath(path: string, language: Language): Path {
  const { bare } = readLanguage(path);
  return (language === "fr" ? bare : bare === "/" ? "/en" : `/en${bare}`) as Path;
}

/** An address of the site from its parts; `query` comes escaped. */
export function buildPath(language: Language, segments: readonly string[], query = ""): Path {
  const prefix = language === "fr" ? [] : [language];
  const path = `/${[...prefix, ...segments].map(encodeURIComponent).join("/")}`;
  return (query === "" ? path : `${path}?${query}`) as Path;
}
