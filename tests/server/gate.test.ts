import { beforeAll, describe, expect, test } from "vitest";
import { can, groupRoles, hosterRoles } from "#core/access.ts";
import type { Person } from "#core/access.ts";
import { createApp } from "#server/app.ts";
import { gate } from "#server/gate.ts";
import type { Deps } from "#server/deps.ts";
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

const unknownId = "00000000-0000-4000-8000-000000000000";

function addressOf(path: string): string {
  return path.replace(":slug", slug).replace(":criterion", "backups").replace(":id", unknownId);
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

describe.each(entries)("$method $path ($action)", ({ method, path, action }) => {
  test("sends a visitor to sign in, or refuses", async () => {
    for (const prefix of ["", "/en"]) {
      const response = await ask(method, prefix + addressOf(path));
      if (method === "GET") {
        expect(response.status).toBe(303);
        expect(response.headers.get("location")).toContain(`${prefix}/connexion?vers=`);
      } else expect(response.status).toBe(401);
    }
  });

  test("refuses every person who may not, and nobody who may", async () => {
    for (const [who, actor] of cast) {
      const subject = path.includes(":slug") ? { hoster: slug } : null;
      const response = await ask(method, addressOf(path), await signInAgain(deps, actor));
      const isRefused = response.status === 403;
      expect([who, isRefused]).toStrictEqual([who, !can(actor.person, action, subject)]);
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

test("whoever was at the gate with a session that is over is a visitor", async () => {
  const response = await ask("GET", "/compte", {
    person: {} as Person,
    headers: { cookie: "__Host-matou=guessed" },
  });
  expect(response.status).toBe(303);
});
