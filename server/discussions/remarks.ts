import type { Person } from "#core/access.ts";
import type { DiscussionProblem } from "#core/discussion.ts";
import { readRemark, readSaid } from "#core/discussion-form.ts";
import type { Remark, Typed } from "#core/discussion-form.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { updatePerson } from "#server/accounts/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { lockKnownRemark, requireOpen } from "#server/discussions/places.ts";
import {
  countRemarksBy,
  insertRemark,
  isSupporter,
  updateRemark,
} from "#server/discussions/queries.ts";
import type { RemarkPlace, RemarkRow } from "#server/discussions/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** Far above what somebody has to say in a day. */
const mostADay = 30;

type Saying = { readonly place: RemarkPlace; readonly person: Person; readonly typed: Typed };

/** Publishes a remark. Gives its id, or what does not fit. */
export function addRemark(
  deps: Deps,
  { place, person, typed }: Saying,
): Promise<string | readonly DiscussionProblem[]> {
  const remark = readRemark(typed);
  return deps.db.transaction(async (db) => {
    await startWriting(db, person);
    await requireOpen(db, place);
    if (!remark.ok) return remark.problems;
    await requireFew(await countRemarksBy(db, person.id, afterDays(deps.now(), -1)), mostADay);
    const isAgain = remark.value.kind === "support" && (await isSupporter(db, place, person.id));
    if (isAgain) return [{ field: "kind", code: "already-supported" as const }];
    const row = makeRow(deps, place, { person, remark: remark.value });
    await insertRemark(db, row);
    await takeName(deps, db, { person, name: remark.value.name });
    await noteWrite(deps, db, {
      personId: person.id,
      action: "add-remark",
      detail: { remark: row.id, kind: row.kind, ...place },
    });
    return row.id;
  });
}

/** One writer at a time for each person, who keeps their account meanwhile. */
export async function startWriting(db: Db, person: Person): Promise<void> {
  await lockNames(db, [`discussion of ${person.id}`]);
  await holdPerson(db, person);
}

/** Throws `Refusal("too-many-requests")`. */
export async function requireFew(done: number, most: number): Promise<void> {
  if (done >= most) throw new Refusal("too-many-requests", [], 86_400);
}

/** Whoever has no public name may give one where they write. */
export async function takeName(
  deps: Deps,
  db: Db,
  { person, name }: { readonly person: Person; readonly name: string | null },
): Promise<void> {
  if (name === null || person.name !== null) return;
  await updatePerson(db, person.id, { name });
  await noteWrite(deps, db, { personId: person.id, action: "rename-account" });
}

type Answering = {
  readonly id: string;
  readonly person: Person;
  readonly answer: string;
  /** When the answer that the form started from was given; empty for none. */
  readonly read: string;
};

/** Gives the answer of the group to an objection, or corrects it, until it is lifted. */
export function answerObjection(
  deps: Deps,
  { id, person, answer, read }: Answering,
): Promise<readonly DiscussionProblem[]> {
  const said = readSaid(answer, "answer");
  return deps.db.transaction(async (db): Promise<readonly DiscussionProblem[]> => {
    await holdPerson(db, person);
    const remark = await lockObjection(db, id);
    if (remark.objection === "lifted") throw new Refusal("discussion-over");
    if (!said.ok) return said.problems;
    if ((remark.answeredAt?.toISOString() ?? "") !== read) {
      return [{ field: "answer", code: "answered-meanwhile" }];
    }
    const answered = { answeredAt: deps.now(), answeredBy: person.id };
    await updateRemark(db, id, { objection: "answered", answer: said.value, ...answered });
    await noteWrite(deps, db, {
      personId: person.id,
      action: "answer-objection",
      detail: { remark: id },
    });
    return [];
  });
}

/** Only whoever made an objection lifts it; throws `Refusal("not-allowed")` for anyone else. */
export function liftObjection(
  deps: Deps,
  { id, person }: { readonly id: string; readonly person: Person },
): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, person);
    const remark = await lockObjection(db, id);
    if (remark.authorId !== person.id) throw new Refusal("not-allowed");
    if (remark.objection === "lifted") return;
    await updateRemark(db, id, { objection: "lifted" });
    await noteWrite(deps, db, {
      personId: person.id,
      action: "lift-objection",
      detail: { remark: id },
    });
  });
}

async function lockObjection(db: Db, id: string): Promise<RemarkRow> {
  const remark = await lockKnownRemark(db, id);
  if (remark.kind !== "objection") throw new Refusal("not-found");
  if (remark.hiddenAt !== null) throw new Refusal("discussion-over");
  return remark;
}

function makeRow(
  { newId, now }: Deps,
  place: RemarkPlace,
  { person, remark }: { readonly person: Person; readonly remark: Remark },
): RemarkRow {
  const { kind, body, remedy } = remark;
  const about =
    "amendmentId" in place
      ? { amendmentId: place.amendmentId, gridId: null, version: null }
      : { amendmentId: null, gridId: place.gridId, version: place.version };
  return {
    ...{ id: newId(), ...about, kind, body, remedy, authorId: person.id, createdAt: now() },
    objection: kind === "objection" ? "open" : null,
    ...{ answer: null, answeredAt: null, answeredBy: null, hiddenAt: null, hiddenReason: null },
  };
}
