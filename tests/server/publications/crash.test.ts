import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { crash } from "#tests/support/crash.ts";
import type { CrashPlace } from "#tests/support/crash-site.ts";
import { createDatabase } from "#tests/support/server-template.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "matou-crash-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function openPlace(): Promise<CrashPlace> {
  const template = inject("testTemplate");
  if (template.kind === "embedded") return { DATA_DIR: join(folder, "data") };
  return { DATABASE_URL: await createDatabase(template.url, `${template.name}_killed`) };
}

test(
  "a server killed while it saves and publishes loses nothing it acknowledged, and keeps no half",
  { timeout: 300_000 },
  async () => {
    const plan = { saves: 60, publications: 10, life: [0, 2_000] } as const;
    const counts = await crash(await openPlace(), plan);
    expect(counts.savesAcknowledged).toBeGreaterThanOrEqual(60);
    expect(counts.publicationsAcknowledged).toBeGreaterThanOrEqual(10);
    expect(counts.kills).toBeGreaterThan(0);
    expect(counts).toMatchObject({ savesLost: 0, publicationsLost: 0, faults: [] });
  },
);
