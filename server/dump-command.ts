import type { Deps } from "#server/deps.ts";
import { forgetDump, forgetOldDumps, makeDump, openDumps } from "#server/dumps/actions.ts";
import { misunderstood } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";

/** Makes the archive of open data of today and says what it holds. */
export async function runDump(
  deps: Deps,
  _given: readonly string[],
  { print }: Terminal,
): Promise<number> {
  const day = await makeDump(deps);
  await forgetOldDumps(deps);
  const { dumps } = await openDumps(deps);
  const made = dumps.find((dump) => dump.day === day);
  print(`L’archive du ${day} est prête : ${deps.publicUrl}/donnees/${day}/datapackage.json`);
  for (const { file, size } of made?.files ?? []) print(`  ${file} : ${size} octets`);
  return 0;
}

/** Deletes the archive of a day for good. */
export async function runDumpForget(
  deps: Deps,
  given: readonly string[],
  { print, printError }: Terminal,
): Promise<number> {
  const [day = "", ...more] = given;
  if (more.length > 0 || !/^\d{4}-\d\d-\d\d$/u.test(day)) return misunderstood;
  if (await forgetDump(deps, day)) {
    print(`L’archive du ${day} est effacée.`);
    return 0;
  }
  printError(`Aucune archive du ${day}.`);
  return 1;
}
