import { beforeEach, describe, expect, test } from "vitest";
import { people } from "#server/accounts/schema.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { day, openAccountSite, pathIn } from "./account-site.ts";
import type { AccountSite } from "./account-site.ts";

let site: AccountSite;
let alice: Actor;

beforeEach(async () => {
  site = await openAccountSite();
  alice = await bring(site.deps, "Alice");
});

/** Asks for a change, and gives the links of both mailboxes. */
async function askFor(email: string) {
  const before = site.mails.length;
  const response = await site.post("/compte/adresse", { email }, alice.headers);
  await site.runJobs();
  const mails = site.mails.slice(before);
  const linkTo = (to: string) => pathIn(mails.find((mail) => mail.to === to));
  return { response, leave: linkTo("alice@example.org"), take: linkTo(email) };
}

async function emailOfAlice() {
  const rows = await site.deps.db.select().from(people);
  return rows.find(({ id }) => id === alice.person.id)?.email;
}

describe("an address", () => {
  test("changes once both mailboxes have confirmed, in either order", async () => {
    for (const [turn, order] of (["leave take", "take leave"] as const).entries()) {
      const former = (await emailOfAlice()) ?? "";
      const next = `alice${turn}@example.net`;
      const before = site.mails.length;
      const { status, headers } = await site.post(
        "/compte/adresse",
        { email: next },
        alice.headers,
      );
      expect([status, headers.get("location")]).toStrictEqual([303, "/compte?fait=adresse"]);
      await site.runJobs();
      const mails = site.mails.slice(before);
      const links = { leave: former, take: next };
      const [first, second] = order.split(" ").map((side) => {
        const to = side === "leave" ? links.leave : links.take;
        return pathIn(mails.find((mail) => mail.to === to));
      });
      await site.post(first ?? "");
      expect(await emailOfAlice()).toBe(former);
      expect((await site.read(first ?? "")).html).toContain("quand l’autre lien");
      await site.post(second ?? "");
      expect(await emailOfAlice()).toBe(next);
      expect((await site.read(first ?? "")).html).toContain("C’est fait");
    }
    expect((await site.read("/compte", alice.headers)).html).toContain("alice1@example.net");
  });

  test("changes when both mailboxes confirm at the same time", async () => {
    const { leave, take } = await askFor("new@example.net");
    await Promise.all([site.post(leave), site.post(take), site.post(leave), site.post(take)]);
    expect(await emailOfAlice()).toBe("new@example.net");
  });

  test("waits for a button: looking at the links changes nothing", async () => {
    const { leave, take } = await askFor("new@example.net");
    for (const link of [leave, take, leave]) {
      const { response } = await site.read(link);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
    expect(await emailOfAlice()).toBe("alice@example.org");
    expect((await site.read("/compte", alice.headers)).html).toContain("attend d’être confirmé");
  });

  test("tells the new mailbox nothing of the former one", async () => {
    const { take } = await askFor("new@example.net");
    const mail = site.mails.find(({ to }) => to === "new@example.net");
    expect(mail?.text).not.toContain("alice@example.org");
    expect((await site.read(take)).html).not.toContain("alice@example.org");
  });

  test("that has an account is refused, and only its own mailbox learns why", async () => {
    await bring(site.deps, "Bob");
    const known = await askFor("bob@example.org");
    const unknown = await askFor("carol@example.org");
    expect(known.response.headers.get("location")).toBe(unknown.response.headers.get("location"));
    const { leave, take } = await askFor("bob@example.org");
    await site.post(leave);
    const { html: waiting } = await site.read(leave);
    expect(waiting).toContain("quand l’autre lien");
    await site.post(take);
    expect((await site.read(take)).html).toContain("a déjà un compte");
    expect((await site.read(leave)).html).not.toContain("a déjà un compte");
    expect(await emailOfAlice()).toBe("alice@example.org");
  });

  test("is asked for again: what was mailed before does nothing any more", async () => {
    const former = await askFor("first@example.net");
    await site.post(former.leave);
    await askFor("second@example.net");
    await site.post(former.take);
    expect(await emailOfAlice()).toBe("alice@example.org");
    expect((await site.read(former.take)).html).toContain("ne sert plus");
  });

  test("stays after a day without an answer", async () => {
    const { leave, take } = await askFor("new@example.net");
    await site.post(leave);
    site.clock.pass(day);
    await site.post(take);
    expect(await emailOfAlice()).toBe("alice@example.org");
    expect((await site.read(take)).html).toContain("n’a pas été fait");
  });

  test.each([
    ["", "écrivez la vôtre"],
    ["pas une adresse", "nom@exemple.org"],
    ["ALICE@example.org", "c’est celle du compte"],
  ])("typed as %j is refused, and kept in the field", async (email, sentence) => {
    const response = await site.post("/compte/adresse", { email }, alice.headers);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain('href="#nouvelle-adresse"');
    if (email !== "") expect(html).toContain(`value="${email}"`);
    await site.runJobs();
    expect(site.mails).toStrictEqual([]);
  });

  test("is asked for a limited number of times, which is said", async () => {
    for (let turn = 0; turn < 10; turn += 1) await askFor(`a${turn}@example.net`);
    const { response } = await askFor("late@example.net");
    expect(response.status).toBe(429);
    expect(await response.text()).toContain("late@example.net");
  });

  test("has links that nobody guesses", async () => {
    const { response, html } = await site.read(`/adresse/${"A".repeat(43)}`);
    expect(response.status).toBe(404);
    expect(html).toContain("ne mène à rien");
    await site.post(`/adresse/${"A".repeat(43)}`);
    expect(await emailOfAlice()).toBe("alice@example.org");
  });

  test("in English is asked for in English", async () => {
    await site.post("/en/compte/adresse", { email: "new@example.net" }, alice.headers);
    await site.runJobs();
    const link = pathIn(site.mails.at(-1));
    expect(link).toMatch(/^\/en\/adresse\//u);
    expect((await site.read(link)).html).toContain("do nothing");
  });
});
