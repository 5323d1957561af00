import { Hono } from "hono";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { areMigrationsCurrent } from "#server/db/migrate.ts";
import type { HttpEnv } from "#server/http/context.ts";

/** How long a database may think before it counts as silent, in milliseconds. */
const patience = 2_000;

const fresh = { "cache-control": "no-store" };

/** `/health`: the process serves. `/ready`: the database answers and its migrations are current. */
export const healthRoutes = new Hono<HttpEnv>()
  .get("/health", (context) => context.text("ok", 200, fresh))
  .get("/ready", async (context) => {
    const { db, root, log } = context.get("deps");
    try {
      const isCurrent = await Promise.race([
        areMigrationsCurrent(db, join(root, "migrations")),
        setTimeout(patience, null, { ref: false }),
      ]);
      if (isCurrent === null) return context.text("database does not answer", 503, fresh);
      return isCurrent
        ? context.text("ready", 200, fresh)
        : context.text("migrations missing", 503, fresh);
    } catch (error) {
      log.warn({ err: error }, "database does not answer");
      return context.text("database does not answer", 503, fresh);
    }
  });
