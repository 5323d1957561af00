import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const postgres = process.env["TEST_DATABASE_URL"];

export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    env: { MATOU_ROOT: root, TZ: "UTC" },
    // By default one processor is left idle, which on a small machine is half of them.
    maxWorkers: "100%",
    // Only what hangs is to be ended: machines are shared, and slow at times.
    testTimeout: 30_000,
    projects: [
      project("core", { include: ["tests/core/**/*.test.ts", "tests/architecture.test.ts"] }),
      project("web", { include: ["tests/web/**/*.test.{ts,tsx}"], isolate: false }),
      serverProject("server-embedded", "embedded"),
      // `npm test` starts a PostgreSQL server and gives its address; without one there is nothing to run on.
      ...(postgres ? [serverProject("server-postgres", postgres)] : []),
      project("browser", {
        include: ["tests/browser/**/*.test.ts"],
        globalSetup: "tests/support/browser-setup.ts",
        // Last, so that nothing heavier slows the pages they wait for.
        sequence: { groupOrder: 1 },
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

function serverProject(name: string, database: string) {
  return project(name, {
    include: ["tests/server/**/*.test.ts"],
    // Modules are loaded, and the worker's database is opened, once for all the files of a worker.
    isolate: false,
    restoreMocks: true,
    env: { MATOU_TEST_DATABASE: database },
    globalSetup: "tests/support/global-setup.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  });
}

function project<Test extends object>(name: string, test: Test) {
  return { extends: true as const, test: { name, ...test } };
}
