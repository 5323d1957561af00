import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, createContext, runInContext } from "node:vm";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import { makeGrid } from "#core/grid-document.ts";
import { matouGrid, proven } from "#tests/support/matou-grid.ts";
import { judgeDocument } from "./browser-entry.ts";
import { chance, pick, seededDice } from "./dice.ts";
import type { Dice } from "./dice.ts";
import { rollAnswers } from "./random-answers.ts";
import { rollDraft } from "./random-grid.ts";
import { pathsOf, spoil, valueAt } from "./spoilt-document.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const project = fileURLToPath(new URL("../../", import.meta.url));
const entry = fileURLToPath(new URL("browser-entry.ts", import.meta.url));

let folder: string;
let code: string;
const modules: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "matou-core-"));
  await build({
    root: project,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      lib: { entry, formats: ["iife"], name: "core", fileName: () => "core.js" },
    },
    plugins: [
      {
        name: "list-modules",
        moduleParsed: ({ id }) => void modules.push(id.replace(project, "")),
      },
    ],
  });
  code = await readFile(join(folder, "core.js"), "utf8");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The bundle in a world that has the language and `URL`: no Node, no module, no document. */
function openBrowser(): typeof judgeDocument {
  const world = createContext(constants.DONT_CONTEXTIFY);
  Object.assign(world, { URL });
  runInContext(code, world);
  return runInContext("core.judgeDocument", world) as typeof judgeDocument;
}

/** Random answers as they are posted, one in ten with something wrong in them. */
function rollPosted(dice: Dice, grid: Grid): string {
  const answers = Object.fromEntries(rollAnswers(dice, grid));
  if (!chance(dice, 10)) return JSON.stringify(answers);
  const { id } = pick(dice, grid.document.criteria);
  return JSON.stringify({ ...answers, [id]: { value: "nonsense" } });
}

/** Compares `count` random answers to the grid, judged on the server and in the browser. */
function compare(dice: Dice, grid: Grid, inBrowser: typeof judgeDocument, count: number): void {
  const document = JSON.stringify(makeGrid(grid.document));
  const [server, browser] = [judgeDocument(document), inBrowser(document)];
  expect(browser.judged).toBe(server.judged);
  for (let index = 0; index < count; index += 1) {
    const posted = rollPosted(dice, grid);
    const [expected, found] = [server.judgeAnswers(posted), browser.judgeAnswers(posted)];
    // The assertion costs more than what it compares.
    if (found !== expected) expect(found).toBe(expected);
  }
}

describe("the bundle for browsers", () => {
  test("is made of the core and nothing else: no package, no part of Node", () => {
    const foreign = modules.filter((id) => !/^server\/core\/[a-z-]+\.ts$/u.test(id));

    expect(modules).toContain("server/core/classify.ts");
    expect(foreign).toEqual(["tests/core/browser-entry.ts"]);
    expect(code).not.toMatch(/\b(?:import|require)\s*\(|node:|\bprocess\b|\bBuffer\b/u);
  });

  test("gives what the server gives, on 10,000 random answers to the grid in force", () => {
    compare(seededDice(1), matouGrid, openBrowser(), 10_000);
  });

  test("gives what the server gives, on 90,000 random answers to 1,000 random grids", () => {
    const dice = seededDice(2);
    const inBrowser = openBrowser();
    for (let grids = 0; grids < 1000; grids += 1) {
      compare(dice, proven(checkGrid(rollDraft(dice))), inBrowser, 90);
    }
  });

  test("finds the problems the server finds, in 500 spoilt documents", () => {
    const dice = seededDice(3);
    const inBrowser = openBrowser();
    for (let count = 0; count < 500; count += 1) {
      const document = makeGrid(rollDraft(dice));
      const paths = pathsOf(document);
      const spoilt = spoil(document, pick(dice, paths), valueAt(document, pick(dice, paths)));
      const text = JSON.stringify(spoilt);
      expect(inBrowser(text).judged).toBe(judgeDocument(text).judged);
    }
  });
});
