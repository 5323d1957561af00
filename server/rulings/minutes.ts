import type { AuditAction } from "#core/audit-action.ts";
import type { Person } from "#core/access.ts";
import type { DiscussionProblem } from "#core/discussion.ts";
import { readMinutesWords } from "#core/discussion-form.ts";
import type { Typed } from "#core/discussion-form.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { isUuid } from "#core/uuid.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { Refusal } from "#server/http/errors.ts";
import { findMinutes, insertMinutes, lockMinutes, updateMinutes } from "#server/rulings/queries.ts";
import type { MinutesRow } from "#server/rulings/queries.ts";

/** Throws `Refusal("not-found")`. */
export async function openMinutes(db: Db, id: string): Promise<MinutesRow> {
  const found = isUuid(id) ? await findMinutes(db, id) : undefined;
  if (found === undefined) throw new Refusal("not-found");
  return found;
}

type Writing = { readonly person: Person; readonly typed: Typed };

/** Publishes minutes. Gives their id, or what does not fit. */
export function writeMinutes(
  deps: Deps,
  { person, typed }: Writing,
): Promise<string | readonly DiscussionProblem[]> {
  const words = readMinutesWords(typed);
  return deps.db.transaction(async (db) => {
    if (!words.ok) return words.problems;
    await holdPerson(db, person);
    const at = deps.now();
    const row = { id: deps.newId(), ...words.value, createdAt: at, changedAt: at };
    await insertMinutes(db, { ...row, authorId: person.id });
    await note(deps, db, { person, id: row.id, action: "write-minutes" });
    return row.id;
  });
}

/** Corrects minutes, unless they were changed since `read`, in ISO 8601. Gives what does not fit. */
export function correctMinutes(
  deps: Deps,
  { person, typed, id, read }: Writing & { readonly id: string; readonly read: string },
): Promise<readonly DiscussionProblem[]> {
  const words = readMinutesWords(typed);
  return deps.db.transaction(async (db): Promise<readonly DiscussionProblem[]> => {
    await holdPerson(db, person);
    const found = isUuid(id) ? await lockMinutes(db, id) : undefined;
    if (found === undefined) throw new Refusal("not-found");
    if (!words.ok) return words.problems;
    if (found.changedAt.toISOString() !== read) {
      return [{ field: "body", code: "changed-meanwhile" }];
    }
    await updateMinutes(db, id, { ...words.value, changedAt: deps.now() });
    await note(deps, db, { person, id, action: "correct-minutes" });
    return [];
  });
}

type Noting = { readonly person: Person; readonly id: string; readonly action: AuditAction };

function note(deps: Deps, db: Db, { person, id, action }: Noting): Promise<void> {
  return noteWrite(deps, db, { personId: person.id, action, detail: { minutes: id } });
}
