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

/** What is said of answers to one person. */
const ownAnswer = "private, no-store";

/** Says who is signed in. What is answered to them is theirs alone: nobody keeps it. */
export function knowPerson() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const deps = context.get("deps");
    const token = getCookie(context, cookieName(deps));
    if (token === undefined) return next();
    const { person, isExtended } = await findPerson(deps, token);
    context.set("person", person);
    await next();
    context.res.headers.set("cache-control", ownAnswer);
    const isGivenAnother = context.res.headers.has("set-cookie");
    if (isExtended && !isGivenAnother) giveCookie(context, token);
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
  giveCookie(context, token);
}

/** Ends the session of this browser. */
export async function endSession(context: HttpContext): Promise<void> {
  const deps = context.get("deps");
  const token = getCookie(context, cookieName(deps));
  if (token !== undefined) await deleteSession(deps.db, digestOf(token));
  deleteCookie(context, cookieName(deps), cookieOptions(deps));
}

const longestAgent = 200;

/** Who holds a session, and whether it lasts longer from now on. */
async function findPerson({ db, now }: Deps, token: string) {
  const at = now();
  const found = await findSession(db, digestOf(token), at);
  if (found === undefined) return { person: null, isExtended: false };
  const { session, person } = found;
  const isExtended = at.getTime() - session.seenAt.getTime() > hour;
  if (isExtended) {
    const expiresAt = new Date(at.getTime() + lifetime);
    await touchSession(db, session.id, { seenAt: at, expiresAt });
  }
  return { person, isExtended };
}

function giveCookie(context: HttpContext, token: string): void {
  const deps = context.get("deps");
  setCookie(context, cookieName(deps), token, { ...cookieOptions(deps), maxAge: lifetime / 1000 });
  context.header("cache-control", ownAnswer);
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
