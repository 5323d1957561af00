import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { openLog } from "#server/log.ts";
import { openTestDatabase } from "#tests/support/database.ts";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

function logged(error: unknown): string {
  const lines: string[] = [];
  const log = openLog("error", { write: (line: string) => void lines.push(line) });
  log.error({ err: error }, "unexpected error");
  return lines.join("");
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("the log of a failed query", () => {
  test("says what failed, and nothing of what was to be written", async () => {
    const { db } = database;
    await db.execute(sql`create temporary table notes (author text, age int check (age > 0))`);
    const failure = await failureOf(
      db.execute(sql`insert into notes values (${"alice@exemple.org"}, ${-1}::int)`),
    );
    const line = logged(failure);
    expect(line).toContain("notes_age_check");
    expect(line).toContain("23514");
    expect(line).not.toContain("alice");
  });
});

test("what is thrown and is no error is not written down either", () => {
  expect(logged("alice@exemple.org")).not.toContain("alice");
});
