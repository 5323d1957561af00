import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import type { AmendmentPageProps } from "./AmendmentPage.tsx";
import { SayField } from "./SayField.tsx";
import { sayId } from "./mistake.ts";

type AmendmentDecisionProps = Pick<
  AmendmentPageProps,
  "amendment" | "drafts" | "reader" | "mistake"
> & { readonly isOpen: boolean };

/** Its author takes it back; the group applies it to a draft, or declines it. */
export function AmendmentDecision(props: AmendmentDecisionProps) {
  const { amendment, reader, isOpen } = props;
  const { language, text } = useSite();
  const { amendment: words } = text.discussion;
  if (!isOpen) return null;
  return (
    <>
      {amendment.isOwn && (
        <form method="post" action={groupPathTo.amendmentPart(language, amendment.id, "retrait")}>
          <button class="btn plain">{words.withdraw}</button>
        </form>
      )}
      {reader.isLeader && <Decision {...props} />}
    </>
  );
}

function Decision(props: AmendmentDecisionProps) {
  const { amendment, mistake } = props;
  const { language, text } = useSite();
  const { amendment: words } = text.discussion;
  const action = groupPathTo.amendmentPart(language, amendment.id, "suite");
  return (
    <section class="pin stack onscreen say" aria-labelledby="decider">
      <h2 class="h3" id="decider">
        {words.decide}
      </h2>
      <Apply {...props} />
      <form class="stack" method="post" action={action} noValidate>
        <SayField
          {...{ form: "suite", field: "reason", kind: "text", mistake }}
          label={words.declineReason}
          hint={words.declineHint}
        />
        <p>
          <button class="btn plain" name="do" value="decline">
            {words.decline}
          </button>
        </p>
      </form>
    </section>
  );
}

function Apply({ amendment, drafts, mistake }: AmendmentDecisionProps) {
  const { language, text } = useSite();
  const { amendment: words, faults } = text.discussion;
  if (drafts.length === 0) {
    return (
      <p>
        {words.noDraft} <a href={groupPathTo.grids(language)}>{words.drafts}</a>
      </p>
    );
  }
  const id = sayId("suite", "draft");
  const fault = mistake?.problems.find(({ field }) => field === "draft");
  return (
    <form
      class="stack"
      method="post"
      action={groupPathTo.amendmentPart(language, amendment.id, "suite")}
    >
      <div class={fault === undefined ? undefined : "err"}>
        <label class="lab" for={id}>
          {words.draft}
        </label>
        {fault !== undefined && <p class="msg">{faults[fault.code]}</p>}
        <select class="field short" id={id} name="draft">
          {drafts.map((version) => (
            <option key={version} value={String(version)}>
              {words.draftOption(version)}
            </option>
          ))}
        </select>
      </div>
      <p>
        <button class="btn" name="do" value="apply">
          {words.apply}
        </button>
      </p>
    </form>
  );
}
