import { Hono } from "hono";
import type { Person } from "#core/access.ts";
import type { Result } from "#core/result.ts";
import { failure, success } from "#core/result.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { SheetChange, SheetEntry } from "#core/spreadsheet.ts";
import { compareSheet } from "#core/spreadsheet.ts";
import type { SheetWords } from "#core/spreadsheet-cells.ts";
import { versionName } from "#core/version-name.ts";
import { languages } from "#core/vocabulary.ts";
import { readDraft, saveAnswers } from "#server/drafts/actions.ts";
import type { DraftEdit } from "#server/drafts/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { anyForm } from "#server/http/form-fields.ts";
import { renderPage } from "#server/http/render.tsx";
import { readSheet } from "#server/spreadsheets/read-sheet.ts";
import type { SheetFault } from "#server/spreadsheets/read-sheet.ts";
import { decodeSheet } from "#server/spreadsheets/sent-text.ts";
import { readCount, readSent } from "#server/spreadsheets/sent-changes.ts";
import { makeSheet } from "#server/spreadsheets/sheet-lines.ts";
import {
  SheetConflictsPage,
  SheetDifferencePage,
} from "#web/pages/spreadsheet/SheetDifferencePage.tsx";
import { SheetStartPage } from "#web/pages/spreadsheet/SheetStartPage.tsx";
import type { SheetDifferenceProps } from "#web/pages/spreadsheet/spreadsheet-props.ts";
import { textFor } from "#web/text/text.ts";

/** Answers as a spreadsheet, out and in. */
export const spreadsheetPages = new Hono<HttpEnv>()
  .get("/espace/:slug/reponses.csv", async (context) =>
    sendSheet(context, await openSpace(context, context.req.param("slug"))),
  )
  .get("/espace/:slug/tableur", async (context) => {
    const space = await openSpace(context, context.req.param("slug"));
    return showStart(context, space, { saved: readCount(context.req.query("enregistrees")) });
  })
  .post("/espace/:slug/tableur", anyForm, async (context) => {
    const space = await openSpace(context, context.req.param("slug"));
    const form = await readForm(context);
    const step = form.get("step");
    return step === "save" || step === "save-ticked"
      ? saveChanges(context, space, form)
      : showDifference(context, space, form);
  });

type Space = { readonly hoster: Hoster; readonly person: Person };

async function openSpace(context: HttpContext, slug: string): Promise<Space> {
  const person = context.get("person");
  if (person === null) throw new Refusal("not-signed-in");
  return { hoster: await openOwnHoster(context.get("deps"), slug), person };
}

async function sendSheet(context: HttpContext, { hoster }: Space): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { grid, answers } = await readDraft(deps, deps.db, hoster.id);
  return context.body(makeSheet(grid, answers, language), 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-language": language,
    "content-disposition": `attachment; filename="reponses-${hoster.slug}.csv"`,
    "x-robots-tag": "noindex",
  });
}

/** The form as it was sent, its file included; what is no form is refused. */
function readForm(context: HttpContext): Promise<FormData> {
  return context.req.formData().catch((error: unknown) => {
    throw error instanceof TypeError ? new Refusal("malformed-request") : error;
  });
}

async function showDifference(
  context: HttpContext,
  space: Space,
  form: FormData,
): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const pasted = form.get("text");
  const text = typeof pasted === "string" ? pasted : "";
  const sent = await sentText(form.get("file"), text);
  const sheet = sent.ok ? readSheet(sent.value, language) : sent;
  if (!sheet.ok) {
    return showStart(context, space, { fault: sheet.problems[0] ?? "nothing-sent", pasted: text });
  }
  const { rows, unknownColumns } = sheet.value;
  const { grid, answers } = await readDraft(deps, deps.db, space.hoster.id);
  const sheetLanguage = sheet.value.language;
  const how = { language: sheetLanguage, words: sheetWords };
  const difference = compareSheet(grid, answers, rows, how);
  const isTicked = () => true;
  const shown = { grid, difference, unknownColumns, sheetLanguage, isTicked };
  return renderDifference(context, space, shown);
}

function renderDifference(
  context: HttpContext,
  space: Space,
  shown: Omit<SheetDifferenceProps, keyof Space>,
): Response {
  return renderPage(
    context,
    headOf(context, space, "differenceTitle"),
    <SheetDifferencePage {...space} {...shown} />,
    shown.difference.problems.length === 0 ? 200 : 422,
  );
}

/** The file where there is one, else what was pasted. */
async function sentText(
  file: FormDataEntryValue | null,
  pasted: string,
): Promise<Result<string, SheetFault>> {
  if (file === null || typeof file === "string" || file.size === 0) {
    return pasted === "" ? failure(["nothing-sent"]) : success(pasted);
  }
  return decodeSheet(new Uint8Array(await file.arrayBuffer()));
}

/** Saves what is ticked and what was corrected; nothing, as long as a cell is wrong. */
async function saveChanges(context: HttpContext, space: Space, form: FormData): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { hoster, person } = space;
  const { grid, answers } = await readDraft(deps, deps.db, hoster.id);
  // What was compared with another version of the grid says nothing of this one.
  if ((form.get("grille") ?? versionName(grid)) !== versionName(grid)) {
    throw new Refusal("grid-changed");
  }
  const sent = readSent(grid, form, language);
  const isTicked = (criterion: string) => sent.taken.has(criterion);
  const corrected = compareSheet(grid, answers, sent.rows, {
    language: sent.sheetLanguage,
    words: sheetWords,
  });
  const fixed = corrected.changes.map((change) => ({ ...change, base: sent.baseOf(change) }));
  if (corrected.problems.length > 0) {
    const changes = sent.edits.map((edit) => asChange(edit, answers.get(edit.criterion)));
    const wrong = corrected.wrong.map((row) => ({ ...row, base: sent.baseOf(row) }));
    const isFixed = (id: string) => fixed.some(({ criterion }) => criterion === id);
    return renderDifference(context, space, {
      ...{ grid, unknownColumns: [], sheetLanguage: sent.sheetLanguage },
      difference: { changes: [...changes, ...fixed], wrong, problems: corrected.problems },
      isTicked: (criterion) => isTicked(criterion) || isFixed(criterion),
    });
  }
  const edits = [
    ...sent.edits.filter(({ criterion }) => isTicked(criterion)),
    ...fixed.map(({ criterion, base, after }) => ({ criterion, base, ...after })),
  ];
  const author = { hosterId: hoster.id, personId: person.id };
  const { saved, conflicts } =
    edits.length === 0
      ? { saved: new Map(), conflicts: [] }
      : await deps.db.transaction((db) => saveAnswers(deps, db, { ...author, grid, edits }));
  if (conflicts.length === 0) {
    const done = new URLSearchParams({ enregistrees: String(saved.size) });
    return context.redirect(`${spacePathTo.sheetImport(language, hoster.slug)}?${done}`, 303);
  }
  return renderPage(
    context,
    headOf(context, space, "conflictsTitle"),
    <SheetConflictsPage
      {...space}
      grid={grid}
      saved={saved.size}
      conflicts={conflicts.map(({ mine, theirs }) => ({
        ...asChange(mine, theirs),
        base: theirs.version,
      }))}
    />,
    409,
  );
}

/** What an edit changes of what is stored. */
function asChange(
  { criterion, base, ...after }: DraftEdit,
  stored: SheetEntry | undefined,
): SheetChange {
  const { value = null, evidence = null, note = null } = stored ?? {};
  return { criterion, base, before: { value, evidence, note }, after };
}

function showStart(
  context: HttpContext,
  space: Space,
  { saved = null, fault = null, pasted = "" }: StartState,
): Response {
  const page = <SheetStartPage {...space} {...{ saved, fault, pasted }} />;
  return renderPage(context, headOf(context, space, "title"), page, fault === null ? 200 : 422);
}

type StartState = {
  readonly saved?: number | null;
  readonly fault?: SheetFault | null;
  readonly pasted?: string;
};

function headOf(
  context: HttpContext,
  { hoster }: Space,
  title: "title" | "differenceTitle" | "conflictsTitle",
) {
  const { space, spreadsheet } = textFor(context.get("language"));
  return {
    title: space.pageTitle(spreadsheet[title], hoster.name),
    sheet: "space",
    isIndexed: false,
  } as const;
}

const sheetWords: SheetWords = {
  notApplicable: languages.map((language) => textFor(language).explanation.notApplicable),
  noneOfThese: languages.map((language) => textFor(language).questionnaire.noneOfThese),
  unknown: languages.map((language) => textFor(language).questionnaire.unknown),
};
