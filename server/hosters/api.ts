import { createRoute, z } from "@hono/zod-openapi";
import { assessmentOf, readRevisions, withdrawnOf } from "#server/assessments/actions.ts";
import { findRevision, listRevisions } from "#server/assessments/queries.ts";
import { listComingEvents } from "#server/events/actions.ts";
import { findGrid } from "#server/grids/actions.ts";
import { listPublicFacts, openHoster } from "#server/hosters/actions.ts";
import { openSheet } from "#server/hosters/sheet.ts";
import {
  revisionJson,
  revisionSchema,
  sheetJson,
  sheetSchema,
  wholeRevisionSchema,
} from "#server/hosters/sheet-json.ts";
import { createApi } from "#server/http/api.ts";
import { listReviewsOfAnswers } from "#server/reviews/actions.ts";
import { describeProblems, languageQuery } from "#server/http/contract.ts";
import { Refusal } from "#server/http/errors.ts";

const slug = z.string().openapi({ example: "les-mailles" });

const gone = {
  404: describeProblems("No such hoster or revision"),
  410: describeProblems("The hoster has left the directory"),
};

const sheetRoute = createRoute({
  method: "get",
  path: "/api/hosters/{slug}",
  summary: "One hoster: what its sources say, and its current answers",
  request: { params: z.object({ slug }), query: languageQuery },
  responses: {
    200: {
      description: "The hoster",
      content: { "application/json": { schema: sheetSchema } },
    },
    ...gone,
  },
});

const revisionsRoute = createRoute({
  method: "get",
  path: "/api/hosters/{slug}/revisions",
  summary: "Every published revision of a hoster's answers, newest first",
  request: { params: z.object({ slug }), query: languageQuery },
  responses: {
    200: {
      description: "The revisions",
      content: {
        "application/json": { schema: z.object({ revisions: z.array(revisionSchema) }) },
      },
    },
    ...gone,
  },
});

const revisionRoute = createRoute({
  method: "get",
  path: "/api/hosters/{slug}/revisions/{number}",
  summary: "One published revision: its answers never change",
  request: {
    params: z.object({ slug, number: z.string().openapi({ example: "1" }) }),
    query: languageQuery,
  },
  responses: {
    200: {
      description: "The answers and the classification they had when published",
      content: { "application/json": { schema: wholeRevisionSchema } },
    },
    ...gone,
  },
});

export const hostersApi = createApi()
  .openapi(sheetRoute, async (context) => {
    const deps = context.get("deps");
    const sheet = await openSheet(deps, context.req.valid("param").slug);
    const facts = await listPublicFacts(deps, sheet.hoster);
    const events = await listComingEvents(deps, sheet.hoster.id);
    const reviews = await listReviewsOfAnswers(deps, sheet.hoster.id, sheet.assessment);
    const whole = { ...sheet, events, reviews };
    return context.json(sheetJson(whole, facts, context.get("language")), 200);
  })
  .openapi(revisionsRoute, async (context) => {
    const deps = context.get("deps");
    const hoster = await openHoster(deps, context.req.valid("param").slug);
    const stored = await listRevisions(deps.db, hoster.id);
    const read = await readRevisions(deps, stored);
    return context.json({ revisions: read.map(revisionJson) }, 200);
  })
  .openapi(revisionRoute, async (context) => {
    const deps = context.get("deps");
    const asked = context.req.valid("param");
    const hoster = await openHoster(deps, asked.slug);
    const number = /^[1-9]\d{0,8}$/u.test(asked.number) ? Number(asked.number) : 0;
    const revision = await findRevision(deps.db, hoster.id, number);
    if (revision === undefined) throw new Refusal("not-found");
    const { grid } = await findGrid(deps, revision.gridId, revision.gridVersion);
    const withdrawn = withdrawnOf(revision.withdrawal);
    return context.json({ ...assessmentOf(grid, revision), withdrawn }, 200);
  });
