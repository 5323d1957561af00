import type { AuditAction } from "#core/audit-action.ts";
import type { Person } from "#core/access.ts";
import { readEdits, readTypedParts } from "#core/amendment-form.ts";
import { listParts } from "#core/amendment-parts.ts";
import { findSubject } from "#core/amendment-subject.ts";
import type { DiscussionProblem } from "#core/discussion.ts";
import { readAmendmentWords, readSaid, readTyped } from "#core/discussion-form.ts";
import type { FormField } from "#core/form-answers.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { readDraft } from "#server/discussions/documents.ts";
import { lockKnownAmendment, requireOpenAmendment } from "#server/discussions/places.ts";
import {
  countAmendmentsBy,
  insertAmendment,
  updateAmendment,
} from "#server/discussions/queries.ts";
import type { AmendmentRow } from "#server/discussions/queries.ts";
import { requireFew, startWriting, takeName } from "#server/discussions/remarks.ts";
import { editDraftWithin } from "#server/grid-drafts/actions.ts";
import type { EditFate } from "#server/grid-drafts/actions.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { findGridVersion } from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { publishRuling } from "#server/rulings/actions.ts";

/** Each is a work to read: far above what somebody writes in a day. */
const mostADay = 10;

/** The states of the versions a change can be proposed to. */
export const amendableStates = ["in-force", "in-discussion", "draft"] as const;

type Proposing = {
  readonly person: Person;
  readonly language: Language;
  readonly version: number;
  readonly subject: string;
  readonly fields: readonly FormField[];
};

/**
 * Publishes an amendment. Gives its id, or what does not fit. Throws `Refusal("not-found")` for a
 * subject that the version does not have.
 */
export function proposeAmendment(
  deps: Deps,
  { person, language, version, subject, fields }: Proposing,
): Promise<string | readonly DiscussionProblem[]> {
  const words = readAmendmentWords(readTyped(fields));
  return deps.db.transaction(async (db) => {
    await startWriting(db, person);
    const parts = await openParts(db, version, subject);
    const edits = readEdits(parts, readTypedParts(fields, parts), language);
    if (!words.ok || !edits.ok) {
      return [...(words.ok ? [] : words.problems), ...(edits.ok ? [] : edits.problems)];
    }
    await requireFew(await countAmendmentsBy(db, person.id, afterDays(deps.now(), -1)), mostADay);
    const { name, ...written } = words.value;
    const row: AmendmentRow = {
      ...{ id: deps.newId(), gridId: siteGridId, version, subject, ...written },
      ...{ edits: edits.value, authorId: person.id, createdAt: deps.now(), state: "open" },
      ...{ settledAt: null, reason: null, appliedTo: null, hiddenAt: null, hiddenReason: null },
    };
    await insertAmendment(db, row);
    await takeName(deps, db, { person, name });
    await note(deps, db, { person, id: row.id, action: "propose-amendment" });
    return row.id;
  });
}

async function openParts(db: Db, version: number, subject: string) {
  const draft = await readDraft(db, version);
  const row = await findGridVersion(db, siteGridId, version);
  if (!amendableStates.some((state) => state === row?.state)) throw new Refusal("discussion-over");
  if (findSubject(draft, subject) === undefined) throw new Refusal("not-found");
  return listParts(draft, subject);
}

type Settling = { readonly id: string; readonly person: Person };

/** Its author takes it back; throws `Refusal("not-allowed")` for anyone else. */
export function withdrawAmendment(deps: Deps, { id, person }: Settling): Promise<void> {
  return deps.db.transaction(async (db) => {
    const { authorId } = await startSettling(db, { id, person });
    if (authorId !== person.id) throw new Refusal("not-allowed");
    await updateAmendment(db, id, { state: "withdrawn", settledAt: deps.now() });
    await note(deps, db, { person, id, action: "withdraw-amendment" });
  });
}

/** The group declines it, for a reason that anyone may read. Gives what does not fit. */
export function declineAmendment(
  deps: Deps,
  { id, person, reason }: Settling & { readonly reason: string },
): Promise<readonly DiscussionProblem[]> {
  const said = readSaid(reason, "reason");
  return deps.db.transaction(async (db) => {
    const { title } = await startSettling(db, { id, person });
    if (!said.ok) return said.problems;
    const settled = { state: "declined", settledAt: deps.now(), reason: said.value } as const;
    await updateAmendment(db, id, settled);
    const path = groupPathTo.amendment("fr", id);
    const ruling = { subject: title, path, reason: said.value };
    await publishRuling(deps, db, { kind: "amendment-declined", ...ruling });
    await note(deps, db, { person, id, action: "decline-amendment" });
    return [];
  });
}

/** Makes its changes in a draft: all of them, and it is settled; or none, and it stays open. */
export function applyAmendment(
  deps: Deps,
  { id, person, version }: Settling & { readonly version: number },
): Promise<EditFate> {
  return deps.db.transaction(async (db) => {
    const { title, edits } = await startSettling(db, { id, person });
    const fate = await editDraftWithin(deps, db, { version, personId: person.id, edits });
    if (fate.kind !== "saved") return fate;
    const settled = { state: "applied", settledAt: deps.now(), appliedTo: version } as const;
    await updateAmendment(db, id, settled);
    const path = groupPathTo.amendment("fr", id);
    await publishRuling(deps, db, { kind: "amendment-applied", subject: title, path });
    await note(deps, db, { person, id, action: "apply-amendment", version });
    return fate;
  });
}

async function startSettling(db: Db, { id, person }: Settling): Promise<AmendmentRow> {
  await holdPerson(db, person);
  const amendment = await lockKnownAmendment(db, id);
  requireOpenAmendment(amendment);
  return amendment;
}

type Noting = Settling & { readonly action: AuditAction; readonly version?: number };

function note(deps: Deps, db: Db, { person, id, action, version }: Noting): Promise<void> {
  return noteWrite(deps, db, {
    personId: person.id,
    action,
    detail: { amendment: id, ...(version !== undefined && { version }) },
  });
}
