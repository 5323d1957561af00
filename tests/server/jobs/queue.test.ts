import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#server/deps.ts";
import { attemptJob } from "#server/jobs/attempt.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { GiveUp } from "#server/jobs/give-up.ts";
import type { JobHandlers, NewJob } from "#server/jobs/job.ts";
import { startLoop } from "#server/jobs/loop.ts";
import { deleteEndedJobs } from "#server/jobs/queries.ts";
import { jobs } from "#server/jobs/schema.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { openClock } from "./clock.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

let deps: Deps;
let clock: ReturnType<typeof openClock>;
let done: string[];

const handlers: JobHandlers = {
  note: async (_, { word }: { readonly word: string }) => {
    done.push(word);
  },
  fail: async () => {
    throw Object.assign(new Error("mail for alice@example.org refused"), { code: "EREFUSED" });
  },
  "give-up": async () => {
    throw new GiveUp("EHOPELESS");
  },
};

beforeEach(async () => {
  clock = openClock();
  done = [];
  ({ deps } = await openTestSite({ isSeeded: false, changes: { now: clock.now } }));
});

function ask(...wanted: readonly NewJob[]) {
  return deps.db.transaction((db) => enqueue(deps, db, wanted));
}

async function workUntilIdle(): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (;;) {
    const attempt = await attemptJob(deps, handlers);
    if (attempt === null) return outcomes;
    outcomes.push(attempt.outcome);
  }
}

function note(word: string, more: Partial<NewJob> = {}): NewJob {
  return { name: "note", payload: { word }, ...more };
}

describe("a job", () => {
  test("is done once, the one that is due for longest first", async () => {
    await ask(note("second"), note("first", { runAt: new Date(clock.now().getTime() - 1) }));
    expect(await workUntilIdle()).toEqual(["done", "done"]);
    expect(done).toEqual(["first", "second"]);
    expect(await workUntilIdle()).toEqual([]);
  });

  test("waits for its time", async () => {
    await ask(note("later", { runAt: new Date(clock.now().getTime() + minute) }));
    expect(await workUntilIdle()).toEqual([]);
    clock.pass(minute);
    expect(await workUntilIdle()).toEqual(["done"]);
  });

  test("does not exist when its transaction is undone", async () => {
    const undone = deps.db.transaction(async (db) => {
      await enqueue(deps, db, [note("never")]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await workUntilIdle()).toEqual([]);
  });

  test("with a key that was given before is not asked for again, even once it is done", async () => {
    await ask(note("once", { dedupeKey: "a" }));
    await workUntilIdle();
    await ask(note("twice", { dedupeKey: "a" }), note("other", { dedupeKey: "b" }));
    await workUntilIdle();
    expect(done).toEqual(["once", "other"]);
  });

  test("nobody here can handle is left to another process", async () => {
    await ask({ name: "of-a-newer-version", payload: {} });
    expect(await workUntilIdle()).toEqual([]);
    const [kept] = await deps.db.select().from(jobs);
    expect(kept).toMatchObject({ attempts: 0, endedAt: null });
  });

  test("leaves nothing of what it knew once it has ended", async () => {
    await ask(note("secret"), { name: "give-up", payload: { word: "secret" } });
    await workUntilIdle();
    expect(JSON.stringify(await deps.db.select().from(jobs))).not.toContain("secret");
  });
});

describe("a job that fails", () => {
  test("is tried again after waits that grow, then given up", async () => {
    await ask({ name: "fail", payload: {} });
    const waits: number[] = [];
    for (;;) {
      const [outcome] = await workUntilIdle();
      if (outcome === "given-up") break;
      expect(outcome).toBe("postponed");
      const [job] = await deps.db.select().from(jobs);
      const wait = (job?.runAt.getTime() ?? 0) - clock.now().getTime();
      waits.push(wait);
      clock.pass(wait);
    }
    expect(waits.slice(0, 3)).toEqual([minute / 2, 2 * minute, 8 * minute]);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(day);
    clock.pass(day);
    expect(await workUntilIdle()).toEqual([]);
  });

  test("keeps why as a code, without what the error says of people", async () => {
    await ask({ name: "fail", payload: {} });
    await workUntilIdle();
    const [job] = await deps.db.select().from(jobs);
    expect(job?.failure).toBe("EREFUSED");
  });

  test("is given up at once when trying again is hopeless", async () => {
    await ask({ name: "give-up", payload: {} });
    expect(await workUntilIdle()).toEqual(["given-up"]);
    const [job] = await deps.db.select().from(jobs);
    expect(job).toMatchObject({ failure: "EHOPELESS", attempts: 1 });
    expect(job?.endedAt).toEqual(clock.now());
  });
});

describe("a process that dies at work", () => {
  const never: JobHandlers = { note: () => new Promise(() => {}) };

  test("keeps its job for a while, then another one does it", async () => {
    await ask(note("survivor"));
    void attemptJob(deps, never);
    await expect.poll(async () => (await deps.db.select().from(jobs))[0]?.attempts).toBe(1);
    clock.pass(9 * minute);
    expect(await workUntilIdle()).toEqual([]);
    clock.pass(minute);
    expect(await workUntilIdle()).toEqual(["done"]);
    expect(done).toEqual(["survivor"]);
  });

  test("and comes back has no say on what became of the job since", async () => {
    await ask(note("once"));
    let wakeUp = () => {};
    const slow: JobHandlers = {
      note: () =>
        new Promise((_, reject) => {
          wakeUp = () => reject(new Error("late"));
        }),
    };
    const late = attemptJob(deps, slow);
    await expect.poll(async () => (await deps.db.select().from(jobs))[0]?.attempts).toBe(1);
    clock.pass(10 * minute);
    await workUntilIdle();
    wakeUp();
    await late;
    const [job] = await deps.db.select().from(jobs);
    expect(job).toMatchObject({ failure: null });
    expect(job?.endedAt).not.toBeNull();
  });
});

test("jobs are forgotten a while after they ended, those that wait are kept", async () => {
  await ask(note("old", { dedupeKey: "old" }));
  await workUntilIdle();
  clock.pass(31 * day);
  await ask(note("new"), { name: "fail", payload: {} });
  await workUntilIdle();
  await deleteEndedJobs(deps.db, new Date(clock.now().getTime() - 30 * day));
  const kept = await deps.db.select({ name: jobs.name }).from(jobs);
  expect(kept.map(({ name }) => name).sort()).toEqual(["fail", "note"]);
});

describe("two loops", () => {
  test("share the work: each job is done by one of them", async () => {
    const words = Array.from({ length: 40 }, (_, index) => `job ${index}`);
    await ask(...words.map((word) => note(word)));
    const loops = [startLoop(deps, handlers), startLoop(deps, handlers)];
    await expect.poll(() => done.length).toBe(words.length);
    await Promise.all(loops.map((loop) => loop.stop()));
    expect([...done].sort()).toEqual([...words].sort());
  });

  test("stop after the job under way, and begin no other", async () => {
    await ask(note("under way"), note("left"));
    let finish = () => {};
    const loop = startLoop(deps, {
      note: (_, { word }: { readonly word: string }) =>
        new Promise((resolve) => {
          finish = () => {
            done.push(word);
            resolve();
          };
        }),
    });
    await expect.poll(async () => (await deps.db.select().from(jobs)).some(isBegun)).toBe(true);
    const stopped = loop.stop();
    finish();
    await stopped;
    expect(done).toHaveLength(1);
    expect((await deps.db.select().from(jobs)).filter(isBegun)).toHaveLength(1);
  });
});

function isBegun({ attempts }: { readonly attempts: number }): boolean {
  return attempts > 0;
}
