import type { Fact, FactField, SourceOrigin } from "#core/hoster.ts";
import { factFields } from "#core/hoster.ts";
import type { Service } from "#core/services.ts";

/** What one source says of a hoster. */
export type SourceContent = {
  readonly origin: SourceOrigin;
  /** What the source is recognised by when it is imported again. */
  readonly key: string;
  /** Public addresses where it can be read. */
  readonly addresses: readonly string[];
  /** Day the source was read, as YYYY-MM-DD. */
  readonly recordedOn: string;
  readonly facts: Readonly<Partial<Record<FactField, string>>>;
  /** Each with its rank among the services of the hoster. */
  readonly services: readonly (Service & { readonly position: number })[];
  /** What the source says and nothing is made of, as it is written. */
  readonly unread: Readonly<Record<string, string>>;
};

/** The facts of a source, in the order of the vocabulary. */
export function factsOf(content: SourceContent): readonly Fact[] {
  const { origin, addresses, recordedOn } = content;
  return factFields.flatMap((field) => {
    const value = content.facts[field];
    return value === undefined ? [] : [{ field, value, origin, sources: addresses, recordedOn }];
  });
}
