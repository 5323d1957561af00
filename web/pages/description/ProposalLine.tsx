import type { ComponentChildren } from "preact";
import type { Fact } from "#core/hoster.ts";
import type { Provenance } from "#core/proposals.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { ReadOn } from "./Around.tsx";

/** What names a line, and what the page showed of it. */
export type Line = { readonly digest: string; readonly read: string };

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
export function ProposalLine({ says, now, provenances, note = null, ...decision }: LineProps) {
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

/** What another source says that the hoster neither said nor set aside. */
export function ShownLine(props: {
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

/** One line, with the buttons that decide of it. */
export function DecisionForm(props: DecisionProps & { readonly children: ComponentChildren }) {
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

/** What each button asks for: several say the same otherwise. */
const decisionOf = {
  accept: "accept",
  decline: "decline",
  leaveEmpty: "decline",
  hide: "decline",
  restore: "restore",
  open: "restore",
} as const;
