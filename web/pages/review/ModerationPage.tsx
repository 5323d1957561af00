import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { PublicReview } from "#core/review.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { useSite } from "#web/site.ts";
import { MistakeSummary, WordsField } from "./MistakeSummary.tsx";
import { OtherPages } from "./OtherPages.tsx";
import type { Mistake, ReviewNews } from "./review-props.ts";
import { ReviewWords } from "./ReviewWords.tsx";

type ModerationPageProps = {
  readonly grid: Grid;
  readonly reviews: readonly (PublicReview & {
    readonly about: { readonly slug: string; readonly name: string };
  })[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly mistake: Mistake | null;
  readonly news: ReviewNews | null;
};

/** What peers say in public, for the working group to hide, with a reason, or show again. */
export function ModerationPage(props: ModerationPageProps) {
  const { reviews, page, hasMore, mistake, news } = props;
  const { language, text } = useSite();
  const { moderation: words, news: newsWords } = text.review;
  return (
    <div class="stack-l">
      <div class="stack">
        <p>
          <a href={spacePathTo.desk(language)}>{words.desk}</a>
        </p>
        <h1>{words.title}</h1>
        <News words={news === null ? null : newsWords[news]} />
        <MistakeSummary mistake={mistake} />
        <p class="lead">{words.lead}</p>
        {reviews.length === 0 && <p>{words.none}</p>}
      </div>
      {reviews.map((review) => (
        <Moderated key={review.id} {...props} review={review} />
      ))}
      <OtherPages path={spacePathTo.reviewsDesk(language)} {...{ page, hasMore }} />
    </div>
  );
}

type ModeratedProps = Pick<ModerationPageProps, "grid" | "mistake"> & {
  readonly review: ModerationPageProps["reviews"][number];
};

function Moderated({ grid, review, mistake }: ModeratedProps) {
  const { language, text } = useSite();
  const { moderation: words } = text.review;
  const { id, hidden, about } = review;
  const own = mistake?.id === id ? mistake : null;
  return (
    <section class="sec stack">
      <h2>
        <a href={pathTo.hoster(language, about.slug)}>{about.name}</a>
      </h2>
      <p>
        <CriterionName grid={grid} criterion={review.criterion} />
      </p>
      {hidden !== null && <ReviewWords review={review} />}
      <ReviewWords review={{ ...review, hidden: null }} />
      <form class="stack" method="post" action={spacePathTo.reviewsDesk(language)} noValidate>
        <input type="hidden" name="id" value={id} />
        {hidden === null ? (
          <>
            <WordsField
              id={id}
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              typed={own?.typed ?? ""}
              mistake={own}
            />
            <p>
              <button class="btn plain" name="do" value="hide">
                {words.hide}
              </button>
            </p>
          </>
        ) : (
          <p>
            <button class="btn plain" name="do" value="show">
              {words.show}
            </button>
          </p>
        )}
      </form>
    </section>
  );
}
