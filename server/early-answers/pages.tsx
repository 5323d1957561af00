import { Hono } from "hono";
import { readEdits } from "#core/answer-edits.ts";
import type { TypedEdit } from "#core/answer-edits.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { readVersionName } from "#core/version-name.ts";
import { findGrid, findGridInForce } from "#server/grids/actions.ts";
import type { StoredGrid } from "#server/grids/actions.ts";
import { saveTypedEdits } from "#server/drafts/actions.ts";
import type { DraftConflict } from "#server/drafts/actions.ts";
import { findNames } from "#server/drafts/queries.ts";
import { openEarlyAnswers } from "#server/early-answers/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { askQuestions } from "#web/pages/answering/asked-questions.ts";
import { EarlyPage, NothingAnnouncedPage } from "#web/pages/early/EarlyPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What a hoster answers before a version comes into force. */
export const earlyAnswerPages = new Hono<HttpEnv>()
  .get("/espace/:slug/prochaine-grille", (context) => showEarly(context, nothingSent))
  .post("/espace/:slug/prochaine-grille", formOnly, saveEarly);

type Sent = { readonly edits: readonly TypedEdit[]; readonly conflicts: readonly DraftConflict[] };

const nothingSent: Sent = { edits: [], conflicts: [] };

async function showEarly(context: HttpContext, { edits, conflicts }: Sent): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const person = personOf(context);
  const hoster = await openOwnHoster(deps, slugOf(context));
  const early = await openEarlyAnswers(deps, hoster);
  const words = textFor(language).announcement.early;
  if (early === null) {
    const named = { title: words.nextTitle, hoster: hoster.name };
    return renderSpacePage(context, named, <NothingAnnouncedPage {...{ hoster, person }} />);
  }
  const { draft, former, fresh, review, coming, prediction } = early;
  const { grid, answers: stored } = draft;
  const wrong = edits.filter(({ problems }) => problems.length > 0);
  const open = [...wrong, ...conflicts].map(({ criterion }) => criterion);
  const names = await findNames(
    deps.db,
    conflicts.flatMap(({ theirs }) => theirs.answeredBy ?? []),
  );
  const shown = { grid, language, stored, edits, conflicts, names, former, late: new Map() };
  const others = open.filter((id) => !fresh.includes(id) && !review.includes(id));
  const isSaved = edits.length === 0 && context.req.query("saved") !== undefined;
  const page = (
    <EarlyPage
      {...{ hoster, person, grid, coming, prediction }}
      fresh={askQuestions({ ...shown, criteria: [...fresh, ...others] })}
      review={askQuestions({ ...shown, criteria: review })}
      notice={isSaved ? "saved" : open.length > 0 ? "others-saved" : "none"}
    />
  );
  const named = { title: words.title(coming.version), hoster: hoster.name };
  const status = conflicts.length > 0 ? 409 : open.length > 0 ? 422 : 200;
  return renderSpacePage(context, named, page, status);
}

async function saveEarly(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const fields = await readFormFields(context);
  const { grid, state } = await openAnswered(context, fields.get("grille") ?? "");
  const edits = readEdits(grid, [...fields], language);
  const author = { hosterId: hoster.id, personId: personOf(context).id, grid };
  const conflicts = await deps.db.transaction(async (db) => {
    const found = await saveTypedEdits(deps, db, { ...author, edits });
    // Once it is in force, the page that could show what is open is another one.
    const isOver = state === "in-force" && isOpen({ edits, conflicts: found.conflicts });
    if (isOver) throw new Refusal("grid-changed");
    return found.conflicts;
  });
  if (isOpen({ edits, conflicts })) return showEarly(context, { edits, conflicts });
  const path =
    state === "in-force"
      ? spacePathTo.answering(language, hoster.slug)
      : `${groupPathTo.nextGrid(language, hoster.slug)}?saved=1`;
  return context.redirect(path, 303);
}

function isOpen({ edits, conflicts }: Sent): boolean {
  return conflicts.length > 0 || edits.some(({ problems }) => problems.length > 0);
}

/** The version whose questions a form asked: announced still, or in force since. */
async function openAnswered(context: HttpContext, name: string): Promise<StoredGrid> {
  const deps = context.get("deps");
  const asked = readVersionName(name);
  if (asked === null) throw new Refusal("grid-changed");
  const inForce = await findGridInForce(deps);
  const isInForce = inForce.gridId === asked.id && inForce.version === asked.version;
  const found = isInForce ? inForce : await findGrid(deps, asked.id, asked.version);
  if (found.state !== "announced" && !isInForce) throw new Refusal("grid-changed");
  return found;
}
