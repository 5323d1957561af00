import type { PublicReview } from "#core/review.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

type ReviewWordsProps = { readonly review: PublicReview };

/** What a peer says of an answer: who, when, and what is replied; its reason when it is hidden. */
export function ReviewWords({ review }: ReviewWordsProps) {
  const { shown, group, formerHoster } = useSite().text.review;
  const { kind, by, note, reply, createdAt, hidden } = review;
  if (hidden !== null) {
    return (
      <p>
        {shown.hidden} {hidden.reason} <DateText date={hidden.at} />
      </p>
    );
  }
  return (
    <>
      <p>
        <b>{shown[kind](by === null ? group : (by.name ?? formerHoster))}</b>{" "}
        <DateText date={createdAt} />
      </p>
      {note !== null && <p>{note}</p>}
      {kind === "question" && (
        <p>{reply === null ? shown.noReply : <Reply text={reply} at={review.repliedAt} />}</p>
      )}
    </>
  );
}

function Reply({ text, at }: { readonly text: string; readonly at: string | null }) {
  const { shown } = useSite().text.review;
  return (
    <>
      <b>{shown.reply}</b> {text} {at !== null && <DateText date={at} />}
    </>
  );
}
