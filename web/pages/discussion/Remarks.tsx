import type { DiscussionTally, PublicRemark } from "#core/discussion.ts";
import type { DiscussionReader } from "#core/discussion-view.ts";
import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import type { Mistake } from "./mistake.ts";
import { OtherPages } from "./OtherPages.tsx";
import { RemarkForm } from "./RemarkForm.tsx";
import { RemarkItem } from "./RemarkItem.tsx";

export type RemarksProps = {
  readonly remarks: readonly PublicRemark[];
  readonly tally: DiscussionTally;
  readonly page: number;
  readonly hasMore: boolean;
  readonly isOpen: boolean;
  /** The page they are on, and where a new one is sent. */
  readonly path: Path;
  readonly sendTo: Path;
  readonly reader: DiscussionReader;
  readonly mistake: Mistake | null;
};

/** What was said of something, and where to say more. */
export function Remarks(props: RemarksProps) {
  const { remarks, tally, page, hasMore, path, reader, mistake } = props;
  const { remarks: words } = useSite().text.discussion;
  const { open, answered, lifted } = tally.objections;
  return (
    <section class="sec stack" aria-labelledby="discussion">
      <h2 id="discussion">{words.title}</h2>
      <p>
        {words.tally(tally.supports, tally.comments)}.
        {open + answered + lifted > 0 && ` ${words.objections(open, answered, lifted)}.`}
      </p>
      {remarks.length === 0 && <p class="soft">{words.none}</p>}
      <ol class="rows remarks">
        {remarks.map((remark) => (
          <RemarkItem key={remark.id} {...{ remark, reader, mistake }} />
        ))}
      </ol>
      <OtherPages pathOf={(other) => `${path}?page=${other}`} {...{ page, hasMore }} isForward />
      <Writing {...props} />
    </section>
  );
}

function Writing({ isOpen, reader, path, sendTo, mistake }: RemarksProps) {
  const { language, text } = useSite();
  const { discussion: words } = text;
  if (!isOpen) return <p class="notice">{words.remarks.closed}</p>;
  if (reader.isSignedIn) return <RemarkForm name={reader.name} {...{ sendTo, mistake }} />;
  const back = new URLSearchParams({ vers: path }).toString();
  return (
    <div class="pin stack onscreen">
      <p>{words.signInWhy}</p>
      <p>
        <a class="btn" href={spacePathTo.signIn(language, back)}>
          {words.signIn}
        </a>
      </p>
    </div>
  );
}
