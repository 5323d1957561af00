import { readService } from "#core/chatonsinfos-service.ts";
import type { Service } from "#core/services.ts";
import { makeSlug } from "#core/slug.ts";

/** A service and the name of its file, which is also its key in the file of its hoster. */
export type ExportedService = { readonly key: string; readonly service: Service };

/**
 * The services that files can tell of, each under a key that stays while the service keeps its name:
 * lower-case words joined by underscores, never that of the organization's file. The protocol has
 * no type of service: one without an address whose name and software do not tell what it is for
 * would be taken for another.
 */
export function listExported<Each extends Service>(
  services: readonly Each[],
): readonly { readonly key: string; readonly service: Each }[] {
  const taken = new Set(["organization"]);
  return services.filter(isTellable).map((service) => {
    const key = freeKey(keyOf(service), taken);
    taken.add(key);
    return { key, service };
  });
}

function isTellable({ type, name, software, url }: Service): boolean {
  const values = new Map([["service.name", name]]);
  if (software !== null) values.set("software.name", software);
  return url !== null || readService(values)?.service.type === type;
}

/** Tools of the protocol want a key to start with a letter. */
function keyOf({ name }: Service): string {
  const words = makeSlug(name).replaceAll("-", "_");
  return /^[a-z]/u.test(words) ? words : `service_${words}`;
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let rank = 2; taken.has(free); rank += 1) free = `${key}_${rank}`;
  return free;
}
