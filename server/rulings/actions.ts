import { pathTo } from "#core/paths.ts";
import type { RulingKind } from "#core/ruling.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { findCard } from "#server/hosters/queries.ts";
import { insertRuling } from "#server/rulings/queries.ts";
import { textFor } from "#web/text/text.ts";

export type NewRuling = {
  readonly kind: RulingKind;
  /** What it is about, in a few words. */
  readonly subject: string;
  /** Where that is read, without its language. */
  readonly path?: string;
  /** For everyone to read: nothing personal. */
  readonly reason?: string;
};

/** Writes in the public log what the group decided, within the transaction that does it. */
export function publishRuling(
  { newId, now }: Pick<Deps, "newId" | "now">,
  db: Db,
  { kind, subject, path, reason }: NewRuling,
): Promise<void> {
  const said = { path: path ?? null, reason: reason ?? null };
  return insertRuling(db, { id: newId(), at: now(), kind, subject, ...said });
}

/** How the public log names a hoster: not at all while it is out of the directory. */
export async function nameHoster(
  db: Db,
  hosterId: string,
): Promise<Pick<NewRuling, "subject" | "path">> {
  const card = await findCard(db, hosterId);
  if (card === undefined) return { subject: textFor("fr").desk.reports.unseenHoster };
  return { subject: card.name, path: pathTo.hoster("fr", card.slug) };
}
