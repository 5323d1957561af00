import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { ReviewFault, ReviewForm } from "#core/review.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { AnswerMark } from "#web/pages/hoster/AnswerMark.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { PeerForm } from "./PeerForm.tsx";
import type { ReviewNews } from "./review-props.ts";

export type ReviewPageProps = {
  readonly hoster: { readonly slug: string; readonly name: string };
  readonly grid: Grid;
  readonly assessment: Assessment | null;
  /** Whom the reader may speak for; without a name, the working group. */
  readonly speakers: readonly { readonly key: string; readonly name: string | null }[];
  /** The answer that is being read; null for all of them. */
  readonly criterion: string | null;
  readonly form: ReviewForm;
  readonly faults: readonly ReviewFault[];
  readonly news: ReviewNews | null;
};

/** The published answers of another hoster, for a peer to say what they know of them. */
export function ReviewPage(props: ReviewPageProps) {
  const { hoster, assessment, speakers, criterion, news } = props;
  const { language, text } = useSite();
  const { peer, news: newsWords } = text.review;
  return (
    <div class="stack-l">
      <div class="stack">
        <p>
          <a href={pathTo.hoster(language, hoster.slug)}>{hoster.name}</a>
        </p>
        <h1>{peer.answersOf(hoster.name)}</h1>
        <News words={news === null ? null : newsWords[news]} />
        {assessment === null && <p>{peer.noAnswers}</p>}
        {assessment !== null && speakers.length === 0 && <p class="notice">{peer.noSpeaker}</p>}
        {assessment !== null && speakers.length > 0 && <p class="lead">{peer.lead}</p>}
      </div>
      {assessment !== null && speakers.length > 0 && (
        <>
          {criterion !== null && <PeerForm {...props} {...{ assessment, criterion }} />}
          <ThemeLists {...props} assessment={assessment} />
        </>
      )}
    </div>
  );
}

function ThemeLists({
  hoster,
  grid,
  assessment,
}: ReviewPageProps & { readonly assessment: Assessment }) {
  const { language, text } = useSite();
  const { peer } = text.review;
  const { themes, criteria } = grid.document;
  return (
    <>
      {themes.map((theme) => {
        const answered = criteria.flatMap((criterion) => {
          const answer = assessment.answers[criterion.id];
          return criterion.theme === theme.id && answer !== undefined
            ? [{ criterion, answer }]
            : [];
        });
        if (answered.length === 0) return null;
        return (
          <section class="sec" key={theme.id}>
            <h2>{localize(language, theme.label)}</h2>
            <ul class="rows plain">
              {answered.map(({ criterion, answer }) => (
                <li key={criterion.id}>
                  <b>{localize(language, criterion.label)}</b>
                  <br />
                  <AnswerMark grid={grid} criterion={criterion} value={answer.value} />{" "}
                  <a
                    href={spacePathTo.review(language, hoster.slug) + `?critere=${criterion.id}`}
                    aria-label={peer.readNamed(localize(language, criterion.label))}
                  >
                    {peer.read}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
