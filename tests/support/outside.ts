import { success } from "#core/result.ts";
import type { Outgoing } from "#server/outgoing/client.ts";

/** What stands outside, by address and by name: may change while a site looks at it. */
export type Outside = {
  readonly files: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
};

/** An outside made of plain objects: any other file is not found, any other name has no record. */
export function lookAt(outside: () => Outside): Outgoing {
  return {
    get: async (address) => {
      const file = outside().files[address];
      return success({
        ...{ status: file === undefined ? 404 : 200, address, redirects: [] },
        ...{ headers: new Headers(), bytes: Buffer.from(file ?? ""), certificate: null },
      });
    },
    records: async (name, type) =>
      success({
        records: type === "TXT" ? (outside().texts[name] ?? []) : [],
        isAuthenticated: false,
      }),
  };
}
