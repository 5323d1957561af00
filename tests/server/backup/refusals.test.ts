import fs from "node:fs";
import { readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { checkForRestoring } from "#server/backup/restoration.ts";
import { writeWhole } from "#server/backup/writing.ts";
import { runRestore } from "#server/backup-commands.ts";
import type { Deps } from "#server/deps.ts";
import type { DatabaseSettings } from "#server/db/client.ts";
import { isEmpty } from "#server/db/seed.ts";
import { runTyped } from "#tests/server/typed-command.ts";
import { makeDataDirectory } from "#tests/support/data-directory.ts";
import { makeEmptyDatabase } from "#tests/support/empty-database.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { backUp, forge, linesOf, listReferences, migrations, open } from "./restored.ts";

let deps: Deps;
beforeEach(async () => {
  ({ deps } = await openTestSite());
});

/** Restores as it is typed, and gives what was said. */
async function typeRestore(
  settings: DatabaseSettings,
  words: readonly string[],
  folder = migrations,
) {
  const said: string[] = [];
  const terminal = {
    cwd: "/nowhere",
    print: (line: string) => said.push(line),
    printError: (line: string) => said.push(line),
  };
  const status = await runRestore({ settings, migrations: folder }, words, terminal);
  return { status, said: said.join("\n") };
}

describe("a backup file", () => {
  test("is read by whoever made it alone, and nothing else is left beside it", async () => {
    const path = await backUp(deps);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(dirname(path))).toStrictEqual(["backup.gz"]);
  });

  test("never replaces another one unless told to", async () => {
    const cwd = await makeDataDirectory();
    await writeFile(join(cwd, "a.gz"), "precious");
    const refused = await runTyped(deps, "backup a.gz", cwd);
    expect(refused).toMatchObject({ status: 1, complained: [expect.stringContaining("--force")] });
    expect(await readFile(join(cwd, "a.gz"), "utf8")).toBe("precious");
    const made = await runTyped(deps, "backup a.gz --force", cwd);
    expect(made).toMatchObject({ status: 0, complained: [] });
    expect(made.said[0]).toContain(join(cwd, "a.gz"));
    expect(linesOf(join(cwd, "a.gz")).length).toBeGreaterThan(100);
  });

  test.each(["nowhere/a.gz", "."])("cannot be written as %s, which is said", async (name) => {
    const cwd = await makeDataDirectory();
    const { status, complained } = await runTyped(deps, `backup ${name} --force`, cwd);
    expect(status).toBe(1);
    expect(complained).toStrictEqual([expect.stringContaining("ne peut pas être écrit")]);
    expect(await readdir(cwd)).toStrictEqual([]);
  });

  test("has no name before all of it is there, and leaves nothing when it fails", async () => {
    const folder = await makeDataDirectory();
    const path = join(folder, "a.gz");
    const failing = async function* () {
      yield "a line\n".repeat(100_000);
      expect(await readdir(folder)).toStrictEqual([expect.stringMatching(/^a\.gz\..*\.part$/u)]);
      throw new Error("The database is away.");
    };
    await expect(writeWhole(path, failing())).rejects.toThrow("away");
    expect(await readdir(folder)).toStrictEqual([]);
  });

  test("that fills the disk is given up with a sentence", async () => {
    const folder = await makeDataDirectory();
    const full = Object.assign(new Error("full"), { code: "ENOSPC" });
    const refuse = (...given: unknown[]) => {
      const done = given.at(-1);
      if (typeof done === "function") done(full, 0, given[1]);
    };
    const writes = [
      vi.spyOn(fs, "write").mockImplementation(refuse),
      vi.spyOn(fs, "writev").mockImplementation(refuse),
    ];
    const { status, complained } = await runTyped(deps, "backup a.gz", folder);
    expect(status).toBe(1);
    expect(complained).toStrictEqual([expect.stringContaining("plus de place")]);
    expect(writes.some(({ mock }) => mock.calls.length > 0)).toBe(true);
    expect(await readdir(folder)).toStrictEqual([]);
  });

  test.each([
    "backup",
    "backup a b",
    "backup --force",
    "backup --help-me",
    "restore",
    "restore a b",
  ])("is asked for in other words than: %s", async (words) => {
    const { status, complained } = await runTyped(deps, words, "/nowhere");
    expect(status).toBe(2);
    expect(complained).toStrictEqual([expect.stringMatching(/^Usage : npm run matou -- /u)]);
  });
});

describe("a file to restore", () => {
  let path: string;
  let settings: DatabaseSettings;
  beforeAll(async () => {
    settings = { kind: "embedded", directory: "/nowhere/at/all" };
  });
  beforeEach(async () => {
    path = await backUp(deps);
  });

  test("is refused when it is something else, before any database is opened", async () => {
    const folder = await makeDataDirectory();
    const others = { "a.txt": "Bonjour", "b.gz": gzipSync("Bonjour\n") };
    for (const [name, content] of Object.entries(others)) {
      await writeFile(join(folder, name), content);
      const { status, said } = await typeRestore(settings, [join(folder, name)]);
      expect([status, said], name).toStrictEqual([
        1,
        expect.stringContaining("n’est pas une sauvegarde"),
      ]);
    }
    for (const name of ["missing.gz", "."]) {
      const { status, said } = await typeRestore(settings, [join(folder, name)]);
      expect([status, said], name).toStrictEqual([
        1,
        expect.stringContaining("ne peut pas être lu"),
      ]);
    }
    expect(await typeRestore(settings, [])).toStrictEqual({
      status: 2,
      said: "Usage : npm run matou -- restore <fichier> [--with-mails]",
    });
  });

  test("is refused when it is cut short, wherever", async () => {
    const { size } = await stat(path);
    for (const kept of [0, 12, 200, size >> 1, size - 9, size - 1]) {
      await truncate(path, kept);
      const { status, said } = await typeRestore(settings, [path]);
      expect([status, said], String(kept)).toStrictEqual([
        1,
        expect.stringMatching(/abîmée ou incomplète/u),
      ]);
      path = await backUp(deps);
    }
  });

  test("is refused when any byte of it is wrong", async () => {
    const bytes = await readFile(path);
    const lines = linesOf(path);
    // The first ten bytes say when and where it was compressed, which nobody reads.
    for (let at = 10; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
      await writeFile(path, spoilt);
      await expect(checkForRestoring(path, migrations), String(at)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:damaged|not-a-backup)$/u),
      });
    }
    expect(lines.length).toBeGreaterThan(100);
  });

  test("is refused when a line of it does not end, before it fills the memory", async () => {
    const [header = ""] = linesOf(path);
    const endless = Buffer.alloc(101_000_000, "a");
    await writeFile(
      path,
      Buffer.concat([gzipSync(`${header}\n`), gzipSync(endless, { level: 1 })]),
    );
    expect((await stat(path)).size).toBeLessThan(1_000_000);
    await expect(checkForRestoring(path, migrations)).rejects.toMatchObject({ code: "damaged" });
  });

  test("is refused when lines are missing, added or changed though the compression is right", async () => {
    const whole = linesOf(path);
    const spoilt = [
      whole.slice(0, -1),
      whole.toSpliced(5, 1),
      whole.toSpliced(5, 0, whole[5] ?? ""),
      whole.with(5, (whole[5] ?? "").replace("a", "b")),
      [...whole, whole.at(-1) ?? ""],
      [...whole, whole[5] ?? ""],
    ];
    for (const [index, lines] of spoilt.entries()) {
      await writeFile(path, gzipSync(`${lines.join("\n")}\n`));
      const checked = checkForRestoring(path, migrations);
      await expect(checked, String(index)).rejects.toMatchObject({ code: "damaged" });
    }
  });

  test("is refused in a format or from a version of the site that is not known yet", async () => {
    const format = await forge(path, ([header = "", ...rows]) => [
      header.replace('"version":1', '"version":2'),
      ...rows,
    ]);
    expect(await typeRestore(settings, [format])).toMatchObject({
      status: 1,
      said: expect.stringContaining("format 2"),
    });
    const later = await forge(path, ([header = "", ...rows]) => [
      header
        .replace(']},"tables"', '],"tables"')
        .replace('"migrations":[', '"migrations":[{"createdAt":"1","hash":"x"},'),
      ...rows,
    ]);
    expect(await typeRestore(settings, [later])).toMatchObject({
      status: 1,
      said: expect.stringContaining("autre version de MATOU"),
    });
  });

  test("that breaks a rule of the database leaves it as empty as it was", async () => {
    const orphaned = await forge(path, ([header = "", ...rows]) => {
      const counted = JSON.parse(header);
      const hosters = rows.filter((row) => row.startsWith('{"table":"hosters"'));
      for (const table of counted.tables) if (table.name === "hosters") table.rows -= 1;
      return [JSON.stringify(counted), ...rows.filter((row) => row !== hosters[0])];
    });
    const place = await makeEmptyDatabase();
    expect(await typeRestore(place, [orphaned])).toMatchObject({
      status: 1,
      said: expect.stringMatching(/refuse des lignes .*23503/u),
    });
    const renamed = await forge(path, ([header = "", ...rows]) => [
      header.replace('"name":"offers"', '"name":"bargains"'),
      ...rows.map((row) => row.replace('{"table":"offers"', '{"table":"bargains"')),
    ]);
    expect(await typeRestore(place, [renamed])).toMatchObject({
      status: 1,
      said: expect.stringContaining("La table bargains"),
    });
    const counting = await forge(path, ([header = "", ...rows]) => {
      const sequences = [{ name: "people", value: "1", isCalled: true }];
      return [JSON.stringify({ ...JSON.parse(header), sequences }), ...rows];
    });
    expect(await typeRestore(place, [counting])).toMatchObject({
      status: 1,
      said: expect.stringContaining("La table people"),
    });
    const { db } = await open(place);
    expect(await isEmpty(db)).toBe(true);
    expect(await listReferences(db)).toStrictEqual(await listReferences(deps.db));
    expect(JSON.stringify(await listReferences(db))).not.toContain("DEFERRABLE");
  });
});

describe("a database", () => {
  test("that holds anything is left alone, that of a running site too", async () => {
    const path = await backUp(deps);
    const place = await makeEmptyDatabase();
    expect(await typeRestore(place, [path])).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^Restauré : .*\n.*npm start$/u),
    });
    const { status, said } = await typeRestore(place, [path]);
    expect([status, said]).toStrictEqual([1, expect.stringContaining("contient déjà des données")]);
    const beside = await runTyped(deps, `restore ${path}`, "/nowhere");
    expect(beside).toMatchObject({
      status: 1,
      complained: [expect.stringContaining("DATA_DIR")],
    });
  });

  test("that is ahead of the backup is refused, empty as it is", async () => {
    const place = await makeEmptyDatabase();
    const database = await open(place);
    await database.applyMigrations(migrations);
    const older = await forge(await backUp(deps), ([header = "", ...rows]) => {
      const changed = JSON.parse(header);
      changed.migrations.pop();
      return [JSON.stringify(changed), ...rows];
    });
    await database.close();
    expect(await typeRestore(place, [older])).toMatchObject({
      status: 1,
      said: expect.stringContaining("plus récente que la sauvegarde"),
    });
  });
});
