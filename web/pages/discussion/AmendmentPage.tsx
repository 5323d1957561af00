import type { DiscussionNews } from "#core/discussion.ts";
import type { ShownAmendment, ShownConflict } from "#core/discussion-view.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { useSite } from "#web/site.ts";
import { AmendmentDecision } from "./AmendmentDecision.tsx";
import { AmendmentFacts } from "./AmendmentFacts.tsx";
import { AmendmentText } from "./AmendmentText.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { EditDifference } from "./EditDifference.tsx";
import { HideForm } from "./HideForm.tsx";
import { MistakeSummary } from "./MistakeSummary.tsx";
import { Remarks } from "./Remarks.tsx";
import type { RemarksProps } from "./Remarks.tsx";

export type AmendmentPageProps = Omit<RemarksProps, "path" | "sendTo" | "tally" | "isOpen"> & {
  readonly amendment: ShownAmendment;
  /** The drafts it can be applied to, by number. */
  readonly drafts: readonly number[];
  /** Why it was not applied to a draft; "wrong" when it does not fit there at all. */
  readonly conflicts: readonly ShownConflict[] | "wrong" | null;
  readonly news: DiscussionNews | null;
};

/** A change somebody proposes: what it would change, why, and what others say of it. */
export function AmendmentPage(props: AmendmentPageProps) {
  const { amendment, conflicts, reader, mistake, news } = props;
  const { language, text } = useSite();
  const { discussion } = text;
  const title = amendment.title ?? discussion.hiddenTitle;
  const steps = [
    { label: text.group.title, path: groupPathTo.group(language) },
    { label: discussion.list.title, path: groupPathTo.amendments(language) },
  ];
  const isOpen = amendment.state === "open" && amendment.hiddenReason === null;
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb steps={steps} current={title} />
        <h1>{title}</h1>
        <News words={news === null ? null : discussion.news[news]} />
        <MistakeSummary mistake={mistake} />
        {conflicts !== null && <ConflictNotice conflicts={conflicts} />}
        <AmendmentFacts amendment={amendment} />
        <AmendmentText amendment={amendment} />
      </div>
      {amendment.body !== null && <Changes amendment={amendment} />}
      <AmendmentDecision {...props} isOpen={isOpen} />
      <Remarks
        {...props}
        isOpen={isOpen}
        tally={amendment.tally}
        path={groupPathTo.amendment(language, amendment.id)}
        sendTo={groupPathTo.amendmentPart(language, amendment.id, "remarques")}
      />
      {reader.isLeader && (
        <HideForm
          kind="proposition"
          id={amendment.id}
          isHidden={amendment.hiddenReason !== null}
          mistake={mistake}
        />
      )}
    </div>
  );
}

function Changes({ amendment }: Pick<AmendmentPageProps, "amendment">) {
  const { amendment: words } = useSite().text.discussion;
  return (
    <section class="sec stack" aria-labelledby="changements">
      <h2 id="changements">{words.changes}</h2>
      {amendment.edits.length === 0 ? (
        <p>{words.noChange}</p>
      ) : (
        <ul class="rows">
          {amendment.edits.map((edit) => (
            <EditDifference key={edit.path} edit={edit} />
          ))}
        </ul>
      )}
    </section>
  );
}
