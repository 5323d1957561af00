import type { Audience } from "#core/audiences.ts";
import { readAudiences } from "#core/audience-words.ts";
import type { Fact, FactField } from "#core/hoster.ts";
import { sourceOrigins } from "#core/hoster.ts";
import { readPlace } from "#core/place.ts";
import type { Place } from "#core/place.ts";

/** What the directory keeps of a hoster, derived from everything its sources say. */
export type HosterSummary = Place & {
  readonly name: string | null;
  readonly summary: string | null;
  readonly website: string | null;
  readonly audiences: readonly Audience[];
};

/**
 * What a hoster says of itself in its ChatonsInfos file comes before what a listing says;
 * what one source leaves out, the other may give.
 */
export function summariseHoster(facts: readonly Fact[]): HosterSummary {
  const say = (field: FactField) => firstSaid(facts, field);
  return {
    name: say("name"),
    summary: say("description"),
    website: say("website"),
    ...situate(facts),
    audiences: readAudiences(say("audience") ?? ""),
  };
}

function firstSaid(facts: readonly Fact[], field: FactField): string | null {
  return byAuthority(facts).find((fact) => fact.field === field)?.value ?? null;
}

/** The department of the first source that tells one, unless another source before it says another country. */
function situate(facts: readonly Fact[]): Place {
  const places = sourceOrigins.toReversed().map((origin) => {
    const said = facts.filter((fact) => fact.origin === origin);
    const country = firstSaid(said, "country");
    return readPlace(
      [firstSaid(said, "place") ?? "", country === null ? "" : `(${country})`].join(" "),
    );
  });
  const country = places.find((place) => place.country !== null)?.country ?? null;
  const situated = places.find((place) => place.country === country && place.department !== null);
  return { country, department: situated?.department ?? null };
}

function byAuthority(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted(
    (one, other) => sourceOrigins.indexOf(other.origin) - sourceOrigins.indexOf(one.origin),
  );
}
