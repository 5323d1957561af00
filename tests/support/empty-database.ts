import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import type { DatabaseSettings } from "#server/db/client.ts";
import { makeUsedDirectory } from "./data-directory.ts";
import { createDatabase } from "./server-template.ts";

/** Where a database without any table is, for one test, of the kind being tested. */
export async function makeEmptyDatabase(): Promise<DatabaseSettings> {
  const template = inject("testTemplate");
  if (template.kind === "embedded") {
    return { kind: "embedded", directory: await makeUsedDirectory() };
  }
  return { kind: "server", url: await makeServerDatabase() };
}

/** The same on the server under test; it goes with the template, at the end of the run. */
export async function makeServerDatabase(): Promise<string> {
  const template = inject("testTemplate");
  if (template.kind !== "server") throw new Error("This test is for a PostgreSQL server.");
  return createDatabase(template.url, `${template.name}_${randomBytes(4).toString("hex")}`);
}
