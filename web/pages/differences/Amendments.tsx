import type { AmendmentState } from "#core/discussion.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

export type AboutAmendment = {
  readonly id: string;
  readonly title: string;
  readonly state: AmendmentState;
  /** ISO 8601. */
  readonly createdAt: string;
};

type AmendmentsProps = {
  /** Identifier of the criterion they are about. */
  readonly id: string;
  readonly amendments: readonly AboutAmendment[];
};

/** What was proposed about a criterion, and how to propose something else. */
export function Amendments({ id, amendments }: AmendmentsProps) {
  const { language, text } = useSite();
  const words = text.differences.history;
  const subject = `sujet=${encodeURIComponent(`/criteria/${id}`)}`;
  return (
    <section class="sec stack">
      <h2>{words.proposals}</h2>
      {amendments.length === 0 && <p>{words.noProposal}</p>}
      <ul class="rows">
        {amendments.map((amendment) => (
          <li key={amendment.id}>
            <a href={groupPathTo.amendment(language, amendment.id)}>{amendment.title}</a>
            <br />
            <span class="small soft">
              {words.states[amendment.state]} · <DateText date={amendment.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      <p class="cluster">
        <a class="btn plain" href={groupPathTo.amendments(language, subject)}>
          {words.all}
        </a>
        <a class="btn plain" href={groupPathTo.newAmendment(language, subject)}>
          {words.propose}
        </a>
      </p>
    </section>
  );
}
