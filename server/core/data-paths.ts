import type { DumpFile } from "#core/dump.ts";
import { buildPath } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** Addresses of what can be taken away and reused. */
export const dataPathTo = {
  data: (language: Language, query = "") => buildPath(language, ["donnees"], query),
  /** How programs ask, told to people. */
  api: (language: Language) => buildPath(language, ["donnees", "api"]),
  /** A file of the archive of a day, which has one address whatever the language. */
  dumpFile: (day: string, file: DumpFile) => buildPath("fr", ["donnees", day, file]),
  /** Leads to the file of the last archive. */
  lastDumpFile: (file: DumpFile) => buildPath("fr", ["donnees", "dernier", file]),
  /** Where the working group asks for an archive. */
  askForDump: (language: Language) => buildPath(language, ["gt", "donnees"]),
} as const;
