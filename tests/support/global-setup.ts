import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { makeEmbeddedTemplate } from "./embedded-template.ts";
import { makeServerTemplate } from "./server-template.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

/**
 * Migrates one database for all the tests of a project. MATOU_TEST_DATABASE says where:
 * `embedded`, or the address of a PostgreSQL server whose user may create databases.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const choice =
    project.config.env["MATOU_TEST_DATABASE"] ?? process.env["MATOU_TEST_DATABASE"] ?? "embedded";
  const { template, remove } =
    choice === "embedded"
      ? await makeEmbeddedTemplate(migrations)
      : await makeServerTemplate(choice, migrations);
  const folder = await mkdtemp(join(tmpdir(), "matou-tests-"));
  project.provide("testTemplate", template);
  project.provide("testFolder", folder);
  return async () => {
    await remove();
    await rm(folder, { recursive: true });
  };
}
