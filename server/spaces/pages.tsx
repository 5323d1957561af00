import { Hono } from "hono";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { openOverview } from "#server/spaces/actions.ts";
import { OverviewPage } from "#web/pages/space/OverviewPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Where a hoster stands, and what to do next. */
export const spacePages = new Hono<HttpEnv>().get("/espace/:slug", showOverview);

async function showOverview(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const overview = await openOverview(deps, slugOf(context));
  const { space } = textFor(context.get("language"));
  return renderSpacePage(
    context,
    { title: space.title, hoster: overview.hoster.name },
    <OverviewPage
      {...overview}
      describedAt={overview.hoster.describedAt?.toISOString() ?? null}
      person={personOf(context)}
      today={deps.now().toISOString()}
    />,
  );
}
