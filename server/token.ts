import { randomBytes } from "node:crypto";

/**
 * A secret for an address that is mailed to one person: 32 random bytes in base64url. Only its
 * `digestOf` is stored, and looked up: no comparison takes a time that tells anything of it.
 */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
