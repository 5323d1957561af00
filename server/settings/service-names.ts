import { createMiddleware } from "hono/factory";
import type { Deps } from "#server/deps.ts";
import type { HttpEnv } from "#server/http/context.ts";
import { readSettings } from "#server/settings/actions.ts";
import { nameServices } from "#web/text/service-names.ts";

type Named = Pick<Deps, "db" | "revision">;

/** Whose names this process says, and as of which state of what is public. */
let named: { readonly deps: Named; readonly revision: number } | null = null;

/** Has every page say the names of services that the group chose. */
export function knowServiceNames() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    // Without a database the names stay as they are: whatever needs it says that it is not there.
    await takeServiceNames(context.get("deps")).catch(() => {});
    await next();
  });
}

/** Reads the names again when something public changed. Never to be awaited within a transaction. */
export async function takeServiceNames(deps: Named): Promise<void> {
  const revision = await deps.revision.current();
  if (named?.deps === deps && named.revision === revision) return;
  const { serviceNames } = await readSettings(deps.db);
  nameServices(serviceNames);
  named = { deps, revision };
}
