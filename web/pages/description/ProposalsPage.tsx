import type { ComponentChildren } from "preact";
import type { Fact } from "#core/hoster.ts";
import type { FactProposal, Provenance, ServiceProposal } from "#core/proposals.ts";
import type { ListingFactField, OwnListing } from "#core/own-listing.ts";
import type { Service } from "#core/services.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import { ReadOn } from "./Around.tsx";
import { News } from "./FormState.tsx";
import { listingWords } from "./listing-words.ts";
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

type Line = { readonly digest: string; readonly read: string };

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

/** What each button asks for: several say the same otherwise. */
const decisionOf = {
  accept: "accept",
  decline: "decline",
  leaveEmpty: "decline",
  hide: "decline",
  restore: "restore",
  open: "restore",
} as const;

type DecisionProps = Line & {
  readonly slug: string;
  readonly title: string;
  readonly deeds: readonly (keyof typeof decisionOf)[];
};
type LineProps = DecisionProps & {
  readonly says: string;
  /** What the hoster says; null when that is nothing to compare with. */
  readonly now: string | null;
  readonly provenances: readonly Provenance[];
  readonly note?: string | null;
};

/** What a source says beside what the hoster says, and what to do of it. */
function ProposalLine({ says, now, provenances, note = null, ...decision }: LineProps) {
  const words = useSite().text.description.proposals;
  return (
    <DecisionForm {...decision}>
      <dl class="versus">
        <div>
          <dt>{words.says}</dt>
          <dd lang="fr">{says}</dd>
        </div>
        {now !== null && (
          <div>
            <dt>{words.youSay}</dt>
            <dd>{now === "" ? words.nothing : now}</dd>
          </div>
        )}
      </dl>
      {provenances.map((provenance, index) => (
        <ReadOn key={index} provenance={provenance} />
      ))}
      {note !== null && <p class="small">{note}</p>}
    </DecisionForm>
  );
}

function DecisionForm(props: DecisionProps & { readonly children: ComponentChildren }) {
  const { language, text } = useSite();
  const words = text.description.proposals;
  const { slug, digest, read, title, deeds, children } = props;
  return (
    <form class="proposal" method="post" action={spacePathTo.proposals(language, slug)}>
      <input type="hidden" name="digest" value={digest} />
      <input type="hidden" name="read" value={read} />
      <h3>{title}</h3>
      {children}
      <p class="cluster">
        {deeds.map((deed) => (
          <button
            key={deed}
            class={deed === "accept" ? "btn" : "btn plain"}
            name="do"
            value={decisionOf[deed]}
            aria-label={words.named(words.deeds[deed], title)}
          >
            {words.deeds[deed]}
          </button>
        ))}
      </p>
    </form>
  );
}

function ShownLine(props: {
  readonly slug: string;
  readonly fact: Fact & Line;
  readonly deeds: DecisionProps["deeds"];
}) {
  const { names } = useSite().text;
  const { slug, fact, deeds } = props;
  return (
    <ProposalLine
      {...{ slug, deeds, digest: fact.digest, read: fact.read }}
      title={names.facts[fact.field]}
      says={fact.value}
      now={null}
      provenances={[fact]}
    />
  );
}
