import { Hono } from "hono";
import type { VNode } from "preact";
import { readEdits } from "#core/answer-edits.ts";
import type { TypedEdit } from "#core/answer-edits.ts";
import { classify } from "#core/classify.ts";
import { readFormAnswers } from "#core/form-answers.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { versionName } from "#core/version-name.ts";
import { findTried } from "#server/accounts/queries.ts";
import type { DraftConflict } from "#server/drafts/actions.ts";
import { answersOfDraft, chooseAims, expiredSince, readDraft } from "#server/drafts/actions.ts";
import { putAnswer } from "#server/drafts/api.ts";
import { findNames } from "#server/drafts/queries.ts";
import type { Filled } from "#server/drafts/tried-answers.ts";
import { dropTriedAnswers, putTriedAnswers } from "#server/drafts/tried-answers.ts";
import { answersToReview, readFormerAnswers } from "#server/drafts/former-answers.ts";
import { moveEdits } from "#server/drafts/moved-edits.ts";
import type { MovedEdits } from "#server/drafts/moved-edits.ts";
import { saveTypedEdits } from "#server/drafts/typed-edits.ts";
import { findComing } from "#server/early-answers/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPage } from "#server/http/render.tsx";
import { askQuestions, conflictOf } from "#web/pages/answering/asked-questions.ts";
import type { AnsweringProps, StepPageProps } from "#web/pages/answering/answering-props.ts";
import { OverviewPage } from "#web/pages/answering/OverviewPage.tsx";
import { reasonsStep } from "#web/pages/answering/StepActions.tsx";
import { StepPage } from "#web/pages/answering/StepPage.tsx";
import { introOf, namedSteps } from "#web/pages/answering/steps.ts";
import { TriedConflictsPage } from "#web/pages/answering/TriedConflictsPage.tsx";
import { questionId } from "#web/pages/questionnaire/QuestionLink.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { localize, textFor } from "#web/text/text.ts";

/** The answers a hoster prepares. */
export const draftPages = new Hono<HttpEnv>()
  .get("/espace/:slug/questionnaire", showQuestionnaire)
  .post("/espace/:slug/questionnaire", formOnly, saveStep)
  .post("/espace/:slug/profils", formOnly, changeAims)
  .post("/espace/:slug/essai", formOnly, settleTried)
  .put("/espace/:slug/reponses/:criterion", putAnswer);

async function showQuestionnaire(context: HttpContext): Promise<Response> {
  const opened = await openQuestionnaire(context);
  const { theme, question, saved } = context.req.query();
  const { slug, steps, grid } = opened.props;
  const language = context.get("language");
  if (question !== undefined && grid.criteria.has(question)) {
    const step = steps.find(({ criteria }) => criteria.includes(question));
    const path = spacePathTo.answering(language, slug, `theme=${step?.id ?? ""}`);
    return context.redirect(`${path}#${questionId(question)}`, 303);
  }
  const known = theme !== undefined && isStep(opened.props, theme);
  if (!known) return showOverview(context, opened);
  const notice = saved === undefined ? "none" : "saved";
  return showStep(context, opened, { step: theme, edits: [], conflicts: [], notice });
}

type Opened = {
  readonly hoster: Awaited<ReturnType<typeof openOwnHoster>>;
  readonly person: NonNullable<HttpEnv["Variables"]["person"]>;
  readonly draft: Awaited<ReturnType<typeof readDraft>>;
  readonly props: AnsweringProps;
};

async function openQuestionnaire(context: HttpContext): Promise<Opened> {
  const deps = context.get("deps");
  const person = context.get("person");
  if (person === null) throw new Refusal("not-signed-in");
  const hoster = await openOwnHoster(deps, context.req.param("slug") ?? "");
  const draft = await readDraft(deps, deps.db, hoster.id);
  const { grid, aims } = draft;
  const answers = answersOfDraft(draft, deps.now());
  const classification = classify(grid, answers);
  const steps = namedSteps(grid, aims);
  const props = {
    slug: hoster.slug,
    person: person.id,
    grid,
    aims,
    steps,
    answers,
    classification,
  };
  return { hoster, person, draft, props };
}

/** A theme is one even when all its questions are asked elsewhere: links lead to themes. */
function isStep({ grid, steps }: AnsweringProps, id: string): boolean {
  return [...steps, ...grid.document.themes].some((step) => step.id === id);
}

async function showOverview(context: HttpContext, opened: Opened): Promise<Response> {
  const { db } = context.get("deps");
  const kept = await findTried(db, opened.person.id);
  const fields = [...new URLSearchParams(kept?.fields)];
  const { given } = readFormAnswers(opened.props.grid, fields, context.get("language"));
  const tried = kept && { count: given.size, keptAt: kept.keptAt.toISOString() };
  const coming = await findComing(db);
  const page = <OverviewPage {...opened.props} tried={tried ?? null} coming={coming} />;
  return render(context, opened, page);
}

type ShownStep = Pick<StepPageProps, "notice"> & {
  /** Id of a step, or of a theme. */
  readonly step: string;
  readonly edits: readonly TypedEdit[];
  readonly conflicts: readonly DraftConflict[];
  /** What was typed before a switch, sorted out; nothing of it is saved. */
  readonly moved?: MovedEdits;
};

async function showStep(
  context: HttpContext,
  opened: Opened,
  { step: id, edits, conflicts, notice, moved }: ShownStep,
): Promise<Response> {
  const language = context.get("language");
  const { props, draft } = opened;
  const { grid, steps } = props;
  const theme = grid.document.themes.find((each) => each.id === id);
  const step = steps.find((each) => each.id === id) ?? (theme && { ...theme, criteria: [] });
  if (step === undefined) return showOverview(context, opened);
  const open = [...(moved === undefined ? wrong(edits) : edits), ...conflicts]
    .map(({ criterion }) => criterion)
    .concat([...(moved?.review.keys() ?? [])]);
  const criteria = [...new Set([...step.criteria, ...open])];
  const names = await namesIn(context, conflicts);
  const former = await readFormerAnswers(context.get("deps").db, draft);
  const questions = askQuestions({
    grid,
    language,
    criteria,
    stored: draft.answers,
    edits,
    conflicts,
    names,
    late: expiredSince(draft, context.get("deps").now()),
    former: new Map([...answersToReview(former, draft), ...(moved?.review ?? [])]),
    isUnsaved: moved !== undefined,
  });
  const page = (
    <StepPage
      {...props}
      here={{ ...step, intro: introOf(grid, props.aims, id, language) }}
      questions={questions}
      elsewhere={elsewhereOf(props, criteria, id)}
      notice={notice}
      gone={moved?.gone ?? []}
    />
  );
  const isStale = moved !== undefined || conflicts.length > 0;
  const status = isStale ? 409 : open.length > 0 ? 422 : 200;
  return render(context, opened, page, status, localize(language, step.label));
}

function wrong(edits: readonly TypedEdit[]): readonly TypedEdit[] {
  return edits.filter(({ problems }) => problems.length > 0);
}

function elsewhereOf({ grid, steps }: AnsweringProps, shown: readonly string[], theme: string) {
  return grid.document.criteria
    .filter((criterion) => criterion.theme === theme && !shown.includes(criterion.id))
    .flatMap((criterion) => {
      const step = steps.find(({ criteria }) => criteria.includes(criterion.id));
      return step === undefined ? [] : [{ criterion, step }];
    });
}

async function saveStep(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const before = await openQuestionnaire(context);
  const fields = await readFormFields(context);
  const { grid } = before.props;
  const edits = readEdits(grid, [...fields], language);
  const { hoster, person } = before;
  const isOther = (fields.get("grille") ?? versionName(grid)) !== versionName(grid);
  if (isOther) return showMoved(context, fields);
  const { conflicts } = await deps.db.transaction((db) =>
    saveTypedEdits(deps, db, { hosterId: hoster.id, personId: person.id, grid, edits }),
  );
  const here = fields.get("here") ?? "";
  if (conflicts.length > 0 || wrong(edits).length > 0) {
    const opened = await openQuestionnaire(context);
    const step = isStep(opened.props, here) ? here : (opened.props.steps[0]?.id ?? "");
    return showStep(context, opened, { step, edits, conflicts, notice: "others-saved" });
  }
  const goto = fields.get("goto") ?? here;
  if (goto === reasonsStep) {
    return context.redirect(spacePathTo.reasons(language, hoster.slug), 303);
  }
  const query = new URLSearchParams({ theme: goto, ...(goto === here && { saved: "1" }) });
  return context.redirect(spacePathTo.answering(language, hoster.slug, query.toString()), 303);
}

/** A page that was left open while the grid changed: what it says is shown in the version in force. */
async function showMoved(context: HttpContext, fields: URLSearchParams): Promise<Response> {
  const { db } = context.get("deps");
  const opened = await openQuestionnaire(context);
  const former = await readFormerAnswers(db, opened.draft);
  if (former === null || fields.get("grille") !== versionName(former.change.before)) {
    throw new Refusal("grid-changed");
  }
  const typed = { fields: [...fields], language: context.get("language") };
  const moved = moveEdits(opened.draft, former, typed);
  const { edits, conflicts } = moved;
  const here = fields.get("here") ?? "";
  const step = isStep(opened.props, here) ? here : (opened.props.steps[0]?.id ?? "");
  return showStep(context, opened, { step, edits, conflicts, notice: "moved", moved });
}

async function changeAims(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { hoster, person } = await openQuestionnaire(context);
  const aims = (await readFormFields(context)).getAll("profile");
  await deps.db.transaction((db) =>
    chooseAims(deps, db, { hosterId: hoster.id, personId: person.id, aims }),
  );
  const { props } = await openQuestionnaire(context);
  const next = props.steps.find(({ criteria }) => criteria.some((id) => !props.answers.has(id)));
  const query = props.aims.length === 0 || next === undefined ? "" : `theme=${next.id}`;
  const path = spacePathTo.answering(context.get("language"), hoster.slug, query);
  return context.redirect(path, 303);
}

async function settleTried(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const opened = await openQuestionnaire(context);
  const { hoster, person } = opened;
  const fields = await readFormFields(context);
  const author = { hosterId: hoster.id, personId: person.id };
  const done = () => context.redirect(spacePathTo.answering(language, hoster.slug), 303);
  if (fields.get("do") === "drop") {
    await dropTriedAnswers(deps, person.id);
    return done();
  }
  const isLast = fields.get("do") === "finish";
  const choices = [...fields];
  const filled = await putTriedAnswers(deps, { ...author, language, choices, isLast });
  const isSettled = filled.conflicts.length === 0 && (filled.unread.length === 0 || isLast);
  return isSettled ? done() : askAboutTried(context, opened, filled);
}

async function askAboutTried(
  context: HttpContext,
  opened: Opened,
  { conflicts, unread }: Filled,
): Promise<Response> {
  const { slug, grid } = opened.props;
  const names = await namesIn(context, conflicts);
  const asked = conflicts.flatMap((two) => {
    const criterion = grid.criteria.get(two.criterion);
    const conflict = conflictOf(two, names);
    return criterion ? [{ criterion, base: two.theirs.version, conflict }] : [];
  });
  const left = unread.flatMap((id) => grid.criteria.get(id) ?? []);
  const page = <TriedConflictsPage slug={slug} grid={grid} conflicts={asked} unread={left} />;
  return render(context, opened, page, 409);
}

function namesIn(context: HttpContext, conflicts: readonly DraftConflict[]) {
  const people = conflicts.flatMap(({ theirs }) => theirs.answeredBy ?? []);
  return people.length === 0
    ? new Map<string, string>()
    : findNames(context.get("deps").db, people);
}

function render(
  context: HttpContext,
  { hoster, person }: Opened,
  content: VNode,
  status = 200,
  step?: string,
): Response {
  const { answering, space } = textFor(context.get("language"));
  const title = step === undefined ? answering.title : `${step} – ${answering.title}`;
  const head = {
    title: space.pageTitle(title, hoster.name),
    sheet: "space",
    isIndexed: false,
    hasIsland: true,
  } as const;
  const page = (
    <SpaceShell {...{ hoster, person }} here="answering">
      {content}
    </SpaceShell>
  );
  return renderPage(context, head, page, status);
}
