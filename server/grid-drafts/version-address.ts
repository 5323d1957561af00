import { largestVersion } from "#core/check-grid.ts";
import type { HttpContext } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

/** The version an address names; throws `Refusal("unknown-grid")` for what can be none. */
export function versionOf(context: HttpContext): number {
  const version = Number(context.req.param("version") ?? "");
  if (!Number.isSafeInteger(version) || version < 1 || version > largestVersion) {
    throw new Refusal("unknown-grid");
  }
  return version;
}
