import { beforeEach, expect, test } from "vitest";
import type { createApp } from "#server/app.ts";
import type { Deps } from "#server/deps.ts";

import { countHosters, findHoster } from "#server/hosters/queries.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { lookAt } from "#tests/support/outside.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let app: ReturnType<typeof createApp>;
let deps: Deps;
let records: readonly string[];

beforeEach(async () => {
  records = [];
  const outgoing = lookAt(() => ({ files: {}, texts: { "_matou.chat-perche.example": records } }));
  ({ app, deps } = await openTestSite({ outgoing }));
});

function post(path: string, fields: Record<string, string>, actor: Actor) {
  return app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...actor.headers },
  });
}

const creation = "/compte/nouvel-hebergeur";

test("a hoster is known to its creator alone until it is proved, then it is in the directory", async () => {
  const [nadia, paul] = [await bring(deps, "Nadia"), await bring(deps, "Paul")];
  const created = await post(
    creation,
    { name: "Chat perché", website: "chat-perche.example" },
    nadia,
  );
  expect(created.headers.get("location")).toBe("/espace/chat-perche");
  expect((await findHoster(deps.db, "chat-perche"))?.website).toBe("https://chat-perche.example");
  const asked = async (path: string, actor?: Actor) =>
    (await app.request(path, { headers: { ...actor?.headers } })).status;
  expect(await asked("/hebergeurs/chat-perche")).toBe(404);
  expect(await asked("/api/hosters/chat-perche")).toBe(404);
  expect(await asked("/espace/chat-perche/presence", nadia)).toBe(200);
  expect(await asked("/espace/chat-perche/presence", paul)).toBe(403);
  expect(await asked("/hebergeurs/chat-perche/revendiquer", paul)).toBe(404);
  const claim = "/hebergeurs/chat-perche/revendiquer";
  await post(claim, { intent: "manage", method: "dns" }, nadia);
  const page = await (await app.request(claim, { headers: { ...nadia.headers } })).text();
  const [, text = ""] = /<code>(matou=[\w-]+)<\/code>/u.exec(page) ?? [];
  const [, id = ""] = /revendiquer\/([0-9a-f-]{36})/u.exec(page) ?? [];
  records = [text];
  await post(`${claim}/${id}`, { do: "check" }, nadia);
  expect(await asked("/hebergeurs/chat-perche")).toBe(200);
});

test("a hoster that is known already is to be claimed, not created again", async () => {
  const nadia = await bring(deps, "Nadia");
  const before = await countHosters(deps.db);
  const created = await post(
    creation,
    { name: "KAZ", website: "https://elsewhere.example" },
    nadia,
  );
  expect(created.headers.get("location")).toBe("/hebergeurs/kaz/revendiquer?connu=1");
  expect(await countHosters(deps.db)).toBe(before);
});

test("someone creates five hosters a day at most", async () => {
  const nadia = await bring(deps, "Nadia");
  const statuses: number[] = [];
  for (const name of ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six"]) {
    const website = `https://${name.toLowerCase()}.example`;
    statuses.push((await post(creation, { name, website }, nadia)).status);
  }
  expect(statuses).toStrictEqual([303, 303, 303, 303, 303, 429]);
});

test("creating a name first keeps it from nobody", async () => {
  const [nadia, paul] = [await bring(deps, "Nadia"), await bring(deps, "Paul")];
  const fields = { name: "Chat perché", website: "https://chat-perche.example" };
  await post(creation, fields, nadia);
  const second = await post(creation, fields, paul);
  expect(second.headers.get("location")).toBe("/espace/chat-perche-2");
});

test.each([
  [{ name: "", website: "" }, ["name", "website"]],
  [{ name: "Chat", website: "javascript:alert(1)" }, ["website"]],
  [{ name: "\u202E", website: "https://a.example" }, ["name"]],
])("%o names what to correct and creates nothing", async (fields, faulty) => {
  const nadia = await bring(deps, "Nadia");
  const response = await post(creation, fields, nadia);
  expect(response.status).toBe(422);
  const page = await response.text();
  const linked = [...page.matchAll(/href="#(name|website)"/gu)].map(([, field]) => field);
  expect(linked).toStrictEqual(faulty);
});

test("an owner chooses whether the hoster is in the directory, an editor does not", async () => {
  const roles = {
    owner: { roles: { kaz: "owner" } },
    editor: { roles: { kaz: "editor" } },
  } as const;
  const [alice, bob] = [
    await bring(deps, "Alice", roles.owner),
    await bring(deps, "Bob", roles.editor),
  ];
  const choose = (presence: string, actor: Actor) =>
    post("/espace/kaz/presence", { presence }, actor);
  const status = async () => (await app.request("/hebergeurs/kaz")).status;
  expect((await choose("removed", bob)).status).toBe(403);
  expect((await choose("gone", alice)).status).toBe(422);
  expect((await choose("removed", alice)).status).toBe(303);
  expect(await status()).toBe(410);
  expect((await choose("listed", alice)).status).toBe(303);
  expect(await status()).toBe(200);
});
