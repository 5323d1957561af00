import { Hono } from "hono";
import { spacePathTo } from "#core/space-paths.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { confirmThemes, openRenewal } from "#server/renewals/actions.ts";
import { offerField, seenField } from "#web/pages/publication/publication-props.ts";
import { themeField } from "#web/pages/renewal/RenewalForm.tsx";
import { renewalNews, RenewalPage } from "#web/pages/renewal/RenewalPage.tsx";
import type { RenewalProps } from "#web/pages/renewal/RenewalPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Confirming answers before they are too old. */
export const renewalPages = new Hono<HttpEnv>()
  .get("/espace/:slug/renouvellement", showRenewal)
  .post("/espace/:slug/renouvellement", formOnly, confirmAnswers);

const untouched = { ticked: [], trueFor: [], meanwhile: null, isNothingTicked: false };

function showRenewal(context: HttpContext): Promise<Response> {
  const asked = context.req.query("fait");
  const news = renewalNews.find((each) => each === asked) ?? null;
  return renderRenewal(context, { ...untouched, news });
}

async function confirmAnswers(context: HttpContext): Promise<Response> {
  const slug = slugOf(context);
  const fields = await readFormFields(context);
  const themes = fields.getAll(themeField);
  const trueFor = fields.getAll(offerField);
  const typed = { ...untouched, news: null, ticked: themes, trueFor };
  if (themes.length === 0) return renderRenewal(context, { ...typed, isNothingTicked: true }, 422);
  const person = personOf(context);
  const seen = fields.get(seenField) ?? "";
  const asked = { slug, person, themes, trueFor, seen };
  const outcome = await confirmThemes(context.get("deps"), asked);
  if (outcome.kind === "stale") {
    return renderRenewal(context, { ...typed, meanwhile: outcome.changed }, 409);
  }
  return context.redirect(
    `${spacePathTo.renewal(context.get("language"), slug)}?fait=${outcome.kind}`,
    303,
  );
}

type Shown = Pick<RenewalProps, "news" | "ticked" | "trueFor" | "meanwhile" | "isNothingTicked">;

async function renderRenewal(context: HttpContext, shown: Shown, status = 200): Promise<Response> {
  const deps = context.get("deps");
  const renewal = await openRenewal(deps, slugOf(context));
  const { space } = textFor(context.get("language"));
  const title = space.pageTitle(space.parts.renewal, renewal.hoster.name);
  return renderPage(
    context,
    { title, sheet: "space", isIndexed: false },
    <RenewalPage
      {...renewal}
      {...shown}
      person={personOf(context)}
      today={deps.now().toISOString()}
    />,
    status,
  );
}
