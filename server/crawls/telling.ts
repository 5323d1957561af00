import { groupBy } from "#core/groups.ts";
import { unreadableMail } from "#server/crawls/letters.ts";
import type { Crawl } from "#server/crawls/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { listHosters } from "#server/hosters/queries.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { listUntoldFailures, noteTold } from "#server/source-files/queries.ts";

/** Tells each team, once, which of its files several crawls in a row could not read. */
export async function tellTeams(deps: Deps, db: Db, crawl: Crawl): Promise<void> {
  const failing = await listUntoldFailures(db, crawl.startedAt ?? crawl.askedAt);
  const filesOf = groupBy(failing, ({ hosterId }) => hosterId ?? "");
  const hosters = await listHosters(db, [
    ...new Set(failing.flatMap(({ hosterId }) => hosterId ?? [])),
  ]);
  for (const hoster of hosters) {
    const files = filesOf(hoster.id);
    await notifyHoster(deps, db, {
      ...{ hosterId: hoster.id, kind: "files" },
      compose: ({ email, language }, stopUrl) =>
        unreadableMail(deps, { email, language, hoster, files, stopUrl }),
    });
  }
  const told = failing.map(({ address }) => address);
  if (told.length > 0) await noteTold(db, told, deps.now());
}
