import { Hono } from "hono";
import { lifeMoves } from "#core/announcement.ts";
import { listReworded } from "#core/check-meaning.ts";
import { leafAt } from "#core/grid-fields.ts";
import { wasName } from "#core/grid-form.ts";
import { readEditorPart } from "#core/grid-parts.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { EditProblem } from "#core/grid-edit-problem.ts";
import { copyVersion, openVersionDraft } from "#server/grid-drafts/actions.ts";
import type { EditConflict } from "#server/grid-drafts/actions.ts";
import { putEdits } from "#server/grid-drafts/api.ts";
import { declareReworded } from "#server/grid-drafts/rewording.ts";
import { readDeed } from "#server/grid-drafts/form-deeds.ts";
import { checkVersion, listShownEdits, openEditor } from "#server/grid-drafts/opened-editor.ts";
import { saveForm } from "#server/grid-drafts/saved-form.ts";
import { undoEdit } from "#server/grid-drafts/undoing.ts";
import { versionOf } from "#server/grid-drafts/version-address.ts";
import { findGridInForce, listSiteGridVersions } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { DraftPage } from "#web/pages/editor/DraftPage.tsx";
import { fieldId } from "#web/pages/editor/editor-address.ts";
import { EditorPage, editorTitle } from "#web/pages/editor/EditorPage.tsx";
import type { EditorPageProps } from "#web/pages/editor/EditorPage.tsx";
import { HistoryPage } from "#web/pages/editor/HistoryPage.tsx";
import { itemLabel } from "#web/pages/editor/item-label.ts";
import { VersionsPage } from "#web/pages/editor/VersionsPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Where the working group writes the grid. */
export const gridDraftPages = new Hono<HttpEnv>()
  .get("/gt/grille", showVersions)
  .post("/gt/grille/copie", formOnly, copy)
  // Other pages of the group stand beside the versions.
  .get("/gt/grille/:version", (context, next) =>
    /^\d+$/u.test(context.req.param("version")) ? showDraft(context) : next(),
  )
  .get("/gt/grille/:version/modifier/:part", (context) => showEditor(context))
  .get("/gt/grille/:version/modifier/:part/:id", (context) => showEditor(context))
  .post("/gt/grille/:version/modifier/:part", formOnly, saveEditor)
  .post("/gt/grille/:version/modifier/:part/:id", formOnly, saveEditor)
  .put("/gt/grille/:version/modifications", putEdits)
  .get("/gt/grille/:version/modifications", (context) => showHistory(context))
  .post("/gt/grille/:version/modifications/:number", formOnly, undo)
  .post("/gt/grille/:version/reformulations", formOnly, sayReworded);

async function showVersions(context: HttpContext): Promise<Response> {
  const versions = await listSiteGridVersions(context.get("deps"));
  const { title } = textFor(context.get("language")).editor.versions;
  return renderPrivatePage(
    context,
    { title, sheet: "space" },
    <VersionsPage versions={versions} />,
  );
}

async function copy(context: HttpContext): Promise<Response> {
  const from = Number((await readFormFields(context)).get("from"));
  if (!Number.isSafeInteger(from)) throw new Refusal("unknown-grid");
  const { id } = personOf(context);
  const version = await copyVersion(context.get("deps"), { from, personId: id });
  return context.redirect(groupPathTo.version(context.get("language"), version), 303);
}

async function showDraft(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { row, draft } = await openVersionDraft(deps.db, versionOf(context));
  const base = row.basedOn === null ? null : (await openVersionDraft(deps.db, row.basedOn)).draft;
  const { grid: inForce } = await findGridInForce(deps);
  const { version, state, basedOn, reworded } = row;
  const edits = await listShownEdits(deps, row, { limit: 5 });
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).editor.draft.title(version), sheet: "space" },
    <DraftPage
      {...{ version, state, basedOn, draft, edits, reworded }}
      check={checkVersion(draft, base)}
      effectiveAt={row.effectiveAt?.toISOString() ?? null}
      done={lifeMoves.find((move) => move === context.req.query("fait")) ?? null}
      rewordable={listReworded(draft, inForce)}
    />,
  );
}

async function sayReworded(context: HttpContext): Promise<Response> {
  const version = versionOf(context);
  const criteria = (await readFormFields(context)).getAll("criterion");
  const { id: personId } = personOf(context);
  await declareReworded(context.get("deps"), { version, personId, criteria });
  return context.redirect(groupPathTo.version(context.get("language"), version), 303);
}

type Sent = {
  readonly fields: URLSearchParams;
  readonly problems: readonly EditProblem[];
  readonly conflicts: readonly EditConflict[];
};

async function showEditor(context: HttpContext, sent?: Sent): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const text = textFor(language);
  const person = personOf(context);
  const { part = "", id } = context.req.param() as Readonly<Record<string, string | undefined>>;
  const opened = await openEditor(deps, { version: versionOf(context), part, id, person });
  const { draft, lastEdit, check } = opened;
  const view = { ...opened, version: opened.row.version, ...viewOf(sent, text) };
  const props: EditorPageProps = {
    ...{ view, inForce: opened.inForce, ownEdit: opened.ownEdit, person: person.id },
    lost: (sent?.conflicts ?? []).map(({ edit }) => edit).filter((edit) => !isShown(sent, edit)),
    retired: opened.retired.map(({ version, path, name, item }) => {
      const label = itemLabel({ language, text }, draft, { item, name, index: 0 });
      return { version, path, label };
    }),
    errors: check.errors,
    simulation: opened.simulation,
    lastEdit:
      lastEdit === undefined ? null : { at: lastEdit.at.toISOString(), name: lastEdit.name },
    news: newsOf(context),
  };
  return renderPrivatePage(
    context,
    { title: editorTitle({ language, text }, view), sheet: "space", hasIsland: true },
    <EditorPage {...props} />,
    sent === undefined ? 200 : sent.conflicts.length > 0 ? 409 : 422,
  );
}

/** What was typed comes back whole when something is wrong, and only what is disputed after a conflict. */
function viewOf(sent: Sent | undefined, text: ReturnType<typeof textFor>) {
  const conflicts = (sent?.conflicts ?? []).filter(({ edit }) => isShown(sent, edit));
  const disputed = new Set(conflicts.map(({ edit }) => edit.path));
  const { sentences } = text.editor.problems;
  return {
    typed:
      sent === undefined
        ? null
        : { fields: sent.fields, paths: sent.problems.length > 0 ? null : disputed },
    conflicts: new Map(conflicts.map(({ edit, found }) => [edit.path, found])),
    faults: new Map((sent?.problems ?? []).map(({ path, code }) => [path, sentences[code]])),
  };
}

/** Whether a field of the form showed the value of an edit, and the draft still has it. */
function isShown(sent: Sent | undefined, { path }: { readonly path: string }): boolean {
  const conflict = sent?.conflicts.find(({ edit }) => edit.path === path);
  return (
    sent?.fields.has(wasName(path)) === true &&
    leafAt(path) !== null &&
    conflict?.found !== undefined
  );
}

function newsOf(context: HttpContext): EditorPageProps["news"] {
  if (context.req.query("enregistre") !== undefined) return "saved";
  return context.req.query("annule") === undefined ? "none" : "undone";
}

async function saveEditor(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const version = versionOf(context);
  const fields = await readFormFields(context);
  const deed = readDeed(fields);
  const { id: personId } = personOf(context);
  const fate = await saveForm(deps, { version, personId, language, fields, deed });
  if (fate.kind === "wrong") {
    return showEditor(context, { fields, problems: fate.problems, conflicts: [] });
  }
  if (fate.kind === "conflict") {
    return showEditor(context, { fields, problems: [], conflicts: fate.conflicts });
  }
  const { part = "", id } = context.req.param() as Readonly<Record<string, string | undefined>>;
  const isGone = deed.verb === "remove" && id !== undefined && deed.path.endsWith(`/${id}`);
  const parts = id === undefined || isGone ? [part] : [part, id];
  // Whoever moves, adds or removes something goes on where it stands.
  const at = deed.verb === "add" ? (fate.edits.at(-1)?.path ?? deed.path) : deed.path;
  const place = deed.verb === "save" || isGone ? "" : `#${encodeURIComponent(fieldId(at))}`;
  const path = groupPathTo.editor(language, version, ...parts);
  return context.redirect(`${path}?enregistre=1${place}`, 303);
}

const editsPerPage = 50;

async function showHistory(
  context: HttpContext,
  refused: Parameters<typeof HistoryPage>[0]["refused"] = null,
): Promise<Response> {
  const deps = context.get("deps");
  const { row, draft } = await openVersionDraft(deps.db, versionOf(context));
  const asked = Number(context.req.query("avant") ?? "");
  const isAsked = Number.isSafeInteger(asked) && asked > 0 && asked < 2 ** 31;
  const listed = await listShownEdits(deps, row, {
    limit: editsPerPage + 1,
    ...(isAsked && { before: asked }),
  });
  const edits = listed.slice(0, editsPerPage);
  const { version, state } = row;
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).editor.history.title(version), sheet: "space" },
    <HistoryPage
      {...{ version, draft, edits, refused }}
      canUndo={state === "draft"}
      older={listed.length > edits.length ? (edits.at(-1)?.number ?? null) : null}
    />,
    refused === null ? 200 : 409,
  );
}

async function undo(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const version = versionOf(context);
  const fields = await readFormFields(context);
  const number = Number(context.req.param("number"));
  if (!Number.isSafeInteger(number) || number < 1 || number >= 2 ** 31) {
    throw new Refusal("not-found");
  }
  const fate = await undoEdit(context.get("deps"), {
    ...{ version, number, personId: personOf(context).id, isWhole: fields.get("whole") === "1" },
  });
  const words = textFor(language).editor;
  if (fate.kind === "conflict") {
    const [first] = fate.conflicts;
    if (first === undefined) throw new Error("A conflict is on something");
    return showHistory(context, { ...first, why: words.history.conflict });
  }
  if (fate.kind === "wrong") {
    const [first] = fate.problems;
    const sentence = first === undefined ? "" : words.problems.sentences[first.code];
    const edit = { path: first?.path ?? "" };
    return showHistory(context, {
      edit,
      found: undefined,
      why: `${words.history.wrong} ${sentence}`,
    });
  }
  const part = readEditorPart(fields.get("part") ?? "");
  const id = fields.get("id") ?? "";
  const back =
    part === undefined
      ? groupPathTo.version(language, version, "modifications")
      : groupPathTo.editor(language, version, part, ...(id === "" ? [] : [id]));
  return context.redirect(`${back}?annule=1`, 303);
}
