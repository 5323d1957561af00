import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { type Database, openDatabase } from "#server/db/client.ts";
import type { TestTemplate } from "./test-template.ts";

export async function makeServerTemplate(
  url: string,
  migrations: string,
): Promise<{
  template: TestTemplate;
  remove: () => Promise<void>;
}> {
  const name = `matou_test_${randomBytes(4).toString("hex")}`;
  const database = await openDatabase({ kind: "server", url: await createDatabase(url, name) });
  await database.applyMigrations(migrations);
  await database.close();
  return { template: { kind: "server", url, name }, remove: () => dropDatabases(url, name) };
}

/** A copy on the same server, dropped with its template at the end of the run. */
export async function openServerCopy(url: string, template: string): Promise<Database> {
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  return openDatabase({ kind: "server", url: await createDatabase(url, name, template) });
}

/** Gives the address of a new database, empty or a copy. Its name is lower case, without quotes. */
export async function createDatabase(
  url: string,
  name: string,
  template = "template1",
): Promise<string> {
  await command(url, `create database ${name} template ${template}`);
  const address = new URL(url);
  address.pathname = name;
  return address.href;
}

/** Drops the databases whose name starts so, whoever is connected to them. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  const client = postgres(url, { max: 1 });
  const rows = await client<{ datname: string }[]>`
    select datname from pg_database where starts_with(datname, ${prefix})`;
  await client.end();
  for (const { datname } of rows) await command(url, `drop database ${datname} with (force)`);
}

async function command(url: string, statement: string): Promise<void> {
  const client = postgres(url, { max: 1 });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}
