import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import { deleteSenderKeys } from "#server/db/sender-key.ts";
import type { Deps } from "#server/deps.ts";
import type { HttpEnv } from "#server/http/context.ts";
import { prepareRequest } from "#server/http/request.ts";
import { senderDigest } from "#server/http/sender.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let deps: Deps;

beforeAll(async () => {
  ({ deps } = await openTestSite({ isSeeded: false, changes: { trustedProxies: 1 } }));
});

async function digestOf(address: string, changes: Partial<Deps> = {}): Promise<string> {
  const app = new Hono<HttpEnv>()
    .use(prepareRequest({ ...deps, ...changes }))
    .get("/", async (context) => context.text(await senderDigest(context)));
  const response = await app.request("/", { headers: { "x-forwarded-for": address } });
  return response.text();
}

describe("what stands for a sender", () => {
  test("is the same all day long, and says nothing of the address", async () => {
    const digest = await digestOf("192.0.2.7");
    expect(digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(await digestOf("192.0.2.7")).toBe(digest);
    expect(await digestOf("::ffff:192.0.2.7")).toBe(digest);
    expect(await digestOf("192.0.2.7:50123")).toBe(digest);
  });

  test("differs from one network to another", async () => {
    const digests = await Promise.all(
      ["192.0.2.7", "192.0.2.8", "2001:db8:0:1::1", "2001:db8:0:2::1", "unknown"].map((address) =>
        digestOf(address),
      ),
    );
    expect(new Set(digests).size).toBe(digests.length);
  });

  test("is the same for all the IPv6 addresses of a home", async () => {
    const digest = await digestOf("2001:db8:0:1::1");
    expect(await digestOf("2001:db8:0:1:ffff::9")).toBe(digest);
    expect(await digestOf("[2001:db8:0:1::2]:443")).toBe(digest);
  });

  test("changes with the day, and once the key is gone nothing gives it again", async () => {
    const digest = await digestOf("192.0.2.7");
    const tomorrow = new Date(deps.now().getTime() + 86_400_000);
    expect(await digestOf("192.0.2.7", { now: () => tomorrow })).not.toBe(digest);
    await deleteSenderKeys(deps.db, tomorrow.toISOString().slice(0, 10));
    expect(await digestOf("192.0.2.7")).not.toBe(digest);
  });
});
