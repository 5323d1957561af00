import type { Person } from "#core/access.ts";
import { can } from "#core/access.ts";
import { listParts } from "#core/amendment-parts.ts";
import { findSubject } from "#core/amendment-subject.ts";
import type { AmendmentState, DiscussionTally, PublicRemark } from "#core/discussion.ts";
import type { ListedAmendment, ShownAmendment, ShownEdit } from "#core/discussion-view.ts";
import type { GridDraft } from "#core/grid.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { isUuid } from "#core/uuid.ts";
import type { Db } from "#server/db/client.ts";
import { readDraft, readDrafts } from "#server/discussions/documents.ts";
import {
  findAmendment,
  listAmendments,
  listRemarks,
  tallyRemarks,
} from "#server/discussions/queries.ts";
import type { ReadAmendment, ReadRemark, RemarkPlace } from "#server/discussions/queries.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { Refusal } from "#server/http/errors.ts";

/** Of a page. */
const perPage = { amendments: 30, remarks: 100 };

type Asked = {
  readonly page: number;
  readonly state: AmendmentState | null;
  readonly subject: string | null;
};

/** The amendments of the site's grid, as anyone reads them, the newest first. */
export async function readAmendments(db: Db, { page, state, subject }: Asked) {
  const most = perPage.amendments;
  const rows = await listAmendments(db, {
    ...{ gridId: siteGridId, state, subject },
    ...{ limit: most + 1, offset: (page - 1) * most },
  });
  const shown = rows.slice(0, most);
  const drafts = await readDrafts(
    db,
    shown.map(({ amendment }) => amendment.version),
  );
  return {
    amendments: shown.map((row) => asListed(row, drafts.get(row.amendment.version))),
    hasMore: rows.length > most,
  };
}

/** An amendment with what it would change; throws `Refusal("not-found")`. */
export async function readAmendment(
  db: Db,
  id: string,
  reader: Person | null,
): Promise<ShownAmendment> {
  const row = isUuid(id) ? await findAmendment(db, id) : undefined;
  if (row === undefined) throw new Refusal("not-found");
  const { amendment } = row;
  const draft = await readDraft(db, amendment.version);
  const isClosed = amendment.hiddenAt !== null && !can(reader, "lead-discussion");
  return {
    ...asListed(row, draft),
    ...(!isClosed && { title: amendment.title, author: row.author }),
    body: isClosed ? null : amendment.body,
    forumUrl: isClosed ? null : amendment.forumUrl,
    edits: isClosed ? [] : showEdits(draft, amendment.subject, amendment.edits),
    settledAt: amendment.settledAt?.toISOString() ?? null,
    ...{ reason: amendment.reason, appliedTo: amendment.appliedTo },
    hiddenReason: amendment.hiddenReason,
    isOwn: reader !== null && amendment.authorId === reader.id,
    tally: await readTally(db, { amendmentId: id }),
  };
}

/** What edits change, with what the document says of each part. */
export function showEdits(
  draft: GridDraft,
  subject: string,
  edits: readonly GridEdit[],
): readonly ShownEdit[] {
  const parts = new Map(listParts(draft, subject).map((part) => [part.path, part]));
  return edits.map(({ path, before, after }) => {
    return { path, part: parts.get(path) ?? null, before, after };
  });
}

/** What was said, the oldest first, as somebody may read it. */
export async function readRemarks(
  db: Db,
  place: RemarkPlace,
  { page, reader }: { readonly page: number; readonly reader: Person | null },
): Promise<{ readonly remarks: readonly PublicRemark[]; readonly hasMore: boolean }> {
  const most = perPage.remarks;
  const rows = await listRemarks(db, place, { limit: most + 1, offset: (page - 1) * most });
  return {
    remarks: rows.slice(0, most).map((row) => asRemark(row, reader)),
    hasMore: rows.length > most,
  };
}

export async function readTally(db: Db, place: RemarkPlace): Promise<DiscussionTally> {
  const rows = await tallyRemarks(db, place);
  const total = (matches: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(matches).reduce((sum, row) => sum + row.total, 0);
  return {
    supports: total(({ kind }) => kind === "support"),
    comments: total(({ kind }) => kind === "comment"),
    objections: {
      open: total(({ objection }) => objection === "open"),
      answered: total(({ objection }) => objection === "answered"),
      lifted: total(({ objection }) => objection === "lifted"),
    },
  };
}

function asListed(
  { amendment, author }: ReadAmendment,
  draft: GridDraft | undefined,
): ListedAmendment {
  const { id, version, subject, title, createdAt, state, hiddenAt } = amendment;
  return {
    ...{ id, version, subjectPath: subject, state },
    subject: (draft && findSubject(draft, subject)) ?? null,
    title: hiddenAt === null ? title : null,
    author: hiddenAt === null ? author : null,
    createdAt: createdAt.toISOString(),
  };
}

function asRemark({ remark, author, answerer }: ReadRemark, reader: Person | null): PublicRemark {
  const { id, kind, createdAt, objection, answer, answeredAt, hiddenAt, hiddenReason } = remark;
  const isClosed = hiddenAt !== null && !can(reader, "lead-discussion");
  return {
    ...{ id, kind, objection, hiddenReason, createdAt: createdAt.toISOString() },
    author: isClosed ? null : author,
    body: isClosed ? null : remark.body,
    remedy: isClosed ? null : remark.remedy,
    answer:
      answer === null || answeredAt === null || isClosed
        ? null
        : { body: answer, by: answerer, at: answeredAt.toISOString() },
    isOwn: reader !== null && remark.authorId === reader.id,
  };
}
