import type { Deps } from "#server/deps.ts";
import { exportGrid, importGrid } from "#server/grids/actions.ts";
import { misunderstood, printProblems, readText } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";

/** Stores a version of a grid as a draft, or says everything that is wrong with it. */
export async function runGridImport(
  deps: Deps,
  [path, ...others]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (path === undefined || others.length > 0) return misunderstood;
  const text = await readText(path, terminal);
  if (text === null) return 1;
  const read = await importGrid(deps, text);
  if (!read.ok) return printProblems(read.problems, terminal);
  const { id, version, fate, differences } = read.value;
  for (const { example } of differences) {
    terminal.print(`L’exemple ${example} ne donne plus le résultat que le document attend.`);
  }
  const print = fate === "other-document" ? terminal.printError : terminal.print;
  print(`Grille ${id}, version ${version} : ${gridFates[fate]}`);
  return fate === "other-document" ? 1 : 0;
}

const gridFates = {
  imported: "enregistrée comme brouillon.",
  unchanged: "inchangée.",
  "other-document":
    "refusée, ce numéro porte déjà un autre document. Une version ne change jamais : donnez un numéro neuf.",
};

/** Writes a version of a grid as it was imported. */
export async function runGridExport(
  deps: Deps,
  [id, version = "", ...others]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (id === undefined || !/^\d{1,9}$/u.test(version) || others.length > 0) {
    return misunderstood;
  }
  terminal.print((await exportGrid(deps, id, Number(version))).trimEnd());
  return 0;
}
