import { beforeAll, describe, expect, test } from "vitest";
import { can, groupRoles, hosterRoles } from "#core/access.ts";
import type { Action, Person, Subject } from "#core/access.ts";
import { deletePerson } from "#server/accounts/queries.ts";
import { createApp } from "#server/app.ts";
import { gate } from "#server/gate.ts";
import type { Deps } from "#server/deps.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { deleteMembership, insertMembership } from "#server/members/queries.ts";
import { bring, signInAgain } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const slug = "toile-d-assos";
const elsewhere = "les-mailles";

let app: ReturnType<typeof createApp>;
let deps: Deps;
const cast = new Map<string, Actor>();

beforeAll(async () => {
  ({ app, deps } = await openTestSite());
  cast.set("somebody without a hoster", await bring(deps, "Nadia"));
  cast.set(
    "somebody of another hoster",
    await bring(deps, "Paul", { roles: { [elsewhere]: "owner" } }),
  );
  for (const role of hosterRoles) {
    cast.set(`an ${role}`, await bring(deps, `Alice-${role}`, { roles: { [slug]: role } }));
  }
  for (const groupRole of groupRoles) {
    cast.set(`a group ${groupRole}`, await bring(deps, `Gus-${groupRole}`, { groupRole }));
  }
});

/** One line per method and path of the gate. */
const entries = gate.flatMap(([methods, path, action]) =>
  methods.split(" ").map((method) => ({ method, path, action })),
);

/** One line per path, with every method that it has. */
const paths = [...new Set(gate.map(([, path]) => path))].map((path) => ({
  path,
  methods: entries.filter((entry) => entry.path === path).map(({ method }) => method),
}));

const unknownId = "00000000-0000-4000-8000-000000000000";

function addressOf(path: string, hoster = slug): string {
  const given: Readonly<Record<string, string>> = {
    ":slug": hoster,
    ":criterion": "backups",
    ":id": unknownId,
    ":version": "1",
    ":part": "criteres",
    ":number": "1",
    ":kind": "remarque",
  };
  return path.replaceAll(/:\w+/gu, (name) => given[name] ?? name);
}

function subjectOf(path: string, hoster = slug): Subject {
  return path.includes(":slug") ? { hoster } : null;
}

function ask(method: string, path: string, actor?: Actor) {
  return app.request(path, {
    method,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      ...actor?.headers,
    },
  });
}

/** Everyone who may not do something: asking for it changes nothing. */
function refusedFor(action: Action, subject: Subject): readonly (readonly [string, Actor])[] {
  return [...cast].filter(([, { person }]) => !can(person, action, subject));
}

/** Whoever left a team in a former test is of it again. */
async function comeBack({ person }: Actor): Promise<void> {
  for (const [name, role] of Object.entries(person.roles)) {
    const hosterId = (await findHoster(deps.db, name))?.id ?? "";
    await deleteMembership(deps.db, { hosterId, personId: person.id });
    const createdAt = deps.now();
    await insertMembership(deps.db, { hosterId, personId: person.id, role, createdAt });
  }
}

describe.each(entries)("$method $path ($action)", ({ method, path, action }) => {
  test("sends a visitor to sign in, or refuses", async () => {
    for (const prefix of ["", "/en"]) {
      for (const asked of method === "GET" ? ["GET", "HEAD"] : [method]) {
        const response = await ask(asked, prefix + addressOf(path));
        if (method === "GET") {
          expect(response.status).toBe(303);
          expect(response.headers.get("location")).toContain(`${prefix}/connexion?vers=`);
        } else expect(response.status).toBe(401);
      }
    }
  });

  test("refuses every person who may not, and nobody who may", async () => {
    for (const [who, actor] of cast) {
      await comeBack(actor);
      const response = await ask(method, addressOf(path), await signInAgain(deps, actor));
      const isRefused = response.status === 403;
      expect([who, isRefused]).toStrictEqual([who, !can(actor.person, action, subjectOf(path))]);
    }
  });

  test("refuses them in English, and with a role for another hoster alone", async () => {
    const askedAs = method === "GET" ? "HEAD" : method;
    for (const [who, actor] of refusedFor(action, subjectOf(path))) {
      const response = await ask(askedAs, `/en${addressOf(path)}`, actor);
      expect([who, response.status]).toStrictEqual([who, 403]);
    }
    for (const [who, actor] of refusedFor(action, subjectOf(path, elsewhere))) {
      const response = await ask(method, addressOf(path, elsewhere), actor);
      expect([who, response.status]).toStrictEqual([who, 403]);
    }
  });
});

describe.each(paths)("$path", ({ path, methods }) => {
  const others = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].filter(
    (method) => !methods.includes(method === "HEAD" ? "GET" : method),
  );

  test.each(others)("knows no %s, and does nothing for whoever tries", async (method) => {
    for (const prefix of ["", "/en"]) {
      for (const [who, actor] of cast) {
        const response = await ask(method, prefix + addressOf(path), actor);
        expect([who, [404, 405].includes(response.status)]).toStrictEqual([who, true]);
      }
      const { status } = await ask(method, prefix + addressOf(path));
      const isRead = ["GET", "HEAD"].includes(method);
      expect([401, 404, 405, ...(isRead ? [303] : [])]).toContain(status);
    }
  });
});

test("every address that is not for everyone is at the gate", () => {
  const known = new Set(entries.map(({ method, path }) => `${method} ${path}`));
  const guarded = app.routes
    .filter(({ path, method }) => /^\/(?:compte|espace|gt)(?:\/|$)/u.test(path) && method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  expect(guarded.filter((route) => !known.has(route))).toStrictEqual([]);
});

test("what is below a guarded address and not at the gate is not there for anyone", async () => {
  const owner = await bring(deps, "Olga", { roles: { [slug]: "owner" } });
  for (const path of ["/gt/secret", `/espace/${slug}/secret`, "/compte/cles/a/b", "/espace"]) {
    for (const prefix of ["", "/en"]) {
      expect((await ask("GET", prefix + path, owner)).status).toBe(404);
      expect((await ask("POST", prefix + path)).status).toBe(401);
    }
  }
});

test("whoever was at the gate with a session that is over is a visitor", async () => {
  const response = await ask("GET", "/compte", {
    person: {} as Person,
    headers: { cookie: "__Host-matou=guessed" },
  });
  expect(response.status).toBe(303);
});

test("whoever is no longer of a hoster is refused at once, in every browser", async () => {
  const former = await bring(deps, "Fanny", { roles: { [slug]: "editor" } });
  const browsers = [former, await signInAgain(deps, former)];
  const hosterId = (await findHoster(deps.db, slug))?.id ?? "";
  for (const browser of browsers) {
    expect((await ask("GET", `/espace/${slug}`, browser)).status).toBe(200);
  }
  await deleteMembership(deps.db, { hosterId, personId: former.person.id });
  for (const browser of browsers) {
    expect((await ask("GET", `/espace/${slug}`, browser)).status).toBe(403);
    expect((await ask("POST", `/espace/${slug}/questionnaire`, browser)).status).toBe(403);
    expect((await ask("PUT", `/espace/${slug}/reponses/backups`, browser)).status).toBe(403);
  }
});

test("the session of somebody who is deleted is nobody's", async () => {
  const gone = await bring(deps, "Ghislaine", { groupRole: "administrator" });
  expect((await ask("GET", "/gt", gone)).status).toBe(200);
  await deletePerson(deps.db, gone.person.id);
  expect((await ask("GET", "/gt", gone)).status).toBe(303);
  expect((await ask("POST", "/compte/nom", gone)).status).toBe(401);
});
