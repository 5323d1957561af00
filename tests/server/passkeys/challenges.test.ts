import { beforeEach, describe, expect, test } from "vitest";
import { passkeyChallenges } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { forgetChallenges, signInWithPasskey } from "#server/passkeys/actions.ts";
import { codeOf, openPasskeySite, origin } from "./passkey-site.ts";
import type { PasskeySite } from "./passkey-site.ts";

let site: PasskeySite;
beforeEach(async () => {
  site = await openPasskeySite();
});

const day = 24 * 60 * 60_000;

function wait(milliseconds: number): void {
  site.clock.now = new Date(site.clock.now.getTime() + milliseconds);
}

describe("challenges", () => {
  test("that nobody answers are counted by network and day, and what is refused costs no row", async () => {
    const answers = [];
    for (let turn = 0; turn < 102; turn += 1) {
      answers.push(await site.send("/connexion/cle/defi", {}));
    }
    expect(answers.map(({ status }) => status)).toStrictEqual([
      ...Array.from({ length: 100 }, () => 200),
      ...[429, 429],
    ]);
    const [last] = answers.slice(-1);
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(last && (await codeOf(last))).toBe("too-many-requests");
    expect(await site.deps.db.$count(passkeyChallenges)).toBe(100);
    wait(day);
    expect((await site.send("/connexion/cle/defi", {})).status).toBe(200);
  });

  test("that are answered do not count", async () => {
    const device = await site.add(site.alice);
    for (let turn = 0; turn < 105; turn += 1) {
      const answer = device.sign(await site.askRequest());
      const response = await site.send("/connexion/cle", { fields: "", answer });
      expect(response.status).toBe(200);
    }
  });

  test("are forgotten once no limit counts them, however many there are", async () => {
    const { db } = site.deps;
    const expiresAt = site.clock.now;
    const senderDigest = "network";
    const rows = Array.from({ length: 6_000 }, (_, index) => {
      return { challenge: `old-${index}`, senderDigest, expiresAt };
    });
    await db.insert(passkeyChallenges).values(rows);
    wait(day - 1);
    await forgetChallenges(site.deps);
    expect(await db.$count(passkeyChallenges)).toBe(6_000);
    wait(2);
    await site.askRequest();
    await forgetChallenges(site.deps);
    expect(await db.$count(passkeyChallenges)).toBe(1);
  });
});

test("a database that does not answer is not taken for a wrong passkey", async () => {
  const device = await site.add(site.alice);
  const answer = device.sign(await site.askRequest());
  const failure = new Error("connection lost");
  const db: Db = new Proxy(site.deps.db, {
    get: (target, key, receiver) =>
      key === "delete"
        ? () => {
            throw failure;
          }
        : Reflect.get(target, key, receiver),
  });
  const signing = signInWithPasskey(
    { ...site.deps, db },
    { id: "matou.example", origins: [origin] },
    {
      response: { ...answer, type: "public-key", clientExtensionResults: {} },
      ...{ answers: null, agent: "test" },
    },
  );
  await expect(signing).rejects.toMatchObject({ cause: failure });
});
