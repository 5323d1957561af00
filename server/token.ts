import { randomBytes } from "node:crypto";

/**
 * A secret for an address that is mailed to one person: 32 random bytes in base64url. Only its
 * `digestOf` is stored, and looked up: no comparison takes a time that tells anything of it.
 */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** An address of the site as a log may hold it: without the secrets in it. */
export function withoutTokens(path: string): string {
  return path.replaceAll(/[\w-]{43}/gu, "…");
}
