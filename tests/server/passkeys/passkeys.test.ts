import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { listPasskeys } from "#server/passkeys/queries.ts";
import { openAuthenticator } from "#tests/support/authenticator.ts";
import { bring } from "#tests/support/cast.ts";
import { codeOf, openPasskeySite } from "./passkey-site.ts";
import type { PasskeySite } from "./passkey-site.ts";

let site: PasskeySite;
beforeEach(async () => {
  site = await openPasskeySite();
});

describe("a passkey", () => {
  test("is asked for as one the device finds by itself, for the host of the site", async () => {
    const asked = await site.askCreation(site.alice);
    expect(asked.rp.id).toBe("matou.example");
    expect(asked.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "preferred",
    });
  });

  test("is added with a name, shown in the account, and not asked for twice of one device", async () => {
    const device = await site.add(site.alice, "  Ordinateur   du bureau ");
    const page = await (await site.app.request("/compte", { headers: site.alice.headers })).text();
    expect(page).toContain("Ordinateur du bureau");
    expect((await site.askCreation(site.alice)).excludeCredentials).toEqual([
      expect.objectContaining({ id: device.id }),
    ]);
  });

  test("signs in, once per challenge, and says when it did", async () => {
    const device = await site.add(site.alice);
    const answer = device.sign(await site.askRequest());
    const response = await site.send("/connexion/cle", { fields: "", answer });
    expect(await response.json()).toEqual({ next: "/compte" });
    expect(await site.signedIn(response)).toBe("alice@example.org");
    const [stored] = await listPasskeys(site.deps.db, site.alice.person.id);
    expect(stored).toMatchObject({ usedAt: site.clock.now, counter: 1 });
    const again = await site.send("/connexion/cle", { fields: "", answer });
    expect([again.status, await codeOf(again)]).toEqual([422, "passkey-refused"]);
    expect(again.headers.get("set-cookie")).toBeNull();
  });

  test("leads to the page that was asked for, and nowhere else", async () => {
    const device = await site.add(site.alice);
    const go = async (vers: string) => {
      const fields = new URLSearchParams({ vers }).toString();
      const answer = device.sign(await site.askRequest());
      return z
        .object({ next: z.string() })
        .parse(await (await site.send("/en/connexion/cle", { fields, answer })).json()).next;
    };
    expect(await go("/espace/kaz?x=1")).toBe("/espace/kaz?x=1");
    expect(await go("//evil.example/")).toBe("/en/compte");
    expect(await go("https://evil.example/")).toBe("/en/compte");
  });

  test("keeps what was tried before signing in", async () => {
    const device = await site.add(site.alice);
    const answer = device.sign(await site.askRequest());
    await site.send("/connexion/cle", { fields: "answer.legal-notice=met", answer });
    const page = await (await site.app.request("/compte", { headers: site.alice.headers })).text();
    expect(page).toContain("Réponses essayées");
  });

  test("takes the place of the session the browser had", async () => {
    const device = await site.add(site.alice);
    const bob = await bring(site.deps, "Bob");
    const answer = device.sign(await site.askRequest());
    await site.send("/connexion/cle", { fields: "", answer }, bob);
    const page = await site.app.request("/compte", { headers: bob.headers });
    expect(page.status).toBe(303);
  });
});

describe("its owner", () => {
  test("renames it", async () => {
    const device = await site.add(site.alice);
    const fields = { do: "rename", name: "Ordinateur" };
    const response = await site.sendForm(`/en/compte/cles/${device.id}`, fields, site.alice);
    expect(response.headers.get("location")).toBe("/en/compte#cles");
    expect(await listPasskeys(site.deps.db, site.alice.person.id)).toMatchObject([
      { name: "Ordinateur" },
    ]);
  });

  test.each([
    ["", "écrivez-en un"],
    ["x".repeat(61), "60 caractères au plus"],
  ])("is told what is wrong with a name, and keeps what was typed: %j", async (name, remedy) => {
    const device = await site.add(site.alice);
    const response = await site.sendForm(
      `/compte/cles/${device.id}`,
      { do: "rename", name },
      site.alice,
    );
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain(remedy);
    const [field = ""] = /<input[^>]* id="nom"[^>]*>/u.exec(page) ?? [];
    expect(field).toContain(name === "" ? " value " : ` value="${name}" `);
  });

  test("alone renames and removes it", async () => {
    const device = await site.add(site.alice);
    const bob = await bring(site.deps, "Bob");
    for (const fields of [{ do: "remove" }, { do: "rename", name: "À moi" }, { do: "rename" }]) {
      const response = await site.sendForm(`/compte/cles/${device.id}`, fields, bob);
      expect(response.status).toBe(404);
    }
    expect(await listPasskeys(site.deps.db, site.alice.person.id)).toMatchObject([
      { name: "Téléphone" },
    ]);
  });
});

describe("on one's own machine", () => {
  beforeEach(async () => {
    site = await openPasskeySite({ publicUrl: "http://localhost:3000" });
  });

  test("passkeys are those of localhost, at whatever port", async () => {
    const host = "http://localhost:4321";
    const page = await site.app.request(`${host}/compte`, { headers: site.alice.headers });
    expect(await page.text()).toContain("Ajouter cet appareil");
    const answer = openAuthenticator(host).create(await site.askCreation(site.alice, host));
    const added = await site.send(`${host}/compte/cles`, { name: "PC", answer }, site.alice);
    expect(added.status).toBe(201);
  });

  test("the script is told where to lead whoever came by the number, however they came", async () => {
    const { headers } = site.alice;
    for (const path of ["/en/compte", "/en/connexion"]) {
      const sent = path === "/en/compte" ? { headers } : {};
      const pages = ["http://127.0.0.1:4321", "http://localhost:4321"].map(async (host) =>
        (await site.app.request(host + path, sent)).text(),
      );
      const [byNumber, byName] = await Promise.all(pages);
      expect(byNumber).toContain("At this address, made of numbers");
      expect(byNumber).toBe(byName);
    }
  });
});
