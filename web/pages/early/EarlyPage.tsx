import { groupPathTo } from "#core/group-paths.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { versionName } from "#core/version-name.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import type { AskedQuestion } from "#web/pages/answering/answering-props.ts";
import { AskedField } from "#web/pages/answering/AskedField.tsx";
import { ConflictSummary } from "#web/pages/answering/ConflictSummary.tsx";
import { outcomeWords } from "#web/pages/history/outcome-words.ts";
import { ProblemSummary } from "#web/pages/questionnaire/ProblemSummary.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { SiteContext, useSite } from "#web/site.ts";

type Outcome = { readonly grid: Grid; readonly outcome: string };

export type EarlyPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  /** The version that comes. */
  readonly grid: Grid;
  readonly coming: { readonly version: number; readonly effectiveAt: string };
  /** What is published, and what it will be with these answers; null where nothing is. */
  readonly prediction: { readonly before: Outcome; readonly after: Outcome } | null;
  readonly fresh: readonly AskedQuestion[];
  readonly review: readonly AskedQuestion[];
  readonly notice: "none" | "saved" | "others-saved";
};

/** What a version asks anew, answered before it comes into force. */
export function EarlyPage(props: EarlyPageProps) {
  const site = useSite();
  const { language, text } = site;
  const { hoster, person, coming, fresh, review } = props;
  const words = text.announcement.early;
  const day = absoluteDate(language, coming.effectiveAt);
  const isNothing = fresh.length + review.length === 0;
  return (
    <SpaceShell {...{ hoster, person }} here="answering">
      <div class="stack-l">
        <header class="stack">
          <h1>{words.title(coming.version)}</h1>
          <p class="lead">{words.lead(day)}</p>
          {props.notice !== "none" && (
            <p class="save-state" role="status">
              {props.notice === "saved" ? words.saved : text.answering.othersSaved}
            </p>
          )}
          <Prediction {...props} />
          <p>
            <a href={pathTo.gridVersion(language, coming.version)}>{words.read}</a>
          </p>
        </header>
        {isNothing ? <p>{words.nothing}</p> : <EarlyForm {...props} />}
        <p>
          <a href={spacePathTo.answering(language, hoster.slug)}>{words.back}</a>
        </p>
      </div>
    </SpaceShell>
  );
}

/** While no version is announced. */
export function NothingAnnouncedPage({
  hoster,
  person,
}: Pick<EarlyPageProps, "hoster" | "person">) {
  const { language, text } = useSite();
  const words = text.announcement.early;
  return (
    <SpaceShell {...{ hoster, person }} here="answering">
      <div class="stack">
        <h1>{words.nextTitle}</h1>
        <p class="lead">{words.none}</p>
        <p>
          <a href={spacePathTo.answering(language, hoster.slug)}>{words.back}</a>
        </p>
      </div>
    </SpaceShell>
  );
}

function Prediction({ prediction, coming }: EarlyPageProps) {
  const site = useSite();
  const words = site.text.announcement.early;
  if (prediction === null) return <p>{words.nothingPublished}</p>;
  const [before, after] = [prediction.before, prediction.after].map(({ grid, outcome }) =>
    outcomeWords(site, grid, outcome),
  );
  const day = absoluteDate(site.language, coming.effectiveAt);
  return (
    <p class="standing">
      {before === after
        ? words.same(day, after ?? "")
        : words.moved(day, before ?? "", after ?? "")}
    </p>
  );
}

function EarlyForm({ grid, hoster, fresh, review }: EarlyPageProps) {
  const site = useSite();
  const { language, text } = site;
  const words = text.announcement.early;
  const { slug } = hoster;
  const all = [...fresh, ...review];
  const problems = all.flatMap((question) => question.problems);
  const action = groupPathTo.nextGrid(language, slug);
  // All of it is on one page.
  const course = { action, here: slug, stepOf: () => slug };
  const { notSaved } = text.answering;
  const questionnaire = {
    ...text.questionnaire,
    problems: { ...text.questionnaire.problems, meanwhile: notSaved },
  };
  return (
    <SiteContext.Provider value={{ language, text: { ...text, questionnaire } }}>
      <form class="answering stack-l" method="post" action={action} noValidate autocomplete="off">
        <input type="hidden" name="grille" value={versionName(grid)} />
        <ConflictSummary questions={all} />
        <ProblemSummary course={course} problems={problems} />
        <Questions title={words.fresh} {...{ grid, slug }} questions={fresh} />
        <Questions title={words.review} {...{ grid, slug }} questions={review} />
        <p>
          <button class="btn">{words.save}</button>
        </p>
      </form>
    </SiteContext.Provider>
  );
}

type QuestionsProps = {
  readonly title: string;
  readonly grid: Grid;
  readonly slug: string;
  readonly questions: readonly AskedQuestion[];
};

function Questions({ title, grid, slug, questions }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      {questions.map((question) => (
        <AskedField key={question.criterion.id} {...{ grid, slug }} {...question} />
      ))}
    </section>
  );
}
