import { expect } from "vitest";
import { z } from "zod";
import { findSession } from "#server/accounts/queries.ts";
import { digestOf } from "#server/digest.ts";
import type { Deps } from "#server/deps.ts";
import { openAuthenticator } from "#tests/support/authenticator.ts";
import type { Authenticator } from "#tests/support/authenticator.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite, testDay } from "#tests/support/test-site.ts";

export const origin = "https://matou.example";

export type PasskeySite = Awaited<ReturnType<typeof openPasskeySite>>;

/** A site with a clock, and Alice signed in; devices ask it what its script asks. */
export async function openPasskeySite(changes: Partial<Deps> = {}) {
  const clock = { now: new Date(testDay) };
  const { app, deps } = await openTestSite({ changes: { now: () => clock.now, ...changes } });

  async function send(path: string, body: unknown, actor?: Actor): Promise<Response> {
    return app.request(path, {
      method: "POST",
      headers: {
        "sec-fetch-site": "same-origin",
        ...actor?.headers,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
  }

  async function askCreation(actor: Actor, host = "") {
    return creation.parse(await (await send(`${host}/compte/cles/defi`, {}, actor)).json());
  }

  return {
    ...{ app, deps, clock, send, askCreation },
    alice: await bring(deps, "Alice"),
    async sendForm(path: string, fields: Record<string, string>, actor: Actor) {
      return app.request(path, {
        method: "POST",
        headers: { ...actor.headers, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields).toString(),
      });
    },
    async askRequest() {
      return request.parse(await (await send("/connexion/cle/defi", {})).json());
    },
    /** Adds a passkey, and gives the device that holds it. */
    async add(actor: Actor, name = "Téléphone"): Promise<Authenticator> {
      const device = openAuthenticator(origin);
      const answer = device.create(await askCreation(actor));
      expect((await send("/compte/cles", { name, answer }, actor)).status).toBe(201);
      return device;
    },
    /** Who the cookie of an answer signs in. */
    async signedIn(response: Response): Promise<string | undefined> {
      const cookie = response.headers.get("set-cookie") ?? "";
      const [, token = ""] = /__Host-matou=([^;]+)/u.exec(cookie) ?? [];
      return (await findSession(deps.db, digestOf(token), clock.now))?.person.email;
    },
  };
}

export async function codeOf(response: Response): Promise<unknown> {
  return z.object({ code: z.string() }).parse(await response.json()).code;
}

const creation = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string() }),
  excludeCredentials: z.array(z.object({ id: z.string() })),
  authenticatorSelection: z.object({ residentKey: z.string(), userVerification: z.string() }),
});

const request = z.object({ challenge: z.string(), rpId: z.string() });
