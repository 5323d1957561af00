import type { AuditAction } from "#core/audit-action.ts";
import { insertAuditEntry } from "#server/audit/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";

export type AuditedWrite = {
  /** Null for the site itself. */
  readonly personId: string | null;
  readonly hosterId?: string;
  readonly action: AuditAction;
  /** What changed, without secrets nor addresses of people. */
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Writes down who did what, within the transaction that does it. */
export function noteWrite(
  { newId, now }: Pick<Deps, "newId" | "now">,
  db: Db,
  { personId, hosterId, action, detail = {} }: AuditedWrite,
): Promise<void> {
  return insertAuditEntry(db, {
    id: newId(),
    at: now(),
    personId,
    hosterId: hosterId ?? null,
    action,
    detail,
  });
}
