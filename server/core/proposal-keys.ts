import type { FactField } from "#core/hoster.ts";
import type { Service } from "#core/services.ts";
import { fold, listWords } from "#core/words.ts";

/** What one thing that sources say of a field is declined by. */
export function keyOfFact(field: FactField, value: string): string {
  return `fact ${field} ${sameWords(value)}`;
}

/**
 * What a whole field is declined by, whatever sources come to say of it: `shown` keeps it from
 * being shown in place of the hoster's own word, `proposed` from being proposed to it.
 */
export function keyOfField(field: FactField, declined: "shown" | "proposed"): string {
  return `${declined} ${field}`;
}

/** What a service goes by, as it is compared. */
export function softwareName({ software, name }: Service): string {
  return sameWords(software ?? name);
}

/**
 * A text without what changes nothing of what it says: letter case, accents, punctuation and
 * spaces; of an address, how it starts and its last slash.
 */
export function sameWords(text: string): string {
  const bare = fold(text).trim();
  if (/^[^\s]*[^\s.][@/.][^\s.]+[^\s]*$/u.test(bare)) {
    return bare.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/+$/u, "");
  }
  // A name may be made of signs alone.
  return listWords(bare).join(" ") || bare;
}
