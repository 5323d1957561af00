import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crash, sayCounts } from "#tests/support/crash.ts";
import type { CrashPlan } from "#tests/support/crash.ts";
import { startPostgres } from "#tests/support/postgres.mjs";

const plan: CrashPlan = { saves: 1_000, publications: 100, life: [0, 4_000] };

/** A site that is killed at random while it saves and publishes, on either database. */
export async function bench(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "matou-crash-"));
  const postgres = await startPostgres();
  try {
    print("embedded database");
    sayCounts(await crash({ DATA_DIR: join(folder, "data") }, plan)).forEach(print);
    print("PostgreSQL");
    sayCounts(await crash({ DATABASE_URL: postgres.url }, plan)).forEach(print);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
