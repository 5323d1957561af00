import { expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";

test("whoever posts without end is asked to wait", async () => {
  const loop = await openTestSite({ isSeeded: false });
  const answers = await Promise.all(
    Array.from({ length: 6_001 }, async () => loop.app.request("/api/nowhere", { method: "POST" })),
  );
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  await loop.close();
});
