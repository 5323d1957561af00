import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { openTurns } from "#server/outgoing/turns.ts";

/** What began and what ended, in order. */
function openDiary() {
  const lines: string[] = [];
  const act =
    (name: string, time = 20) =>
    async () => {
      lines.push(`${name} begins`);
      await delay(time);
      lines.push(`${name} ends`);
      return name;
    };
  return { lines, act };
}

test("one thing at a time is done to a host, in the order of asking", async () => {
  const { lines, act } = openDiary();
  const takeTurn = openTurns(0);
  const done = await Promise.all(["a", "b", "c"].map((name) => takeTurn("x", 10_000, act(name))));
  expect(done).toEqual(["a", "b", "c"]);
  expect(lines).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("hosts do not wait for each other", async () => {
  const { lines, act } = openDiary();
  const takeTurn = openTurns(1_000);
  await Promise.all([takeTurn("x", 10_000, act("a")), takeTurn("y", 10_000, act("b"))]);
  expect(lines.slice(0, 2)).toEqual(["a begins", "b begins"]);
});

test("a host is left alone for a while between two turns, and nobody waits after the last", async () => {
  const { act } = openDiary();
  const takeTurn = openTurns(1_000);
  const start = performance.now();
  await takeTurn("x", 10_000, act("a", 0));
  const first = performance.now() - start;
  await takeTurn("x", 10_000, act("b", 0));
  expect(first).toBeLessThan(900);
  expect(performance.now() - start).toBeGreaterThan(990);
});

test("who waits too long leaves, and the others keep their places", async () => {
  const { lines, act } = openDiary();
  const takeTurn = openTurns(0);
  const done = await Promise.all([
    takeTurn("x", 10_000, act("a", 100)),
    takeTurn("x", 20, act("b")),
    takeTurn("x", 10_000, act("c")),
  ]);
  expect(done).toEqual(["a", null, "c"]);
  expect(lines).toEqual(["a begins", "a ends", "c begins", "c ends"]);
});

test("a failure is told to who asked, and the turn passes", async () => {
  const { act } = openDiary();
  const takeTurn = openTurns(0);
  const failing = takeTurn("x", 10_000, async () => {
    throw new Error("a bug");
  });
  const next = takeTurn("x", 10_000, act("b"));
  await expect(failing).rejects.toThrow("a bug");
  expect(await next).toBe("b");
});
