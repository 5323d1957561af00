import type { Person } from "#core/access.ts";
import type { DiscussionProblem, ModeratedKind } from "#core/discussion.ts";
import { readSaid } from "#core/discussion-form.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { readDraft, subjectInWords } from "#server/discussions/documents.ts";
import {
  lockKnownAmendment,
  lockKnownRemark,
  nameOfPlace,
  pathOfPlace,
  placeOfRemark,
} from "#server/discussions/places.ts";
import { updateAmendment, updateRemark } from "#server/discussions/queries.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import { renameSubject } from "#server/rulings/queries.ts";

type Moderating = {
  readonly kind: ModeratedKind;
  readonly id: string;
  readonly person: Person;
  /** Whether it is hidden, or shown again. */
  readonly isHidden: boolean;
  readonly reason: string;
};

/** Hides what somebody wrote, or shows it again, for a reason that anyone may read. Gives what does not fit. */
export function moderate(deps: Deps, asked: Moderating): Promise<readonly DiscussionProblem[]> {
  const reason = readSaid(asked.reason, "reason");
  return deps.db.transaction(async (db): Promise<readonly DiscussionProblem[]> => {
    await holdPerson(db, asked.person);
    const act = asked.kind === "remarque" ? moderateRemark : moderateAmendment;
    await act(deps, db, { ...asked, reason: reason.ok ? reason.value : null });
    return reason.ok ? [] : reason.problems;
  });
}

/** Without a reason, only looks whether there is such a thing. */
type Acting = Omit<Moderating, "reason"> & { readonly reason: string | null };

async function moderateRemark(deps: Deps, db: Db, asked: Acting): Promise<void> {
  const { id, isHidden, reason } = asked;
  const place = await placeOfRemark(db, id);
  // Before the remark, as who deletes an account does: both may be theirs.
  const name = await nameOfPlace(db, place);
  const remark = await lockKnownRemark(db, id);
  if (reason === null || (remark.hiddenAt !== null) === isHidden) return;
  await updateRemark(db, id, hiding(deps, isHidden, reason));
  await publishRuling(deps, db, {
    kind: isHidden ? "remark-hidden" : "remark-shown",
    ...{ subject: name, path: pathOfPlace("fr", place), reason },
  });
  await note(deps, db, asked);
}

async function moderateAmendment(deps: Deps, db: Db, asked: Acting): Promise<void> {
  const { id, isHidden, reason } = asked;
  const amendment = await lockKnownAmendment(db, id);
  if (reason === null || (amendment.hiddenAt !== null) === isHidden) return;
  await updateAmendment(db, id, hiding(deps, isHidden, reason));
  const path = groupPathTo.amendment("fr", id);
  const subject = isHidden
    ? subjectInWords(await readDraft(db, amendment.version), amendment.subject)
    : amendment.title;
  await renameSubject(db, path, subject);
  const kind = isHidden ? "amendment-hidden" : "amendment-shown";
  await publishRuling(deps, db, { kind, subject, path, reason });
  await note(deps, db, asked);
}

function hiding({ now }: Deps, isHidden: boolean, reason: string) {
  return isHidden
    ? { hiddenAt: now(), hiddenReason: reason }
    : { hiddenAt: null, hiddenReason: null };
}

function note(deps: Deps, db: Db, { kind, id, person, isHidden, reason }: Acting): Promise<void> {
  const what = kind === "remarque" ? "remark" : "amendment";
  return noteWrite(deps, db, {
    personId: person.id,
    action: `${isHidden ? "hide" : "show"}-${what}`,
    detail: { [what]: id, reason },
  });
}
