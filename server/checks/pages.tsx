import { Hono } from "hono";
import { spacePathTo } from "#core/space-paths.ts";
import { askAgain, readChecked, readRound } from "#server/checks/actions.ts";
import { openCard, openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly } from "#server/http/form-fields.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { ChecksPage } from "#web/pages/checks/ChecksPage.tsx";
import { OwnChecksPage } from "#web/pages/checks/OwnChecksPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What machines saw of published answers, for everyone and for the team. */
export const checkPages = new Hono<HttpEnv>()
  .get("/hebergeurs/:slug/controles", showChecks)
  .get("/espace/:slug/controles", (context) => showOwnChecks(context))
  .post("/espace/:slug/controles", formOnly, lookAgain);

async function showChecks(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { hoster, card } = await openCard(deps, slugOf(context));
  const { grid, assessment } = await readChecked(deps, hoster);
  const { checks } = textFor(language);
  return renderPage(
    context,
    {
      title: checks.pageTitle(card.name),
      description: checks.lead,
      sheet: "space",
      section: "directory",
      canonical: spacePathTo.checks(language, card.slug),
      isIndexed: false,
    },
    <ChecksPage
      hoster={{ slug: card.slug, name: card.name, isImaginary: hoster.isImaginary }}
      {...{ grid, assessment }}
      today={deps.now().toISOString()}
    />,
  );
}

/** How often the page looks for the end of a round, in seconds. */
const reload = "5";

async function showOwnChecks(context: HttpContext, status = 200): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const { grid, assessment } = await readChecked(deps, hoster);
  const round = await readRound(deps, hoster.id);
  const { checks } = textFor(context.get("language"));
  const response = renderSpacePage(
    context,
    { title: checks.title, hoster: hoster.name },
    <OwnChecksPage
      {...{ hoster, grid, assessment, ...round }}
      person={personOf(context)}
      today={deps.now().toISOString()}
    />,
    status,
  );
  if (round.state.kind === "under-way") response.headers.set("refresh", reload);
  return response;
}

async function lookAgain(context: HttpContext): Promise<Response> {
  const slug = slugOf(context);
  try {
    await askAgain(context.get("deps"), { slug, person: personOf(context) });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "too-many-requests") throw error;
    const response = await showOwnChecks(context, error.status);
    response.headers.set("retry-after", String(error.retryAfter ?? 0));
    return response;
  }
  return context.redirect(spacePathTo.ownChecks(context.get("language"), slug), 303);
}
