import { Cron } from "croner";
import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#server/deps.ts";
import { jobs } from "#server/jobs/schema.ts";
import { askForSlot, timetable } from "#server/schedule.ts";
import { allJobs } from "#server/worker.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { openClock } from "./clock.ts";

let deps: Deps;
let clock: ReturnType<typeof openClock>;

beforeEach(async () => {
  clock = openClock();
  ({ deps } = await openTestSite({ isSeeded: false, changes: { now: clock.now } }));
});

async function countJobs(): Promise<number> {
  return (await deps.db.select().from(jobs)).length;
}

describe("the timetable", () => {
  test("names work that somebody knows how to do, at times that exist", () => {
    for (const [at, job] of timetable) {
      expect(new Cron(at, { paused: true }).nextRun()).not.toBeNull();
      expect([...Object.keys(allJobs), "tidy-database"]).toContain(job);
    }
  });

  test("has each slot worked on once, whichever process asks and how often", async () => {
    const daily = ["0 7 * * *", "send-alerts"] as const;
    await Promise.all([askForSlot(deps, daily), askForSlot(deps, daily)]);
    clock.pass(3_600_000);
    await askForSlot(deps, daily);
    expect(await countJobs()).toBe(1);
    clock.pass(86_400_000);
    await askForSlot(deps, daily);
    expect(await countJobs()).toBe(2);
  });

  test("is that of Paris: an hour of winter, an hour of summer", async () => {
    const keys = [];
    for (const day of ["2026-11-22T06:00:00Z", "2027-07-14T05:00:00Z"]) {
      await askForSlot({ ...deps, now: () => new Date(day) }, ["0 7 * * *", "send-alerts"]);
      keys.push(new Date(day).toISOString());
    }
    const stored = await deps.db.select({ key: jobs.dedupeKey }).from(jobs);
    expect(stored.map(({ key }) => key)).toEqual(keys.map((key) => `send-alerts ${key}`));
  });
});
