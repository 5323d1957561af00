import { Hono } from "hono";
import { classify } from "#core/classify.ts";
import { findMinimalChanges } from "#core/minimal-changes.ts";
import { answersOfDraft, readDraft } from "#server/drafts/actions.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPage } from "#server/http/render.tsx";
import { ReasonsPage } from "#web/pages/reasons/ReasonsPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Why answers give what they give, and what would change it. */
export const reasonPages = new Hono<HttpEnv>().get("/espace/:slug/pourquoi", async (context) =>
  showReasons(context, context.req.param("slug")),
);

async function showReasons(context: HttpContext, slug: string): Promise<Response> {
  const deps = context.get("deps");
  const person = context.get("person");
  if (person === null) throw new Refusal("not-signed-in");
  const hoster = await openOwnHoster(deps, slug);
  const draft = await readDraft(deps, deps.db, hoster.id);
  const answers = answersOfDraft(draft, deps.now());
  const { reasons, space } = textFor(context.get("language"));
  const title = space.pageTitle(reasons.title, hoster.name);
  return renderPage(
    context,
    { title, sheet: "space", isIndexed: false },
    <ReasonsPage
      {...{ hoster, person }}
      grid={draft.grid}
      classification={classify(draft.grid, answers)}
      ways={findMinimalChanges(draft.grid, answers)}
      aims={draft.aims}
    />,
  );
}
