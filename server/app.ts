import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import type { Hono } from "hono";
import { accountPages } from "#server/accounts/pages.tsx";
import { signInPages } from "#server/sign-ins/pages.tsx";
import { passkeyPages } from "#server/passkeys/pages.tsx";
import { memberPages } from "#server/members/pages.tsx";
import { checkPages } from "#server/checks/pages.tsx";
import { crawlPages } from "#server/crawls/pages.tsx";
import { sourceFilePages } from "#server/source-files/pages.tsx";
import { claimPages } from "#server/claims/pages.tsx";
import { gridDraftPages } from "#server/grid-drafts/pages.tsx";
import { simulationPages } from "#server/simulations/pages.tsx";
import { announcementPages } from "#server/announcements/pages.tsx";
import { earlyAnswerPages } from "#server/early-answers/pages.tsx";
import { discussionPages } from "#server/discussions/pages.tsx";
import { rulingPages } from "#server/rulings/pages.tsx";
import { knowServiceNames } from "#server/settings/service-names.ts";
import { settingPages } from "#server/settings/pages.tsx";
import { figurePages } from "#server/figures/pages.tsx";
import { auditPages } from "#server/audit/pages.tsx";
import { gridImportPages } from "#server/grid-imports/pages.tsx";
import { moderationPages } from "#server/moderation/pages.tsx";
import { deskPages } from "#server/desk/pages.tsx";
import { descriptionPages } from "#server/descriptions/pages.tsx";
import { offerPages } from "#server/offers/pages.tsx";
import { servicePages } from "#server/services/pages.tsx";
import { spacePages } from "#server/spaces/pages.tsx";
import { draftPages } from "#server/drafts/pages.tsx";
import { reasonPages } from "#server/reasons/pages.tsx";
import { spreadsheetPages } from "#server/spreadsheets/pages.tsx";
import { publicationPages } from "#server/publications/pages.tsx";
import { renewalPages } from "#server/renewals/pages.tsx";
import { eventPages } from "#server/events/pages.tsx";
import { reviewPages } from "#server/reviews/pages.tsx";
import { noticePages } from "#server/notifications/pages.tsx";
import { knowPerson } from "#server/accounts/session.ts";
import { guardRoutes } from "#server/gate.ts";
import { dataPages, dumpFiles } from "#server/dumps/pages.tsx";
import { alertPages } from "#server/alerts/pages.tsx";
import { classificationApi } from "#server/assessments/api.ts";
import { questionnairePages } from "#server/assessments/pages.tsx";
import { briefPages } from "#server/briefs/pages.tsx";
import { choicePages } from "#server/choices/pages.tsx";
import { comparisonPages } from "#server/comparisons/pages.tsx";
import type { Deps } from "#server/deps.ts";
import { directoryApi } from "#server/directory/api.ts";
import { directoryFeeds } from "#server/directory/feeds.ts";
import { directoryPages } from "#server/directory/pages.tsx";
import { chatonsInfosFiles } from "#server/exports/chatonsinfos.ts";
import { rootFiles } from "#server/exports/root-files.ts";
import { changeFeeds } from "#server/feeds/feeds.ts";
import { gridsApi } from "#server/grids/api.ts";
import { gridPages } from "#server/grids/pages.tsx";
import { hostersApi } from "#server/hosters/api.ts";
import { hosterPages } from "#server/hosters/pages.tsx";
import { allowedMethods } from "#server/http/allowed-methods.ts";
import { sendCompactly } from "#server/http/compact.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { openToOtherSites } from "#server/http/cors.ts";
import { refuseCrossSite } from "#server/http/cross-site.ts";
import { problemJson, Refusal, refusalOf } from "#server/http/errors.ts";
import { healthRoutes } from "#server/http/health.ts";
import { securityHeaders } from "#server/http/headers.ts";
import { limitBody, limitPosts } from "#server/http/limits.ts";
import { knowOwnWrites } from "#server/http/own-writes.ts";
import { outboxPages } from "#server/outbox/pages.tsx";
import { productPages } from "#server/products/pages.tsx";
import { reportPages } from "#server/reports/pages.tsx";
import { describeApi } from "#server/http/openapi.ts";
import { renderRefusal } from "#server/http/render.tsx";
import { prepareRequest } from "#server/http/request.ts";
import { redirectWithoutSlash } from "#server/http/trailing-slash.ts";
import { withoutTokens } from "#server/token.ts";

/** A hundred posts a second from one address is a machine in a loop, not a person. */
const postsPerMinute = 6_000;

/**
 * The API keeps nothing and knows nobody; a program may call it from any site. The addresses that
 * stop mails are posted to by mail services (RFC 8058), and hold a secret nobody else knows.
 */
const openToAll = [
  /^\/api\//u,
  /^(\/en)?\/(alertes\/[^/]+\/arret|demande\/reponse\/[^/]+|courriels\/[^/]+)$/u,
];

/** What others build upon: the API, archives, searches in other forms, feeds, badges, files of hosters. */
const openToPrograms = [
  /^\/api\//u,
  /^\/donnees\/[^/]+\/[^/]+$/u,
  /\.atom$/u,
  /^\/(?:en\/)?(?:hebergeurs|comparer|statistiques)\.csv$/u,
  /\/badge\.svg$/u,
  /\/chatonsinfos\/[^/]+\.properties$/u,
];

const sitePages = [
  // Before the pages of the grid, for which `flux.atom` would be a version.
  changeFeeds,
  directoryPages,
  directoryFeeds,
  choicePages,
  comparisonPages,
  productPages,
  hosterPages,
  checkPages,
  reportPages,
  briefPages,
  alertPages,
  gridPages,
  questionnairePages,
  outboxPages,
  signInPages,
  accountPages,
  passkeyPages,
  memberPages,
  claimPages,
  deskPages,
  moderationPages,
  crawlPages,
  sourceFilePages,
  spacePages,
  descriptionPages,
  servicePages,
  offerPages,
  draftPages,
  reasonPages,
  spreadsheetPages,
  publicationPages,
  renewalPages,
  eventPages,
  reviewPages,
  noticePages,
  gridDraftPages,
  simulationPages,
  announcementPages,
  earlyAnswerPages,
  discussionPages,
  rulingPages,
  settingPages,
  figurePages,
  auditPages,
  gridImportPages,
  dataPages,
];

/**
 * The whole site as a function from request to answer. `assets` serves the built
 * files; tests leave it out.
 */
export function createApp(deps: Deps, assets?: Hono<HttpEnv>): OpenAPIHono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>();
  app.use(
    prepareRequest(deps),
    securityHeaders(),
    openToOtherSites({ readable: openToPrograms, writable: [/^\/api\/classification$/u] }),
  );
  if (assets !== undefined) app.route("/", assets);
  app.use(
    sendCompactly(),
    limitBody(),
    limitPosts(postsPerMinute),
    refuseCrossSite({ open: openToAll }),
    knowPerson(),
    guardRoutes(),
    knowOwnWrites(),
    knowServiceNames(),
  );
  app.route("/", healthRoutes);
  for (const api of [directoryApi, hostersApi, gridsApi, classificationApi]) app.route("/", api);
  describeApi(app);
  for (const files of [rootFiles, chatonsInfosFiles, dumpFiles]) app.route("/", files);
  for (const pages of sitePages) {
    app.route("/", pages);
    app.route("/en", pages);
  }
  app.notFound((context) => redirectWithoutSlash(context) ?? answerNotFound(app, context));
  app.onError((error, context) => answerError(context, error));
  return app;
}

/** Nothing answers this method there: another one may. */
function answerNotFound(app: OpenAPIHono<HttpEnv>, context: HttpContext): Response {
  const allowed = allowedMethods(app, context.req.path);
  if (allowed.length === 0) return answerRefusal(context, new Refusal("not-found"));
  const response = answerRefusal(context, new Refusal("method-not-allowed"));
  response.headers.set("allow", allowed.join(", "));
  return response;
}

function answerError(context: HttpContext, error: Error): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status === 400) {
    const isJson = context.req.header("content-type")?.includes("json");
    return answerRefusal(context, new Refusal(isJson ? "malformed-json" : "malformed-request"));
  }
  const refusal = refusalOf(error);
  if (refusal.code === "server-error") {
    const { method } = context.req;
    const path = withoutTokens(context.req.path);
    const requestId = context.get("requestId");
    context.get("deps").log.error({ err: error, requestId, method, path }, "unexpected error");
  }
  return answerRefusal(context, refusal);
}

function answerRefusal(context: HttpContext, refusal: Refusal): Response {
  return context.req.path.startsWith("/api/")
    ? problemJson(context, refusal)
    : renderRefusal(context, refusal);
}
