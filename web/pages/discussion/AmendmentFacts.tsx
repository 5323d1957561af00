import type { ShownAmendment } from "#core/discussion-view.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { subjectOrPath } from "./part-words.ts";

type AmendmentFactsProps = { readonly amendment: ShownAmendment };

/** Who proposes it, on what, and what became of it. */
export function AmendmentFacts({ amendment }: AmendmentFactsProps) {
  const site = useSite();
  const { language, text } = site;
  const { amendment: words, states, someone } = text.discussion;
  const { state, reason, version } = amendment;
  return (
    <>
      <p class="cluster">
        <b class={state === "open" ? "tag key" : "tag"}>{states[state]}</b>
        <span>
          {amendment.body !== null && `${words.by} ${amendment.author ?? someone}, `}
          <DateText date={amendment.createdAt} />
        </span>
      </p>
      <p>
        {words.about}
        {text.grid.conditions.colon}{" "}
        <b>{subjectOrPath(site, amendment.subject, amendment.subjectPath)}</b>.{" "}
        <a href={pathTo.gridVersion(language, version)}>{words.written(version)}</a>
      </p>
      <Settled amendment={amendment} />
      {reason !== null && (
        <p class="notice">
          {words.reason}
          {text.grid.conditions.colon} {reason}
        </p>
      )}
    </>
  );
}

function Settled({ amendment: { state, settledAt, appliedTo } }: AmendmentFactsProps) {
  const { language, text } = useSite();
  const { amendment: words } = text.discussion;
  if (settledAt === null || state === "open") return null;
  return (
    <p>
      {words.settled[state]} <DateText date={settledAt} />
      {appliedTo !== null && (
        <>
          {" "}
          <a href={groupPathTo.versionDiscussion(language, appliedTo)}>
            {words.appliedTo(appliedTo)}
          </a>
        </>
      )}
    </p>
  );
}
