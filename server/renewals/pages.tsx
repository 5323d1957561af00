import { Hono } from "hono";
import { spacePathTo } from "#core/space-paths.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { confirmThemes, openRenewal } from "#server/renewals/actions.ts";
import { themeField } from "#web/pages/renewal/RenewalForm.tsx";
import { renewalNews, RenewalPage } from "#web/pages/renewal/RenewalPage.tsx";
import type { RenewalNews } from "#web/pages/renewal/RenewalPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Confirming answers before they are too old. */
export const renewalPages = new Hono<HttpEnv>()
  .get("/espace/:slug/renouvellement", showRenewal)
  .post("/espace/:slug/renouvellement", formOnly, confirmAnswers);

function showRenewal(context: HttpContext): Promise<Response> {
  const asked = context.req.query("fait");
  return renderRenewal(context, renewalNews.find((each) => each === asked) ?? null);
}

async function confirmAnswers(context: HttpContext): Promise<Response> {
  const slug = slugOf(context);
  const themes = (await readFormFields(context)).getAll(themeField);
  if (themes.length === 0) return renderRenewal(context, null, 422);
  const person = personOf(context);
  const number = await confirmThemes(context.get("deps"), { slug, person, themes });
  const news: RenewalNews = number === null ? "already" : "done";
  return context.redirect(
    `${spacePathTo.renewal(context.get("language"), slug)}?fait=${news}`,
    303,
  );
}

async function renderRenewal(
  context: HttpContext,
  news: RenewalNews | null,
  status: 200 | 422 = 200,
): Promise<Response> {
  const deps = context.get("deps");
  const renewal = await openRenewal(deps, slugOf(context));
  const { space } = textFor(context.get("language"));
  const title = space.pageTitle(space.parts.renewal, renewal.hoster.name);
  return renderPage(
    context,
    { title, sheet: "space", isIndexed: false },
    <RenewalPage
      {...renewal}
      person={personOf(context)}
      news={news}
      isNothingTicked={status === 422}
      today={deps.now().toISOString()}
    />,
    status,
  );
}
