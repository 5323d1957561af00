import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  answerCommands,
  type CommandHandler,
  type Printed,
  sendCommand,
} from "#server/db/commands.ts";
import { lockDirectory } from "#server/db/data-lock.ts";
import { makeDataDirectory } from "#tests/support/data-directory.ts";
import { testDatabaseKind } from "#tests/support/database.ts";

const grant = { argv: ["grant", "zoé\n«»"], cwd: "/srv/matou" };

describe.runIf(testDatabaseKind === "embedded")("an operator command", () => {
  test("runs in the process that holds the data directory", async () => {
    const directory = await makeDataDirectory();
    await hold(directory, async (command, print) => {
      print({ out: JSON.stringify(command) });
      print({ err: "almost\n" });
      return 3;
    });
    const { printed, print } = collect();
    expect(await sendCommand(directory, grant, print)).toBe(3);
    expect(printed).toEqual([{ out: JSON.stringify(grant) }, { err: "almost\n" }]);
  });

  test("finds nobody where there is no process, or no directory", async () => {
    const directory = await makeDataDirectory();
    const { print } = collect();
    expect(await sendCommand(directory, grant, print)).toBeNull();
    expect(await sendCommand(`${directory}/absent`, grant, print)).toBeNull();
    const lock = await lockDirectory(directory);
    await lock.release();
    expect(await sendCommand(directory, grant, print)).toBeNull();
  });

  test("is refused where nobody can be looked for", async () => {
    const file = join(await makeDataDirectory(), "file");
    await writeFile(file, "");
    await expect(sendCommand(file, grant, collect().print)).rejects.toMatchObject({
      code: "data-directory-unusable",
      detail: file,
    });
  });

  test("that fails says so to the operator, and the process goes on", async () => {
    const directory = await makeDataDirectory();
    await hold(directory, async ({ argv }) => {
      if (argv.length > 0) throw new Error("no such command");
      return 0;
    });
    const { printed, print } = collect();
    expect(await sendCommand(directory, grant, print)).toBe(1);
    expect(printed).toEqual([{ err: "Error: no such command\n" }]);
    expect(await sendCommand(directory, { argv: [], cwd: "/" }, print)).toBe(0);
  });

  test("waits for a process that is still starting", async () => {
    const directory = await makeDataDirectory();
    const lock = await lockDirectory(directory);
    onTestFinished(() => lock.release());
    const { print } = collect();
    const sent = sendCommand(directory, grant, print);
    await setTimeout(100);
    answerCommands(lock, async () => 0);
    expect(await sent).toBe(0);
  });

  test("waits for another command that holds the directory to end, then finds nobody", async () => {
    const directory = await makeDataDirectory();
    const lock = await lockDirectory(directory);
    const { print } = collect();
    const sent = sendCommand(directory, grant, print);
    await setTimeout(100);
    await lock.release();
    expect(await sent).toBeNull();
  });

  test("tells when the process ends before the command", async () => {
    const directory = await makeDataDirectory();
    const lock = await lockDirectory(directory);
    answerCommands(lock, async (_command, print) => {
      print({ out: "begun\n" });
      await lock.release();
      return 0;
    });
    const { printed, print } = collect();
    await expect(sendCommand(directory, grant, print)).rejects.toMatchObject({
      code: "command-interrupted",
    });
    expect(printed).toEqual([{ out: "begun\n" }]);
  });
});

async function hold(directory: string, handler: CommandHandler): Promise<void> {
  const lock = await lockDirectory(directory);
  onTestFinished(() => lock.release());
  answerCommands(lock, handler);
}

function collect(): { printed: Printed[]; print: (line: Printed) => void } {
  const printed: Printed[] = [];
  return { printed, print: (line) => void printed.push(line) };
}
