import { beforeEach, describe, expect, test } from "vitest";
import { listPasskeys } from "#server/passkeys/queries.ts";
import { openAuthenticator } from "#tests/support/authenticator.ts";
import type { Authenticator } from "#tests/support/authenticator.ts";
import { bring } from "#tests/support/cast.ts";
import { codeOf, openPasskeySite, origin } from "./passkey-site.ts";
import type { PasskeySite } from "./passkey-site.ts";

let site: PasskeySite;
beforeEach(async () => {
  site = await openPasskeySite();
});

describe("is refused", () => {
  test.each<[string, Parameters<Authenticator["sign"]>[1]]>([
    ["what was signed on another site", { origin: "https://matou.example.evil.example" }],
    ["what was signed for another site", { rpId: "evil.example" }],
    ["a challenge of nobody", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["what another person would sign", { userHandle: "AAAA" }],
  ])("%s", async (_, changes) => {
    const device = await site.add(site.alice);
    const answer = device.sign(await site.askRequest(), changes);
    const response = await site.send("/connexion/cle", { fields: "", answer });
    expect([response.status, await codeOf(response)]).toEqual([422, "passkey-refused"]);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("an answer that comes after five minutes", async () => {
    const device = await site.add(site.alice);
    const asked = await site.askRequest();
    site.clock.now = new Date(site.clock.now.getTime() + 5 * 60_000);
    const response = await site.send("/connexion/cle", { fields: "", answer: device.sign(asked) });
    expect(await codeOf(response)).toBe("passkey-refused");
  });

  test("a copy: a device whose counter is behind", async () => {
    const device = await site.add(site.alice);
    const used = device.sign(await site.askRequest(), { counter: 7 });
    expect((await site.send("/connexion/cle", { fields: "", answer: used })).status).toBe(200);
    for (const counter of [7, 3, 0]) {
      const copy = device.sign(await site.askRequest(), { counter });
      const response = await site.send("/connexion/cle", { fields: "", answer: copy });
      expect([response.status, await codeOf(response)]).toEqual([403, "copied-passkey"]);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
  });

  test("never a device that does not count", async () => {
    const device = await site.add(site.alice);
    for (const _ of [1, 2]) {
      const answer = device.sign(await site.askRequest(), { counter: 0 });
      expect((await site.send("/connexion/cle", { fields: "", answer })).status).toBe(200);
    }
  });

  test("a passkey nobody has, and one that was removed", async () => {
    const device = await site.add(site.alice);
    await site.sendForm(`/compte/cles/${device.id}`, { do: "remove" }, site.alice);
    for (const gone of [device, openAuthenticator(origin)]) {
      const answer = gone.sign(await site.askRequest());
      const response = await site.send("/connexion/cle", { fields: "", answer });
      expect([response.status, await codeOf(response)]).toEqual([404, "unknown-passkey"]);
    }
  });

  test("the signature of another device under the name of a passkey", async () => {
    const device = await site.add(site.alice);
    const other = openAuthenticator(origin);
    const forged = { ...other.sign(await site.askRequest()), id: device.id, rawId: device.id };
    const response = await site.send("/connexion/cle", { fields: "", answer: forged });
    expect(await codeOf(response)).toBe("passkey-refused");
  });

  test("a new passkey made for what somebody else asked, or for a sign-in", async () => {
    const bob = await bring(site.deps, "Bob");
    const device = openAuthenticator(origin);
    const forBob = device.create(await site.askCreation(bob));
    const stolen = await site.send("/compte/cles", { name: "Vol", answer: forBob }, site.alice);
    expect(await codeOf(stolen)).toBe("passkey-refused");
    const { challenge, rpId } = await site.askRequest();
    const answer = device.create({ challenge, rp: { id: rpId } });
    const mixed = await site.send("/compte/cles", { name: "Vol", answer }, site.alice);
    expect(await codeOf(mixed)).toBe("passkey-refused");
    expect(await listPasskeys(site.deps.db, site.alice.person.id)).toEqual([]);
  });

  test("a sign-in with what was asked to add a passkey", async () => {
    const device = await site.add(site.alice);
    const { challenge, rp } = await site.askCreation(site.alice);
    const answer = device.sign({ challenge, rpId: rp.id });
    const response = await site.send("/connexion/cle", { fields: "", answer });
    expect(await codeOf(response)).toBe("passkey-refused");
  });

  test("adding a passkey that an account has", async () => {
    const device = await site.add(site.alice);
    const bob = await bring(site.deps, "Bob");
    const answer = device.create(await site.askCreation(bob));
    const response = await site.send("/compte/cles", { name: "Le mien", answer }, bob);
    expect([response.status, await codeOf(response)]).toEqual([409, "known-passkey"]);
  });

  test("the same new passkey, sent twice at once", async () => {
    const device = openAuthenticator(origin);
    const answer = device.create(await site.askCreation(site.alice));
    const sent = await Promise.all(
      [1, 2].map(() => site.send("/compte/cles", { name: "Double", answer }, site.alice)),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201, 422]));
    expect(await listPasskeys(site.deps.db, site.alice.person.id)).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ["no document", null],
    ["no answer", { name: "x" }],
    ["an answer of another shape", { name: "x", answer: { id: 3 } }],
    [
      "bytes that mean nothing",
      {
        name: "x",
        answer: {
          ...{ id: "AA", rawId: "AA", type: "public-key" },
          response: { clientDataJSON: "AA", attestationObject: "AA" },
        },
      },
    ],
  ])("%s", async (_, body) => {
    const response = await site.send("/compte/cles", body, site.alice);
    expect(response.status).toBe(422);
  });

  test("a passkey without a name", async () => {
    const answer = openAuthenticator(origin).create(await site.askCreation(site.alice));
    const response = await site.send("/compte/cles", { name: " ", answer }, site.alice);
    expect(response.status).toBe(422);
  });

  test("more than twenty passkeys", async () => {
    for (let index = 0; index < 20; index += 1) await site.add(site.alice, `Clé ${index}`);
    const response = await site.send("/compte/cles/defi", {}, site.alice);
    expect([response.status, await codeOf(response)]).toEqual([409, "too-many-passkeys"]);
  });

  test("a form, or a page, where a document is expected", async () => {
    const response = await site.sendForm("/compte/cles/defi", {}, site.alice);
    expect(response.status).toBe(415);
    expect((await site.app.request("/connexion/cle")).status).toBe(405);
  });
});
