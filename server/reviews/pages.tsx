import { Hono } from "hono";
import type { VNode } from "preact";
import type { ReviewFault, ReviewForm } from "#core/review.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { slugOf } from "#server/http/slug.ts";
import { openReviewing, reviewAnswer } from "#server/reviews/peers.ts";
import {
  listForModeration,
  listReceived,
  moderateReview,
  replyToReview,
} from "#server/reviews/replies.ts";
import { ModerationPage } from "#web/pages/review/ModerationPage.tsx";
import { ReceivedPage } from "#web/pages/review/ReceivedPage.tsx";
import type { Mistake } from "#web/pages/review/review-props.ts";
import { reviewNews } from "#web/pages/review/review-props.ts";
import { ReviewPage } from "#web/pages/review/ReviewPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What peers say of published answers. */
export const reviewPages = new Hono<HttpEnv>()
  .get("/hebergeurs/:slug/relire", (context) => showAnswers(context))
  .post("/hebergeurs/:slug/relire", formOnly, review)
  .get("/espace/:slug/relectures", (context) => showReceived(context))
  .post("/espace/:slug/relectures", formOnly, reply)
  .get("/gt/relectures", (context) => showModeration(context))
  .post("/gt/relectures", formOnly, moderate);

type Unsaved = {
  readonly criterion: string;
  readonly form: ReviewForm;
  readonly faults: readonly ReviewFault[];
};

async function showAnswers(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const deps = context.get("deps");
  const { hoster, grid, assessment, speakers } = await openReviewing(
    deps,
    slugOf(context),
    personOf(context),
  );
  const chosen = unsaved?.criterion ?? context.req.query("critere") ?? null;
  const isAnswered = chosen !== null && Object.hasOwn(assessment?.answers ?? {}, chosen);
  const page = (
    <ReviewPage
      {...{ hoster, grid, assessment }}
      speakers={speakers.map(({ key, name }) => ({ key, name }))}
      criterion={isAnswered ? chosen : null}
      form={unsaved?.form ?? { kind: "", speaker: speakers[0]?.key ?? "", note: "" }}
      faults={unsaved?.faults ?? []}
      news={unsaved === undefined ? newsOf(context) : null}
    />
  );
  const { answersOf } = textFor(context.get("language")).review.peer;
  return answer(context, answersOf(hoster.name), page, statusOf(unsaved?.faults));
}

async function review(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const typed = (name: string) => fields.get(name) ?? "";
  const form = { kind: typed("kind"), speaker: typed("speaker"), note: typed("note") };
  const criterion = typed("criterion");
  const slug = slugOf(context);
  const faults = await reviewAnswer(context.get("deps"), {
    ...{ slug, criterion, form, person: personOf(context) },
    revision: Number(typed("revision")),
  });
  if (faults.length > 0) return showAnswers(context, { criterion, form, faults });
  const news = form.kind === "question" ? "asked" : "seen";
  return context.redirect(`${spacePathTo.review(context.get("language"), slug)}?fait=${news}`, 303);
}

async function showReceived(context: HttpContext, mistake?: Mistake): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const page = pageOf(context);
  const { title } = textFor(context.get("language")).review;
  return renderSpacePage(
    context,
    { title, hoster: hoster.name },
    <ReceivedPage
      hoster={hoster}
      person={personOf(context)}
      {...await listReceived(deps, hoster, page)}
      page={page}
      mistake={mistake ?? null}
      news={mistake === undefined ? newsOf(context) : null}
    />,
    mistake === undefined ? 200 : mistake.kind === "stale" ? 409 : 422,
  );
}

async function reply(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const slug = slugOf(context);
  const id = fields.get("id") ?? "";
  const typed = fields.get("reply") ?? "";
  const read = fields.get("read") ?? "";
  const person = personOf(context);
  const outcome = await replyToReview(context.get("deps"), { slug, person, id, typed, read });
  switch (outcome.kind) {
    case "saved":
      return context.redirect(
        `${spacePathTo.receivedReviews(context.get("language"), slug)}?fait=replied`,
        303,
      );
    case "stale":
      return showReceived(context, { kind: "stale", id, typed });
    case "faults":
      return showReceived(context, { kind: "faults", id, typed, faults: outcome.faults });
  }
}

async function showModeration(context: HttpContext, mistake?: Mistake): Promise<Response> {
  const page = pageOf(context);
  const { moderation } = textFor(context.get("language")).review;
  return answer(
    context,
    moderation.title,
    <ModerationPage
      {...await listForModeration(context.get("deps"), page)}
      page={page}
      mistake={mistake ?? null}
      news={mistake === undefined ? newsOf(context) : null}
    />,
    mistake === undefined ? 200 : 422,
  );
}

async function moderate(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const id = fields.get("id") ?? "";
  const isShown = fields.get("do") === "show";
  const typed = fields.get("reason") ?? "";
  const reason = isShown ? null : typed;
  const person = personOf(context);
  const faults = await moderateReview(context.get("deps"), { person, id, reason });
  if (faults.length > 0) return showModeration(context, { kind: "faults", id, typed, faults });
  const path = spacePathTo.reviewsDesk(context.get("language"));
  return context.redirect(`${path}?fait=${isShown ? "shown" : "hidden"}`, 303);
}

function statusOf(faults: readonly ReviewFault[] = []): number {
  if (faults.includes("too-many")) return 429;
  if (faults.includes("answer-changed")) return 409;
  return faults.length > 0 ? 422 : 200;
}

function newsOf(context: HttpContext) {
  const asked = context.req.query("fait");
  return reviewNews.find((each) => each === asked) ?? null;
}

function pageOf(context: HttpContext): number {
  const asked = context.req.query("page") ?? "1";
  if (!/^[1-9]\d{0,4}$/u.test(asked)) throw new Refusal("not-found");
  return Number(asked);
}

function answer(context: HttpContext, title: string, page: VNode, status?: number): Response {
  return renderPrivatePage(context, { title, sheet: "space" }, page, status);
}
