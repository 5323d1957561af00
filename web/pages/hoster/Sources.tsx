import type { Fact, FactField, HosterCard } from "#core/hoster.ts";
import { DateText } from "#web/components/DateText.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { useSite } from "#web/site.ts";
import { sectionIds } from "./Contents.tsx";

type SourcesProps = { readonly card: HosterCard; readonly facts: readonly Fact[] };

/** What each source says, as it says it, with its addresses and the day it was read. */
export function Sources({ card, facts }: SourcesProps) {
  const { sources } = useSite().text.hoster;
  return (
    <section class="sec" id={sectionIds.sources}>
      <h2>{sources.title}</h2>
      {facts.length === 0 && <p>{card.imaginary ? sources.invented : sources.none}</p>}
      {groupBySource(facts).map((group) => (
        <Source key={`${group[0].origin} ${group[0].sources.join(" ")}`} facts={group} />
      ))}
    </section>
  );
}

type Group = readonly [Fact, ...Fact[]];

function Source({ facts }: { readonly facts: Group }) {
  const { hoster, names } = useSite().text;
  const { sources } = hoster;
  const [{ origin, recordedOn, sources: addresses, unreachableSince = null }] = facts;
  return (
    <div class="source">
      <p>
        {origin === "own" ? (
          <>
            {sources.declared} <DateText date={recordedOn} />.
          </>
        ) : (
          <>
            {sources.recorded} <DateText date={recordedOn} /> {names.origins[origin]}.
          </>
        )}
        {unreachableSince !== null && (
          <>
            {" "}
            {sources.unreachable} <DateText date={unreachableSince} />.
          </>
        )}
      </p>
      <dl class="told">
        {facts.map(({ field, value }) => (
          <div key={field}>
            <dt>{names.facts[field]}</dt>
            <dd lang="fr">{isAddress(field) ? <ExternalLink href={value} /> : value}</dd>
          </div>
        ))}
      </dl>
      {addresses.length > 0 && (
        <>
          <p class="small soft">{sources.addresses(addresses.length)}</p>
          <ul class="small tight">
            {addresses.map((address) => (
              <li key={address}>
                <ExternalLink href={address} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** An address that is no web address is shown as it was given. */
function isAddress(field: FactField): boolean {
  return field === "website" || field === "contact" || field === "legal-notice";
}

/** One group per record of a source, in the order they first appear. */
function groupBySource(facts: readonly Fact[]): readonly Group[] {
  const groups: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const group = groups.find(([first]) => isSameRecord(first, fact));
    if (group === undefined) groups.push([fact]);
    else group.push(fact);
  }
  return groups;
}

function isSameRecord(one: Fact, other: Fact): boolean {
  return (
    one.origin === other.origin &&
    one.recordedOn === other.recordedOn &&
    one.sources.join("\n") === other.sources.join("\n")
  );
}
