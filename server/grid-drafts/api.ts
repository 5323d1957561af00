import { z } from "zod";
import { mostEdits } from "#core/grid-edit-problem.ts";
import type { HttpContext } from "#server/http/context.ts";
import { Refusal, problemJson } from "#server/http/errors.ts";
import { problemsOf } from "#server/http/api.ts";
import { personOf } from "#server/http/signed-in.ts";
import { editDraft } from "#server/grid-drafts/actions.ts";
import { versionOf } from "#server/grid-drafts/version-address.ts";
import { textFor } from "#web/text/text.ts";

/** Edits as the script of the editor sends them; what they hold is read by `editDraft`. */
const sentEdits = z
  .array(
    z.strictObject({
      path: z.string().max(500),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  )
  .min(1)
  .max(mostEdits);

/** Saves edits, all or none: 409 gives what the draft has instead, 422 what is wrong with each. */
export async function putEdits(context: HttpContext): Promise<Response> {
  const person = personOf(context);
  const version = versionOf(context);
  const edits = await readEdits(context);
  const fate = await editDraft(context.get("deps"), { version, personId: person.id, edits });
  switch (fate.kind) {
    case "saved":
      return context.json({ digest: fate.digest, numbers: fate.numbers });
    case "conflict":
      return problemJson(context, new Refusal("stale-edit"), {
        conflicts: fate.conflicts.map(({ edit, found }) => ({
          path: edit.path,
          mine: edit.after,
          theirs: found,
        })),
      });
    case "wrong": {
      const { sentences } = textFor(context.get("language")).editor.problems;
      const errors = fate.problems.map((problem) => ({
        ...problem,
        message: sentences[problem.code],
      }));
      return problemJson(context, new Refusal("invalid-request"), { errors });
    }
  }
}

async function readEdits(context: HttpContext) {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new Refusal("wrong-content-type");
  }
  const body: unknown = await context.req.json().catch((error: unknown) => {
    throw error instanceof SyntaxError ? new Refusal("malformed-json") : error;
  });
  const read = sentEdits.safeParse(body);
  if (!read.success) throw new Refusal("invalid-request", problemsOf(read.error.issues));
  return read.data;
}
