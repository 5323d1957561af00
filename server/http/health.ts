import { Hono } from "hono";
import { join } from "node:path";
import { areMigrationsCurrent } from "#server/db/migrate.ts";
import type { HttpEnv } from "#server/http/context.ts";

/** `/health`: the process serves. `/ready`: the database answers and its migrations are current. */
export const healthRoutes = new Hono<HttpEnv>()
  .get("/health", (context) => context.text("ok"))
  .get("/ready", async (context) => {
    const { db, root, log } = context.get("deps");
    try {
      const isCurrent = await areMigrationsCurrent(db, join(root, "migrations"));
      return isCurrent ? context.text("ready") : context.text("migrations missing", 503);
    } catch (error) {
      log.warn({ err: error }, "database does not answer");
      return context.text("database does not answer", 503);
    }
  });
