import type { ComponentChildren } from "preact";
import type { Fact } from "#core/hoster.ts";
import type { FactProposal, ServiceProposal } from "#core/proposals.ts";
import type { ListingFactField, OwnListing } from "#core/own-listing.ts";
import type { Service } from "#core/services.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import { News } from "./FormState.tsx";
import { listingWords } from "./listing-words.ts";
import { DecisionForm, ProposalLine, ShownLine } from "./ProposalLine.tsx";
import type { Line } from "./ProposalLine.tsx";
import { serviceName, serviceWords } from "./service-words.ts";

/** What just happened, as the address says it. */
export const proposalNews = [
  "accepted",
  "declined",
  "closed",
  "hidden",
  "reopened",
  "opened",
] as const;

/** Where the fields left empty on purpose are. */
export const closedId = "laisses-vides";

export type ProposalsPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly isDescribed: boolean;
  readonly listing: OwnListing;
  readonly facts: readonly (FactProposal & Line)[];
  readonly services: readonly (ServiceProposal & Line & { readonly current: Service | null })[];
  readonly shown: readonly (Fact & Line)[];
  readonly declined: {
    readonly facts: readonly (FactProposal & Line)[];
    readonly services: readonly (ServiceProposal & Line)[];
    readonly shown: readonly (Fact & Line)[];
  };
  /** The fields that nothing is proposed for. */
  readonly closed: readonly ({ readonly field: ListingFactField } & Line)[];
  readonly news: (typeof proposalNews)[number] | null;
  /** Whether what was just asked was no more what the page showed. */
  readonly isStale: boolean;
};

/** What other sources say of a hoster otherwise than it does, to take or to set aside. */
export function ProposalsPage(props: ProposalsPageProps) {
  const { language, text } = useSite();
  const { hoster, person, news, isDescribed, isStale } = props;
  const { proposals: words, news: told, services } = text.description;
  return (
    <SpaceShell hoster={hoster} person={person} here="proposals">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <News words={news === null ? null : told[news]} />
      {isStale && (
        <div class="err" role="alert">
          <p class="msg">{words.stale}</p>
        </div>
      )}
      {isDescribed ? (
        <Lists {...props} />
      ) : (
        <div class="pin stack">
          <p>{words.notYet}</p>
          <a class="btn" href={spacePathTo.listing(language, hoster.slug)}>
            {services.toListing}
          </a>
        </div>
      )}
    </SpaceShell>
  );
}

function Lists(props: ProposalsPageProps) {
  const site = useSite();
  const { names, description } = site.text;
  const words = description.proposals;
  const { hoster, listing, facts, services, shown } = props;
  const line = { slug: hoster.slug, deeds: ["accept", "decline"] } as const;
  return (
    <>
      {facts.length + services.length === 0 && <p>{words.none}</p>}
      <Section title={words.facts} isEmpty={facts.length === 0}>
        {facts.map((proposal) => (
          <ProposalLine
            key={proposal.digest}
            {...line}
            {...proposal}
            deeds={[
              ...(proposal.accepted === null ? [] : (["accept"] as const)),
              listing[proposal.field].length === 0 ? "leaveEmpty" : "decline",
            ]}
            title={description.listing.fields[proposal.field]}
            says={proposal.value}
            now={listingWords(site, listing, proposal.field)}
            note={proposal.accepted === null ? words.cannot : null}
          />
        ))}
      </Section>
      <Section title={words.services} isEmpty={services.length === 0}>
        {services.map((proposal) => (
          <ProposalLine
            key={proposal.digest}
            {...line}
            {...proposal}
            title={`${names.serviceTypes[proposal.service.type]} – ${serviceName(site, proposal.service)}`}
            says={serviceWords(site, proposal.service)}
            now={
              proposal.current === null ? words.newService : serviceWords(site, proposal.current)
            }
          />
        ))}
      </Section>
      <Section title={words.shown} lead={words.shownText} isEmpty={shown.length === 0}>
        {shown.map((fact) => (
          <ShownLine key={fact.digest} slug={hoster.slug} fact={fact} deeds={["hide"]} />
        ))}
      </Section>
      <Closed {...props} />
      <Declined {...props} />
    </>
  );
}

function Declined({ hoster, listing, declined }: ProposalsPageProps) {
  const site = useSite();
  const { names, description } = site.text;
  const words = description.proposals;
  const { facts, services, shown } = declined;
  const count = facts.length + services.length + shown.length;
  if (count === 0) return null;
  const line = { slug: hoster.slug, deeds: ["restore"] } as const;
  return (
    <details class="fold">
      <summary>{fillCounted(site.language, words.declined, { count })}</summary>
      <div class="rows">
        {facts.map((proposal) => (
          <ProposalLine
            key={proposal.digest}
            {...line}
            {...proposal}
            title={description.listing.fields[proposal.field]}
            says={proposal.value}
            now={listingWords(site, listing, proposal.field)}
          />
        ))}
        {services.map((proposal) => (
          <ProposalLine
            key={proposal.digest}
            {...line}
            {...proposal}
            title={`${names.serviceTypes[proposal.service.type]} – ${serviceName(site, proposal.service)}`}
            says={serviceWords(site, proposal.service)}
            now={null}
          />
        ))}
        {shown.map((fact) => (
          <ShownLine key={fact.digest} fact={fact} {...line} />
        ))}
      </div>
    </details>
  );
}

/** The fields left empty on purpose, with a way to see what is said of them again. */
function Closed({ hoster, listing, closed }: ProposalsPageProps) {
  const site = useSite();
  const { description } = site.text;
  const words = description.proposals;
  return (
    <Section
      title={words.closed}
      lead={words.closedText}
      isEmpty={closed.length === 0}
      id={closedId}
    >
      {closed.map(({ field, digest, read }) => (
        <DecisionForm
          key={field}
          {...{ digest, read }}
          slug={hoster.slug}
          title={description.listing.fields[field]}
          deeds={["open"]}
        >
          <p>
            {listing[field].length === 0
              ? words.leftEmpty
              : words.filled(listingWords(site, listing, field))}
          </p>
        </DecisionForm>
      ))}
    </Section>
  );
}

type SectionProps = {
  readonly title: string;
  readonly lead?: string;
  readonly isEmpty: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
};

function Section({ title, lead, isEmpty, id, children }: SectionProps) {
  if (isEmpty) return null;
  return (
    <section class="sec" id={id}>
      <h2>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
      <div class="rows">{children}</div>
    </section>
  );
}
