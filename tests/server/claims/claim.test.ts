import { beforeEach, describe, expect, test } from "vitest";
import type { createApp } from "#server/app.ts";
import { listWaitingClaims } from "#server/claims/queries.ts";
import type { Deps } from "#server/deps.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { lookAt } from "#tests/support/outside.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let app: ReturnType<typeof createApp>;
let deps: Deps;
let mails: ReturnType<typeof openMailbox>["mails"];
let now: Date;
/** What the DNS and the websites of the world hold. */
let world: { texts: Record<string, string[]>; files: Record<string, string> };

const slug = "kaz";

beforeEach(async () => {
  const mailbox = openMailbox();
  ({ mails } = mailbox);
  now = new Date("2026-11-22T10:00:00.000Z");
  world = { texts: {}, files: {} };
  ({ app, deps } = await openTestSite({
    outgoing: lookAt(() => world),
    changes: { sendMail: mailbox.sendMail, now: () => now },
  }));
});

function post(path: string, fields: Record<string, string>, actor?: Actor) {
  return app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { "sec-fetch-site": "same-origin", ...actor?.headers },
  });
}

async function read(path: string, actor?: Actor): Promise<string> {
  const response = await app.request(path, { headers: { ...actor?.headers } });
  expect(response.status).toBe(200);
  return response.text();
}

async function domain(): Promise<string> {
  const { website } = (await findHoster(deps.db, slug)) ?? {};
  return new URL(website ?? "").hostname.replace(/^www\./u, "");
}

const claimPath = `/hebergeurs/${slug}/revendiquer`;

async function challenge(actor: Actor): Promise<{ text: string; id: string }> {
  const page = await read(claimPath, actor);
  const [, text = ""] = /<code>(matou=[\w-]+)<\/code>/u.exec(page) ?? [];
  const [, id = ""] = /revendiquer\/([0-9a-f-]{36})/u.exec(page) ?? [];
  expect(text).not.toBe("");
  return { text, id };
}

/** Whether someone may open the space of the hoster. */
async function entersSpace(actor: Actor): Promise<boolean> {
  return (await app.request(`/espace/${slug}/presence`, { headers: actor.headers })).status === 200;
}

describe("a claim by e-mail", () => {
  test("is accepted when the reader of a mailbox of the domain says so, once", async () => {
    const nadia = await bring(deps, "Nadia");
    const email = `contact@${await domain()}`;
    const asked = await post(claimPath, { intent: "manage", method: "email", email }, nadia);
    expect(asked.status).toBe(303);
    await runJobs(deps);
    const [mail] = mails;
    expect(mail?.to).toBe(email);
    const [link = ""] = /\/preuve\/[\w-]{43}/u.exec(mail?.text ?? "") ?? [];
    expect(await read(link)).toContain("nadia@example.org");
    expect(await entersSpace(nadia)).toBe(false);
    expect((await post(link, { say: "yes" })).status).toBe(200);
    expect(await entersSpace(nadia)).toBe(true);
    await runJobs(deps);
    expect(mails.map(({ to }) => to)).toStrictEqual([email, "nadia@example.org"]);
    expect((await findHoster(deps.db, slug))?.claimedAt).toStrictEqual(now);
    expect(await read(link)).toContain("close");
  });

  test("is refused by the same reader, and by nobody after three days", async () => {
    const nadia = await bring(deps, "Nadia");
    const email = `contact@${await domain()}`;
    for (let times = 0; times < 2; times += 1) {
      await post(claimPath, { intent: "remove", method: "email", email }, nadia);
    }
    await runJobs(deps);
    const links = mails.map(({ text }) => /\/preuve\/[\w-]{43}/u.exec(text)?.[0] ?? "");
    await post(links[0] ?? "", { say: "no" });
    expect(await read(claimPath, nadia)).toContain("Refusée");
    now = new Date("2026-11-25T10:00:01.000Z");
    expect((await post(links[1] ?? "", { say: "yes" })).status).toBe(410);
    expect((await findHoster(deps.db, slug))?.stance).toBe("listed");
  });

  test("is not sent to an address of another domain, and what was typed stays", async () => {
    const nadia = await bring(deps, "Nadia");
    const email = `contact@${await domain()}.example`;
    const refused = await post(claimPath, { intent: "manage", method: "email", email }, nadia);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("pas au nom du site");
    expect(page).toContain(email);
    await runJobs(deps);
    expect(mails).toStrictEqual([]);
  });

  test("is not sent to a mailbox that any user of the hoster could have", async () => {
    const nadia = await bring(deps, "Nadia");
    const email = `nadia@${await domain()}`;
    const refused = await post(claimPath, { intent: "manage", method: "email", email }, nadia);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("n’importe quel compte du domaine");
  });

  test("is sent to a mailbox three times a day at most, whoever asks", async () => {
    const email = `contact@${await domain()}`;
    const ask = async (name: string) =>
      (await post(claimPath, { intent: "manage", method: "email", email }, await bring(deps, name)))
        .status;
    const asked = [await ask("Ana"), await ask("Bea"), await ask("Cléo"), await ask("Dora")];
    expect(asked).toStrictEqual([303, 303, 303, 429]);
  });

  test.each([
    [{}, 2],
    [{ intent: "own", method: "email", email: "x" }, 2],
    [{ intent: "manage", method: "group" }, 1],
    [{ intent: "manage", method: "group", message: "x".repeat(2_001) }, 1],
  ])("%o has %i faults", async (fields, faults) => {
    const nadia = await bring(deps, "Nadia");
    const page = await (await post(claimPath, { ...fields }, nadia)).text();
    const [, summary = ""] = /class="err summary"(.*?)<\/section>/su.exec(page) ?? [];
    expect(summary.match(/<li>/gu)).toHaveLength(faults);
  });
});

describe("a claim by DNS or by file", () => {
  test.each(["dns", "file"])("%s is accepted once the challenge is found", async (method) => {
    const nadia = await bring(deps, "Nadia");
    await post(claimPath, { intent: "manage", method }, nadia);
    const { text, id } = await challenge(nadia);
    const check = () => post(`${claimPath}/${id}`, { do: "check" }, nadia);
    expect(await (await check()).text()).toContain("n’est pas trouvée");
    expect(await (await check()).text()).toContain("dix secondes");
    now = new Date(now.getTime() + 11_000);
    const host = await domain();
    world.texts[`_matou.${host}`] = ["v=spf1 -all", text];
    world.files[`https://www.${host}/.well-known/matou.txt`] = `# MATOU\n${text}\n`;
    expect(await (await check()).text()).toContain("c’est fait");
    expect(await entersSpace(nadia)).toBe(true);
  });

  test("a part of the challenge, or that of somebody else, proves nothing", async () => {
    const [nadia, paul] = [await bring(deps, "Nadia"), await bring(deps, "Paul")];
    await post(claimPath, { intent: "manage", method: "dns" }, nadia);
    await post(claimPath, { intent: "manage", method: "dns" }, paul);
    const mine = await challenge(nadia);
    const his = await challenge(paul);
    world.texts[`_matou.${await domain()}`] = [his.text, `${mine.text}x`, mine.text.slice(0, -1)];
    const page = await post(`${claimPath}/${mine.id}`, { do: "check" }, nadia);
    expect(await page.text()).toContain("n’est pas trouvée");
    expect((await post(`${claimPath}/${his.id}`, { do: "check" }, nadia)).status).toBe(404);
    expect((await post(`${claimPath}/${his.id}`, { do: "cancel" }, nadia)).status).toBe(404);
  });

  test.each([
    ["decline", "declined", 200],
    ["remove", "removed", 410],
  ] as const)("to %s leaves the hoster %s", async (intent, stance, status) => {
    const nadia = await bring(deps, "Nadia");
    await post(claimPath, { intent, method: "dns" }, nadia);
    const { text, id } = await challenge(nadia);
    world.texts[`_matou.${await domain()}`] = [text];
    await post(`${claimPath}/${id}`, { do: "check" }, nadia);
    expect((await findHoster(deps.db, slug))?.stance).toBe(stance);
    expect((await app.request(`/hebergeurs/${slug}`)).status).toBe(status);
    expect(await entersSpace(nadia)).toBe(false);
  });
});

describe("where somebody already speaks for the hoster", () => {
  test("a proof waits for the working group, the owner is told, and a member decides", async () => {
    const [alice, nadia] = [
      await bring(deps, "Alice", { roles: { [slug]: "owner" } }),
      await bring(deps, "Nadia"),
    ];
    const gus = await bring(deps, "Gus", { groupRole: "member" });
    await post(claimPath, { intent: "remove", method: "dns" }, nadia);
    const { text, id } = await challenge(nadia);
    world.texts[`_matou.${await domain()}`] = [text];
    const said = await (await post(`${claimPath}/${id}`, { do: "check" }, nadia)).text();
    expect(said).toContain("groupe de travail décide");
    await runJobs(deps);
    expect(mails.map(({ to }) => to)).toStrictEqual([alice.person.email]);
    expect((await findHoster(deps.db, slug))?.stance).toBe("listed");
    expect(await read("/gt/revendications", gus)).toContain(`/gt/revendications/${id}`);
    const empty = await post(`/gt/revendications/${id}`, { decision: "accepted" }, gus);
    expect(empty.status).toBe(422);
    await post(`/gt/revendications/${id}`, { decision: "refused", reason: "Alice le nie." }, gus);
    expect(await read(claimPath, nadia)).toContain("Alice le nie.");
    expect((await findHoster(deps.db, slug))?.stance).toBe("listed");
    expect(await listWaitingClaims(deps.db)).toStrictEqual([]);
  });

  test("nobody decides on a claim of their own", async () => {
    const gus = await bring(deps, "Gus", { groupRole: "administrator" });
    await post(claimPath, { intent: "manage", method: "group", message: "C’est moi." }, gus);
    const [waiting] = await listWaitingClaims(deps.db);
    const path = `/gt/revendications/${waiting?.claim.id}`;
    const decided = await post(path, { decision: "accepted", reason: "Je me connais." }, gus);
    expect(decided.status).toBe(403);
    expect(await entersSpace(gus)).toBe(false);
  });
});

test("only ten claims a day are taken from someone", async () => {
  const nadia = await bring(deps, "Nadia");
  const ask = () => post(claimPath, { intent: "manage", method: "dns" }, nadia);
  for (let times = 0; times < 10; times += 1) expect((await ask()).status).toBe(303);
  expect((await ask()).status).toBe(429);
});

test("an imaginary hoster cannot be claimed", async () => {
  const nadia = await bring(deps, "Nadia");
  const response = await app.request("/hebergeurs/les-mailles/revendiquer", {
    headers: nadia.headers,
  });
  expect(response.status).toBe(422);
});
