import { Hono } from "hono";
import { choicePathTo } from "#core/choice-paths.ts";
import type { Path } from "#core/paths.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { Problem } from "#core/problem.ts";
import { readImport, storeImport } from "#server/grid-imports/actions.ts";
import { siteGridId } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { anyForm } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { ImportPage } from "#web/pages/grid-import/ImportPage.tsx";
import type { ImportFault } from "#web/pages/grid-import/ImportPage.tsx";
import { ImportPreviewPage } from "#web/pages/grid-import/ImportPreviewPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Where the working group brings a grid in: a version of its own, or that of another collective. */
export const gridImportPages = new Hono<HttpEnv>()
  .get("/gt/grille/import", (context) => showStart(context))
  .post("/gt/grille/import", anyForm, receive);

type Unread = {
  readonly text: string;
  readonly fault: ImportFault;
};

function showStart(context: HttpContext, unread?: Unread): Response {
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).gridImport.title, sheet: "space" },
    <ImportPage
      text={unread?.text ?? ""}
      fault={unread?.fault ?? null}
      stored={unread === undefined ? storedOf(context) : null}
    />,
    unread === undefined ? 200 : 422,
  );
}

async function receive(context: HttpContext): Promise<Response> {
  const form = await context.req.formData().catch((error: unknown) => {
    throw error instanceof TypeError ? new Refusal("malformed-request") : error;
  });
  const text = await sentText(form);
  if (text === null) return showStart(context, { text: "", fault: { kind: "not-text" } });
  if (text.trim() === "") return showStart(context, { text, fault: { kind: "nothing-sent" } });
  const step = form.get("step");
  if (step === "store" || step === "renumber") return store(context, text, step === "renumber");
  return showPreview(context, text);
}

async function showPreview(context: HttpContext, text: string, status = 200): Promise<Response> {
  const read = await readImport(context.get("deps").db, text);
  if (!read.ok) return showProblems(context, text, read.problems);
  const { grid, ...rest } = read.value;
  const { id, version } = grid.document.grid;
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).gridImport.previewTitle, sheet: "space" },
    <ImportPreviewPage
      {...{ ...rest, grid, text, isOurs: id === siteGridId }}
      path={pathOf(context, id, version)}
    />,
    status,
  );
}

async function store(context: HttpContext, text: string, isRenumbered: boolean): Promise<Response> {
  const stored = await storeImport(context.get("deps"), {
    ...{ text, isRenumbered },
    person: personOf(context),
  });
  if (!stored.ok) return showProblems(context, text, stored.problems);
  const { id, version, fate } = stored.value;
  if (fate === "other-document") return showPreview(context, text, 409);
  const language = context.get("language");
  if (id === siteGridId) return context.redirect(groupPathTo.version(language, version), 303);
  const query = new URLSearchParams({ fait: `${id} ${version}` });
  return context.redirect(`${groupPathTo.importGrid(language)}?${query}`, 303);
}

function showProblems(context: HttpContext, text: string, problems: readonly Problem[]): Response {
  return showStart(context, { text, fault: { kind: "problems", problems } });
}

/** What was just stored of another collective, as the address says it: nothing hangs on it. */
function storedOf(context: HttpContext) {
  const [, id, version] =
    /^([a-z\d-]{1,64}) ([1-9]\d{0,8})$/u.exec(context.req.query("fait") ?? "") ?? [];
  if (id === undefined || version === undefined) return null;
  return { id, version: Number(version), path: pathOf(context, id, Number(version)) };
}

/** Where a grid can be tried. */
function pathOf(context: HttpContext, id: string, version: number): Path {
  return choicePathTo.otherGrid(context.get("language"), id, version);
}

/** The file where there is one, else what was pasted; null for a file that is no text. */
async function sentText(form: FormData): Promise<string | null> {
  const file = form.get("file");
  if (file === null || typeof file === "string" || file.size === 0) {
    const pasted = form.get("text");
    return typeof pasted === "string" ? pasted : "";
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
