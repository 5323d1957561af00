import { z } from "zod";
import { readEdits } from "#core/answer-edits.ts";
import type { TypedEdit } from "#core/answer-edits.ts";
import { fieldName } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import { versionName } from "#core/version-name.ts";
import type { DraftAnswer, DraftConflict } from "#server/drafts/stored-draft.ts";
import { findNames } from "#server/drafts/queries.ts";
import { saveTypedEdits } from "#server/drafts/typed-edits.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import { problemsOf } from "#server/http/api.ts";
import type { HttpContext } from "#server/http/context.ts";
import { problemJson, Refusal } from "#server/http/errors.ts";
import { problemSentence } from "#web/text/entry-sentences.ts";
import { textFor } from "#web/text/text.ts";

/** One answer as its fields say it: the script of the questionnaire sends what was typed. */
const typedAnswer = z.strictObject({
  base: z.int().min(0).max(999_999_999),
  values: z.array(z.string()).max(1_000),
  evidence: z.string(),
  note: z.string(),
});

/**
 * Saves one answer. 409 gives both versions when someone else changed it since its base, or says that
 * the grid is another one than `grille` names; 422 says what is wrong with what was typed.
 */
export async function putAnswer(context: HttpContext): Promise<Response> {
  try {
    return await saveAnswer(context);
  } catch (error) {
    const isMoved = error instanceof Refusal && error.code === "grid-changed";
    if (isMoved) return problemJson(context, error);
    throw error;
  }
}

async function saveAnswer(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const person = context.get("person");
  if (person === null) throw new Refusal("not-signed-in");
  const hoster = await openOwnHoster(deps, context.req.param("slug") ?? "");
  const { grid } = await findGridInForce(deps);
  const read = context.req.query("grille");
  if (read !== undefined && read !== versionName(grid)) throw new Refusal("grid-changed");
  const edit = await readEdit(context, grid);
  if (edit.problems.length > 0) return refuseTyped(context, edit);
  const { saved, conflicts } = await deps.db.transaction((db) =>
    saveTypedEdits(deps, db, { hosterId: hoster.id, personId: person.id, grid, edits: [edit] }),
  );
  const [conflict] = conflicts;
  if (conflict !== undefined) return refuseStale(context, conflict);
  const answer = saved.get(edit.criterion);
  return context.json({ version: answer?.version ?? 0, answer: answerJson(answer) });
}

type ReadEdit = TypedEdit & { readonly grid: Grid };

async function readEdit(context: HttpContext, grid: Grid): Promise<ReadEdit> {
  const criterion = context.req.param("criterion") ?? "";
  if (!grid.criteria.has(criterion)) throw new Refusal("not-found");
  if (!context.req.header("content-type")?.startsWith("application/json")) {
    throw new Refusal("wrong-content-type");
  }
  const body: unknown = await context.req.json().catch((error: unknown) => {
    throw error instanceof SyntaxError ? new Refusal("malformed-json") : error;
  });
  const typed = typedAnswer.safeParse(body);
  if (!typed.success) throw new Refusal("invalid-request", problemsOf(typed.error.issues));
  const { base, values, evidence, note } = typed.data;
  const [edit] = readEdits(
    grid,
    [
      [fieldName("base", criterion), String(base)],
      ...values.map((value) => [fieldName("answer", criterion), value] as const),
      [fieldName("evidence", criterion), evidence],
      [fieldName("note", criterion), note],
    ],
    context.get("language"),
  );
  if (edit === undefined) throw new Error("An edit with a base was not read");
  return { ...edit, grid };
}

const partOf = { answer: "/values", evidence: "/evidence", note: "/note" } as const;

function refuseTyped(context: HttpContext, { grid, criterion, problems }: ReadEdit) {
  const language = context.get("language");
  const asked = grid.criteria.get(criterion);
  const errors = problems.map((problem) => ({
    path: partOf[problem.field],
    code: problem.code,
    message:
      asked &&
      problemSentence({ language, text: textFor(language) }, { criterion: asked, problem }),
  }));
  return problemJson(context, new Refusal("invalid-answers"), { errors });
}

async function refuseStale(context: HttpContext, { mine, theirs }: DraftConflict) {
  const { answeredBy, changedAt, version } = theirs;
  const names = await findNames(context.get("deps").db, answeredBy === null ? [] : [answeredBy]);
  const by = answeredBy === null ? null : (names.get(answeredBy) ?? null);
  return problemJson(context, new Refusal("stale-edit"), {
    mine: { base: mine.base, ...answerJson(mine) },
    theirs: { version, ...answerJson(theirs), changedAt: changedAt.toISOString(), by },
  });
}

function answerJson(answer: Pick<DraftAnswer, "value" | "evidence" | "note"> | undefined) {
  const { value = null, evidence = null, note = null } = answer ?? {};
  return { value, evidence, note };
}
