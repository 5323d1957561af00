import { serviceWords } from "#core/data/service-words.ts";
import { ordinaryNames } from "#core/data/software.ts";
import { readQualifier } from "#core/registration-words.ts";
import type { Service, ServiceRegistration, ServiceType } from "#core/services.ts";
import { serviceTypes } from "#core/services.ts";
import { findSoftware, softwareKey } from "#core/software.ts";
import type { Software } from "#core/software.ts";
import { fold } from "#core/words.ts";

/**
 * The services a free text names, in its order: "mail; Nextcloud (adhérents) - pads (libre accès)".
 * Semicolons and commas separate services, dashes separate groups; brackets at the end of one of
 * several groups hold for the whole group. What names neither a known software nor a
 * type of service gives nothing.
 */
export function readServices(text: string): readonly Service[] {
  const groups = splitOutsideBrackets(text, /\s[-–—]\s/u);
  const services = groups.flatMap((group) => readGroup(group, groups.length > 1));
  const seen = new Set<string>();
  return services.filter(({ type, software }) => {
    const key = `${type} ${software ?? ""}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function readGroup(group: string, isOneOfSeveral: boolean): readonly Service[] {
  const items = splitOutsideBrackets(group, /\s*[;,]\s*|\s+(?:et|&)\s+/u);
  const shared = isOneOfSeveral ? registrationsIn(items.at(-1) ?? "") : [];
  return items.flatMap((item) => readItem(item, shared));
}

function readItem(item: string, shared: readonly ServiceRegistration[]): readonly Service[] {
  const bare = item.replaceAll(/\([^()]*\)/gu, " ").trim();
  const own = registrationsIn(item);
  const name = item
    .replaceAll(/\(([^()]*)\)/gu, (brackets, inside: string) =>
      readQualifier(inside) === null ? brackets : "",
    )
    .trim();
  const rest = { name, url: null, registrations: own.length > 0 ? own : shared, load: null };
  const software = softwareIn(bare);
  if (software !== undefined) {
    return [{ ...rest, type: software.type, software: software.name }];
  }
  const type = typeOf(bare);
  return type === undefined ? [] : [{ ...rest, type, software: null }];
}

function registrationsIn(item: string): readonly ServiceRegistration[] {
  return [...item.matchAll(/\(([^()]*)\)/gu)].flatMap(
    ([, inside = ""]) => readQualifier(inside) ?? [],
  );
}

/** The whole text as a name, else the first run of up to three of its words that is one. */
function softwareIn(text: string): Software | undefined {
  const whole = findSoftware(text);
  if (whole !== undefined || denies(text)) return whole;
  const words = text.split(/\s+/u);
  for (const start of words.keys()) {
    for (const length of [3, 2, 1]) {
      const run = words.slice(start, start + length).join(" ");
      if (isTelling(run)) {
        const software = findSoftware(run);
        if (software !== undefined) return software;
      }
    }
  }
  return undefined;
}

function isTelling(name: string): boolean {
  return /\p{Lu}/u.test(name) || !ordinaryNames.includes(softwareKey(name));
}

function typeOf(text: string): ServiceType | undefined {
  if (denies(text)) return undefined;
  const words = singular(text).replace(/^(?:(?:un|une|le|la|l|du|de|offre)\s+)+/u, "");
  const exact = typeByWords.get(words);
  if (exact !== undefined) return exact;
  return openings.find(({ opening }) => `${words} `.startsWith(opening))?.type;
}

/** "Pas de mail" names a service that is not there. */
function denies(text: string): boolean {
  return /\b(?:pas|sans|aucun|aucune|non|ni|plus de)\b/u.test(fold(text));
}

/** Folded words, each without the mark of its plural. */
function singular(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/u, "") : word))
    .join(" ");
}

const knownWords = serviceTypes.flatMap((type) =>
  (serviceWords[type] ?? []).map((words) => ({ type, words })),
);

const typeByWords: ReadonlyMap<string, ServiceType> = new Map(
  knownWords.map(({ type, words }) => [singular(words), type]),
);

const openings = knownWords
  .filter(({ words }) => words.endsWith(" *"))
  .map(({ type, words }) => ({ type, opening: `${singular(words)} ` }));

function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const held: string[] = [];
  const flat = text.replaceAll(
    /\([^()]*\)/gu,
    (brackets) => `\u0000${held.push(brackets) - 1}\u0000`,
  );
  return flat
    .split(separator)
    .map((part) =>
      part.replaceAll(/\0(\d+)\0/gu, (_, index: string) => held[Number(index)] ?? "").trim(),
    )
    .filter((part) => part !== "");
}
