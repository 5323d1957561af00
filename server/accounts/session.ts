import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import {
  deleteSession,
  findSession,
  insertSession,
  touchSession,
} from "#server/accounts/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { newToken } from "#server/token.ts";

const hour = 3_600_000;

/** How long someone stays signed in without coming back, in milliseconds. */
const lifetime = 30 * 24 * hour;

/** Says who is signed in. What is answered to them is theirs alone: nobody keeps it. */
export function knowPerson() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const token = getCookie(context, cookieName(context.get("deps")));
    if (token === undefined) return next();
    context.set("person", await findPerson(context.get("deps"), token));
    await next();
    context.res.headers.set("cache-control", "private, no-store");
  });
}

/** The session of this browser; null for a visitor. */
export async function findOwnSession(context: HttpContext) {
  const { db, now } = context.get("deps");
  const token = getCookie(context, cookieName(context.get("deps")));
  return token === undefined ? null : ((await findSession(db, digestOf(token), now())) ?? null);
}

/** Opens a session within the transaction that proves who comes, and gives its secret. */
export async function openSession(
  { newId, now }: Pick<Deps, "newId" | "now">,
  db: Db,
  { personId, agent }: { readonly personId: string; readonly agent: string },
): Promise<string> {
  const token = newToken();
  const createdAt = now();
  await insertSession(db, {
    id: newId(),
    personId,
    tokenDigest: digestOf(token),
    agent: agent.slice(0, longestAgent),
    createdAt,
    seenAt: createdAt,
    expiresAt: new Date(createdAt.getTime() + lifetime),
  });
  return token;
}

/** Gives the browser the secret of a session; the one it had before is over. */
export async function giveSession(context: HttpContext, token: string): Promise<void> {
  const deps = context.get("deps");
  const former = getCookie(context, cookieName(deps));
  if (former !== undefined) await deleteSession(deps.db, digestOf(former));
  setCookie(context, cookieName(deps), token, { ...cookieOptions(deps), maxAge: lifetime / 1000 });
}

/** Ends the session of this browser. */
export async function endSession(context: HttpContext): Promise<void> {
  const deps = context.get("deps");
  const token = getCookie(context, cookieName(deps));
  if (token !== undefined) await deleteSession(deps.db, digestOf(token));
  deleteCookie(context, cookieName(deps), cookieOptions(deps));
}

const longestAgent = 200;

async function findPerson({ db, now }: Deps, token: string) {
  const at = now();
  const found = await findSession(db, digestOf(token), at);
  if (found === undefined) return null;
  const { session, person } = found;
  if (at.getTime() - session.seenAt.getTime() > hour) {
    await touchSession(db, session.id, {
      seenAt: at,
      expiresAt: new Date(at.getTime() + lifetime),
    });
  }
  return person;
}

/** The prefix makes browsers refuse a cookie that another host of the domain set (RFC 6265bis). */
function cookieName(deps: Pick<Deps, "publicUrl">): string {
  return isSecure(deps) ? "__Host-matou" : "matou";
}

function cookieOptions(deps: Pick<Deps, "publicUrl">) {
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(deps) } as const;
}

function isSecure({ publicUrl }: Pick<Deps, "publicUrl">): boolean {
  return publicUrl.startsWith("https:");
}
