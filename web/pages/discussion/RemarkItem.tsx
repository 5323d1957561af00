import type { PublicRemark } from "#core/discussion.ts";
import type { DiscussionReader } from "#core/discussion-view.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { useSite } from "#web/site.ts";
import { HideForm } from "./HideForm.tsx";
import type { Mistake } from "./mistake.ts";
import { SayField } from "./SayField.tsx";

type RemarkItemProps = {
  readonly remark: PublicRemark;
  readonly reader: DiscussionReader;
  readonly mistake: Mistake | null;
};

/** What one person said, and what the group answered. */
export function RemarkItem(props: RemarkItemProps) {
  const { remark, reader, mistake } = props;
  const { discussion } = useSite().text;
  const { remarks: words, someone } = discussion;
  const { id, kind, author, createdAt, body, remedy, objection, hiddenReason } = remark;
  return (
    <li id={`r-${id}`} class="written stack">
      <p class="cluster">
        <b class={kind === "objection" ? "tag key" : "tag"}>{words.kinds[kind]}</b>
        <span>
          {body !== null && (
            <>
              <b>{author ?? someone}</b>,{" "}
            </>
          )}
          <DateText date={createdAt} />
          {objection !== null && ` · ${words.objection[objection]}`}
        </span>
      </p>
      {hiddenReason !== null && (
        <p class="notice">
          {words.hidden} {hiddenReason}
        </p>
      )}
      {body !== null && body !== "" && <MarkdownText text={body} />}
      {remedy !== null && (
        <>
          <p class="lab">{words.remedy}</p>
          <MarkdownText text={remedy} />
        </>
      )}
      <Answer {...props} />
      {hiddenReason === null && objection !== null && objection !== "lifted" && (
        <Objection {...props} />
      )}
      {reader.isLeader && (
        <HideForm kind="remarque" id={id} isHidden={hiddenReason !== null} mistake={mistake} />
      )}
    </li>
  );
}

function Answer({ remark: { answer } }: RemarkItemProps) {
  const { remarks: words } = useSite().text.discussion;
  if (answer === null) return null;
  return (
    <div class="reply stack">
      <p>
        <b>{words.answer}</b>
        {answer.by !== null && `, ${answer.by}`}, <DateText date={answer.at} />
      </p>
      <MarkdownText text={answer.body} />
    </div>
  );
}

/** Its author lifts it; the group answers it. */
function Objection({ remark, reader, mistake }: RemarkItemProps) {
  const { language, text } = useSite();
  const { remarks: words } = text.discussion;
  const { id, answer, isOwn } = remark;
  const form = `reponse-${id}`;
  const isWrong = mistake?.form === form;
  return (
    <>
      {isOwn && (
        <form method="post" action={groupPathTo.remarkPart(language, id, "levee")}>
          <button class="btn plain">{words.lift}</button>
        </form>
      )}
      {reader.isLeader && (
        <details class="why" open={isWrong || undefined}>
          <summary>{answer === null ? words.answerLabel : words.answerChange}</summary>
          <form
            class="stack"
            method="post"
            action={groupPathTo.remarkPart(language, id, "reponse")}
            noValidate
          >
            <input type="hidden" name="read" value={answer?.at ?? ""} />
            <SayField
              {...{ form, mistake, field: "answer", kind: "text" }}
              label={answer === null ? words.answerLabel : words.answerChange}
              hint={words.answerHint}
              value={answer?.body ?? ""}
            />
            <p>
              <button class="btn">{words.sendAnswer}</button>
            </p>
          </form>
        </details>
      )}
    </>
  );
}
