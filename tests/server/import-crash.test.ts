import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createDatabase } from "#tests/support/server-template.ts";

const hosters = 200;
const killedAfter = 20;

let folder: string;
let environment: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "matou-crash-"));
  const template = inject("testTemplate");
  environment =
    template.kind === "embedded"
      ? { DATA_DIR: join(folder, "data"), DEMO: "0" }
      : { DATABASE_URL: await createDatabase(template.url, `${template.name}_crash`) };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function runCommand(argv: readonly string[]) {
  const command = spawn(process.execPath, ["dist/server/cli.js", ...argv], {
    env: { ...process.env, ...environment, MATOU_ROOT: process.cwd(), INIT_CWD: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = new Promise<number | null>((resolve) => command.once("exit", resolve));
  return { command, exit, lines: createInterface(command.stdout) };
}

async function exportedNames(): Promise<readonly string[]> {
  const { exit, lines } = runCommand(["export", "hosters"]);
  const text: string[] = [];
  for await (const line of lines) text.push(line);
  expect(await exit).toBe(0);
  const rows: { name: string }[] = parse(text.join("\n"), { columns: true });
  return rows.map((row) => row.name);
}

test("an import killed in the middle keeps everything it announced, and can be run again", async () => {
  const names = Array.from({ length: hosters }, (_, index) => `Essai${index + 1}`);
  const rows = names.map((name) => `${name},https://${name}.example,https://source.example/`);
  await writeFile(join(folder, "essais.csv"), ["name,website,source", ...rows].join("\n"));
  const { command, exit, lines } = runCommand(["import", "hosters", "essais.csv"]);

  const announced: string[] = [];
  for await (const line of lines) {
    const name = /Essai\d+/u.exec(line)?.[0];
    if (name !== undefined) announced.push(name);
    if (announced.length === killedAfter) command.kill("SIGKILL");
  }
  expect(await exit).toBeNull();

  const kept = await exportedNames();
  expect(kept).toEqual(expect.arrayContaining(announced));
  expect(kept.filter((name) => name.startsWith("Essai")).length).toBeLessThan(hosters);

  expect(await runCommand(["import", "hosters", "essais.csv"]).exit).toBe(0);
  expect(await exportedNames()).toEqual(expect.arrayContaining(names));
});
