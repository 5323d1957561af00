import { Hono } from "hono";
import { readTyped } from "#core/discussion-form.ts";
import type { Typed } from "#core/discussion-form.ts";
import type { DiscussionProblem } from "#core/discussion.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { rulingKinds } from "#core/ruling.ts";
import { listOpenAmendments } from "#server/discussions/actions.ts";
import { listVersionsIn } from "#server/discussions/queries.ts";
import { siteGridId } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { pageOf } from "#server/http/page-number.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import { correctMinutes, openMinutes, writeMinutes } from "#server/rulings/minutes.ts";
import { listGroupMembers, listMinutes, listRulings } from "#server/rulings/queries.ts";
import type { MinutesRow, Ruling } from "#server/rulings/queries.ts";
import { minutesForm } from "#web/pages/group/MinutesForm.tsx";
import { GroupPage } from "#web/pages/group/GroupPage.tsx";
import { MinutesListPage } from "#web/pages/group/MinutesListPage.tsx";
import { MinutesPage } from "#web/pages/group/MinutesPage.tsx";
import { RulingsPage } from "#web/pages/group/RulingsPage.tsx";
import { WriteMinutesPage } from "#web/pages/group/WriteMinutesPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Who the group is, what it decided, and what was said at its meetings. */
export const rulingPages = new Hono<HttpEnv>()
  .get("/groupe", showGroup)
  .get("/groupe/journal", showRulings)
  .get("/groupe/comptes-rendus", showMinutesList)
  .get("/groupe/comptes-rendus/:id", showMinutes)
  .get("/gt/comptes-rendus", (context) => showWriting(context))
  .post("/gt/comptes-rendus", formOnly, write)
  .get("/gt/comptes-rendus/:id", (context) => showCorrection(context))
  .post("/gt/comptes-rendus/:id", formOnly, correct);

/** Of a page. */
const perPage = 50;
const fewest = 5;

async function showGroup(context: HttpContext): Promise<Response> {
  const { db } = context.get("deps");
  const few = { limit: fewest, offset: 0 };
  const members = await listGroupMembers(db);
  const versions = await listVersionsIn(db, siteGridId, ["in-discussion", "announced"]);
  const rulings = await listRulings(db, { kind: null, ...few });
  const { title, lead } = textFor(context.get("language")).group;
  return renderPage(
    context,
    { title, description: lead, sheet: "space" },
    <GroupPage
      members={members.filter((name) => name !== null)}
      nameless={members.filter((name) => name === null).length}
      versions={versions.map(({ version, state }) => ({ version, state }))}
      amendments={await listOpenAmendments(db, fewest)}
      rulings={rulings.map(asShown)}
      minutes={await listMinutes(db, few)}
      isSignedIn={context.get("person") !== null}
    />,
  );
}

async function showRulings(context: HttpContext): Promise<Response> {
  const { db } = context.get("deps");
  const kind = rulingKinds.find((each) => each === context.req.query("sorte")) ?? null;
  const page = pageOf(context);
  const asked = { kind, limit: perPage + 1, offset: (page - 1) * perPage };
  const rows = await listRulings(db, asked);
  const { rulings: title, rulingsLead: description } = textFor(context.get("language")).group;
  return renderPage(
    context,
    { title, description, sheet: "space" },
    <RulingsPage
      {...{ kind, page }}
      rulings={rows.slice(0, perPage).map(asShown)}
      hasMore={rows.length > perPage}
    />,
  );
}

async function showMinutesList(context: HttpContext): Promise<Response> {
  const page = pageOf(context);
  const { minutes: title, minutesLead: description } = textFor(context.get("language")).group;
  return renderPage(
    context,
    { title, description, sheet: "space" },
    <MinutesListPage {...await listPage(context, page)} page={page} />,
  );
}

async function listPage(context: HttpContext, page: number) {
  const { db } = context.get("deps");
  const rows = await listMinutes(db, { limit: perPage + 1, offset: (page - 1) * perPage });
  return { minutes: rows.slice(0, perPage), hasMore: rows.length > perPage };
}

async function showMinutes(context: HttpContext): Promise<Response> {
  const found = await openMinutes(context.get("deps").db, idOf(context));
  const { title, heldOn, body, forumUrl, createdAt, changedAt } = found;
  const correctedAt = changedAt > createdAt ? changedAt.toISOString() : null;
  return renderPage(
    context,
    { title, sheet: "space" },
    <MinutesPage {...{ title, heldOn, body, forumUrl, correctedAt }} />,
  );
}

type Unsaved = {
  readonly typed: Typed;
  readonly problems: readonly DiscussionProblem[];
  /** What the form started from, or what it would replace now. */
  readonly read?: string;
};

async function showWriting(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const page = pageOf(context);
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).group.write.title, sheet: "space" },
    <WriteMinutesPage
      {...await listPage(context, page)}
      {...{ page, id: null, read: "", saved: null, mistake: mistakeOf(unsaved) }}
      isSaved={unsaved === undefined && context.req.query("fait") === "enregistre"}
    />,
    unsaved === undefined ? 200 : 422,
  );
}

async function write(context: HttpContext): Promise<Response> {
  const typed = readTyped(await readFormFields(context));
  const written = await writeMinutes(context.get("deps"), { person: personOf(context), typed });
  if (typeof written !== "string") return showWriting(context, { typed, problems: written });
  return goBack(context);
}

async function showCorrection(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const found = await openMinutes(context.get("deps").db, idOf(context));
  const isLate = unsaved?.problems.some(({ code }) => code === "changed-meanwhile") === true;
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).group.write.correct, sheet: "space" },
    <WriteMinutesPage
      {...{ minutes: [], hasMore: false, page: 1, isSaved: false, id: found.id }}
      read={unsaved === undefined || isLate ? found.changedAt.toISOString() : (unsaved.read ?? "")}
      saved={asTyped(found)}
      mistake={mistakeOf(unsaved)}
    />,
    unsaved === undefined ? 200 : isLate ? 409 : 422,
  );
}

async function correct(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const [typed, read] = [readTyped(fields), fields.get("read") ?? ""];
  const acting = { id: idOf(context), person: personOf(context) };
  const problems = await correctMinutes(context.get("deps"), { ...acting, typed, read });
  if (problems.length > 0) return showCorrection(context, { typed, problems, read });
  return goBack(context);
}

function goBack(context: HttpContext): Response {
  return context.redirect(
    `${groupPathTo.writeMinutes(context.get("language"))}?fait=enregistre`,
    303,
  );
}

function mistakeOf(unsaved: Unsaved | undefined) {
  return unsaved === undefined ? null : { form: minutesForm, ...unsaved };
}

function asTyped({ heldOn, title, body, forumUrl }: MinutesRow) {
  return { heldOn, title, body, forumUrl: forumUrl ?? "" };
}

function asShown({ id, at, kind, subject, path, reason }: Ruling) {
  return { id, at: at.toISOString(), kind, subject, path, reason };
}

function idOf(context: HttpContext): string {
  return context.req.param("id") ?? "";
}
