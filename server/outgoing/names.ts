import { getServers } from "node:dns";
import { Resolver } from "node:dns/promises";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { errorCode } from "#server/db/error-code.ts";

/** Where names are looked up; tests give their own. */
export type Names = {
  /** Every address of a name; `patience` is in milliseconds. */
  readonly addressesOf: (
    name: string,
    patience: number,
  ) => Promise<Result<readonly string[], "name-not-found" | "our-side">>;
  /** The resolvers, as `192.0.2.1`, `192.0.2.1:5353` or `[2001:db8::1]:5353`. */
  readonly servers: () => readonly string[];
};

/**
 * Resolvers asked directly, those of the machine unless told: neither its hosts file nor its search
 * domains count, and a slow name never takes the few threads that files are read with, as
 * `dns.lookup` does.
 */
export function openNames(servers?: () => readonly string[]): Names {
  return {
    servers: servers ?? getServers,
    addressesOf: (name, patience) => {
      const resolver = new Resolver({ timeout: 2_000, tries: 2 });
      if (servers !== undefined) resolver.setServers(servers());
      return findAddresses(resolver, name, patience);
    },
  };
}

async function findAddresses(
  resolver: Resolver,
  name: string,
  patience: number,
): Promise<Result<readonly string[], "name-not-found" | "our-side">> {
  const giveUp = setTimeout(() => resolver.cancel(), patience);
  try {
    const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = asked.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    if (found.length > 0) return success(found);
    const isNone = asked.every((one) => one.status === "fulfilled" || isNothing(one.reason));
    return failure([isNone ? "name-not-found" : "our-side"]);
  } finally {
    clearTimeout(giveUp);
  }
}

/** Whether a look-up ended for certain: what is not a name has no address. */
function isNothing(error: unknown): boolean {
  return ["ENOTFOUND", "ENODATA", "EBADNAME"].includes(errorCode(error));
}
