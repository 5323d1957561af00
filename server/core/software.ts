import { softwareRows } from "#core/data/software.ts";
import type { ServiceType } from "#core/services.ts";
import { fold } from "#core/words.ts";

/** A software that hosters run, under its canonical name, and what it is offered for. */
export type Software = { readonly name: string; readonly type: ServiceType };

/** The software a name stands for: case, accents, spaces, hyphens and package suffixes do not count. */
export function findSoftware(name: string): Software | undefined {
  return softwareByKey.get(softwareKey(name));
}

/** What two spellings of a software's name share: "nextcloud_ynh", "Next-Cloud" and "nextcloud__2". */
export function softwareKey(name: string): string {
  return withoutPackageSuffix(fold(name)).replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The name without what packages add to it: `_ynh`, then `__2` for a second installation. */
export function withoutPackageSuffix(name: string): string {
  return name
    .trim()
    .replace(/__\d+$/u, "")
    .replace(/_ynh$/iu, "");
}

const softwareByKey: ReadonlyMap<string, Software> = new Map(
  softwareRows.flatMap(([name, type, ...others]) =>
    [name, ...others].map((each) => [softwareKey(each), { name, type }] as const),
  ),
);
