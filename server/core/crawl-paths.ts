import { buildPath } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** Addresses of what reads ChatonsInfos files. */
export const crawlPathTo = {
  crawls: (language: Language, query = "") => buildPath(language, ["gt", "recoltes"], query),
  federation: (language: Language, id: string) =>
    buildPath(language, ["gt", "recoltes", "federations", id]),
  crawl: (language: Language, id: string, query = "") =>
    buildPath(language, ["gt", "recoltes", id], query),
  /** Where the team of a hoster has its files read. */
  ownFiles: (language: Language, slug: string) =>
    buildPath(language, ["espace", slug, "chatonsinfos"]),
} as const;
