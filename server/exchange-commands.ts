import { readDate } from "#core/chatonsinfos-dates.ts";
import type { Deps } from "#server/deps.ts";
import { exportHosters, importChatonsInfos, importHosters } from "#server/exchange/actions.ts";
import { misunderstood, readText } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";

/** Imports what organizations and services say of themselves, from files and addresses. */
export async function runImportChatonsInfos(
  deps: Deps,
  given: readonly string[],
  { cwd, print }: Terminal,
): Promise<number> {
  if (given.length === 0) return misunderstood;
  const refused = await importChatonsInfos(deps, given, { folder: cwd, report: print });
  return refused === 0 ? 0 : 1;
}

/** Imports a list of hosters, recorded today unless the day is given. */
export async function runImportHosters(
  deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [path, option, day = ""] = given;
  const recordedOn = readDate(day);
  const isDated = option === "--recorded-on" && recordedOn !== null && given.length === 3;
  if (path === undefined || (given.length > 1 && !isDated)) {
    return misunderstood;
  }
  const text = await readText(path, terminal);
  if (text === null) return 1;
  const refused = await importHosters(deps, text, {
    report: terminal.print,
    ...(recordedOn !== null && { recordedOn }),
  });
  return refused === 0 ? 0 : 1;
}

/** Writes the list of hosters as it can be imported. */
export async function runExportHosters(
  deps: Deps,
  _given: readonly string[],
  { print }: Terminal,
): Promise<number> {
  print((await exportHosters(deps)).trimEnd());
  return 0;
}
