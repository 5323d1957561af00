import type { Classification } from "#core/classify.ts";
import type { FormAnswers } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Verdict } from "#web/components/Explanation.tsx";
import { FullTrace, Needs } from "#web/components/FullTrace.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { useSite } from "#web/site.ts";
import { answersFile } from "#core/answers-document.ts";
import { listProblems } from "./entry-problems.ts";
import { HiddenAnswers, HiddenGrid } from "./HiddenAnswers.tsx";
import { OtherGrid } from "./OtherGrid.tsx";
import type { GridState } from "./OtherGrid.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { questionLinks, themeCourse } from "./QuestionLink.tsx";

type ResultPageProps = {
  readonly grid: Grid;
  readonly form: FormAnswers;
  readonly classification: Classification;
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
  /** Of a grid that is not in force, what becomes of it; null for the one that is. */
  readonly other?: GridState | null;
};

/** Where the answers lead, why, and how to keep them: the server keeps nothing. */
export function ResultPage({
  grid,
  form,
  classification,
  publicUrl,
  other = null,
}: ResultPageProps) {
  const { language, text } = useSite();
  const words = text.result;
  const { answered, total } = classification.coverage;
  const course = themeCourse(grid, pathTo.questionnaire(language), null);
  const link = questionLinks(course);
  return (
    <>
      <Breadcrumb
        steps={[{ label: text.result.page, path: pathTo.questionnaire(language) }]}
        current={words.title}
      />
      {other !== null && <OtherGrid grid={grid} state={other} />}
      <form class="result stack-l" method="post" action={pathTo.questionnaire(language)}>
        <header class="stack">
          <h1>{words.title}</h1>
          <p class="lead">{answered === 0 ? words.empty : words.answered(answered, total)}</p>
          <ResultActions grid={grid} isOther={other !== null} />
          <ProblemSummary course={course} problems={listProblems(grid, form)} />
        </header>
        <section class="stack">
          <Verdict {...{ grid, classification, link }} isOpen />
          {other === null && <Notice grid={grid} />}
        </section>
        <section class="sec">
          <h2>{words.needs}</h2>
          <p>{words.needsIntro}</p>
          <Needs {...{ grid, classification, link }} />
        </section>
        <section class="sec">
          <h2>{words.trace}</h2>
          <p>{words.traceIntro}</p>
          <FullTrace {...{ grid, classification, link }} />
          <Recompute publicUrl={publicUrl} file={answersFile(grid)} />
        </section>
        {other !== null && <HiddenGrid grid={grid} />}
        <HiddenAnswers given={form.given} />
      </form>
    </>
  );
}

type ResultActionsProps = Pick<ResultPageProps, "grid"> & { readonly isOther: boolean };

/** Answers to another grid are of no use to an account. */
function ResultActions({ grid, isOther }: ResultActionsProps) {
  const { language, text } = useSite();
  const words = text.result;
  const [first] = grid.document.themes;
  return (
    <>
      <div class="cluster">
        <button class="btn" name="goto" value={first?.id}>
          {words.modify}
        </button>
        <button class="btn plain" formAction={pathTo.questionnaireAnswers(language)}>
          {words.download}
        </button>
        {!isOther && (
          <button class="btn plain" formAction={spacePathTo.signIn(language)}>
            {text.account.tried.keep}
          </button>
        )}
      </div>
      <p>{words.notStored}</p>
    </>
  );
}

function Recompute({ publicUrl, file }: { readonly publicUrl: string; readonly file: string }) {
  const words = useSite().text.result;
  return (
    <>
      <h3>{words.recompute}</h3>
      <p>{words.recomputeIntro}</p>
      <pre tabIndex={0}>
        <code>
          {`curl -H "content-type: application/json" --data @${file} ${publicUrl}/api/classification`}
        </code>
      </pre>
      <p>
        <a href={pathTo.openapi()}>{words.reference}</a>
      </p>
    </>
  );
}
