import type { Grid } from "#core/grid.ts";
import type { PublicReview } from "#core/review.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { questionLink } from "#web/pages/publication/question-link.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { MistakeSummary, WordsField } from "./MistakeSummary.tsx";
import { OtherPages } from "./OtherPages.tsx";
import type { Mistake, ReviewNews } from "./review-props.ts";
import { ReviewWords } from "./ReviewWords.tsx";

type ReceivedPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly grid: Grid;
  readonly received: readonly (PublicReview & {
    readonly digest: string;
    readonly isPublic: boolean;
  })[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly mistake: Mistake | null;
  readonly news: ReviewNews | null;
};

/** The questions peers asked about the answers of a hoster, to reply to. */
export function ReceivedPage(props: ReceivedPageProps) {
  const { hoster, person, received, page, hasMore, mistake, news } = props;
  const { language, text } = useSite();
  const { title, received: words, news: newsWords } = text.review;
  const path = spacePathTo.receivedReviews(language, hoster.slug);
  return (
    <SpaceShell hoster={hoster} person={person} here="reviews">
      <div class="stack-l">
        <div class="stack">
          <h1>{title}</h1>
          <News words={news === null ? null : newsWords[news]} />
          <MistakeSummary mistake={mistake} />
          <p class="lead">{words.lead}</p>
          {received.length === 0 && <p>{words.none}</p>}
        </div>
        {received.map((review) => (
          <Question key={review.id} {...props} review={review} path={path} />
        ))}
        <OtherPages {...{ path, page, hasMore }} />
      </div>
    </SpaceShell>
  );
}

type QuestionProps = Pick<ReceivedPageProps, "hoster" | "grid" | "mistake"> & {
  readonly review: ReceivedPageProps["received"][number];
  readonly path: string;
};

function Question({ hoster, grid, review, mistake, path }: QuestionProps) {
  const { language, text } = useSite();
  const { received: words } = text.review;
  const own = mistake?.id === review.id ? mistake : null;
  return (
    <section class="sec stack">
      <h2>
        <CriterionName
          grid={grid}
          criterion={review.criterion}
          link={questionLink(language, hoster.slug, grid)}
        />
      </h2>
      <ReviewWords review={review} />
      <p class="soft">
        {review.isPublic ? words.publicSince : words.publicFrom} <DateText date={review.publicAt} />
      </p>
      {review.hidden === null && (
        <form class="stack" method="post" action={path} noValidate>
          <input type="hidden" name="id" value={review.id} />
          <input type="hidden" name="read" value={review.digest} />
          <WordsField
            id={review.id}
            name="reply"
            label={review.reply === null ? words.reply : words.change}
            hint={words.replyHint}
            typed={own?.typed ?? review.reply ?? ""}
            mistake={own}
          />
          <p>
            <button class="btn">{words.send}</button>
          </p>
        </form>
      )}
    </section>
  );
}
