import { Hono } from "hono";
import { spacePathTo } from "#core/space-paths.ts";
import { readReason } from "#core/withdrawal.ts";
import { readRevisions, withdrawnOf } from "#server/assessments/actions.ts";
import { findRevision, listRevisionsOfPage } from "#server/assessments/queries.ts";
import type { Deps } from "#server/deps.ts";
import { listComingEvents } from "#server/events/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { listPublicFacts, openCard, openOwnHoster } from "#server/hosters/actions.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { publishDraft, withdrawAssessment } from "#server/publications/actions.ts";
import type { Stale } from "#server/publications/actions.ts";
import { cardOfPreparation, preparePublication } from "#server/publications/preparation.ts";
import { findLastRevision } from "#server/publications/queries.ts";
import { listReviewsOfAnswers } from "#server/reviews/actions.ts";
import { RevisionPage } from "#web/pages/history/RevisionPage.tsx";
import type { BadgeSubject } from "#web/pages/hoster/badge-words.ts";
import { BadgePage } from "#web/pages/publication/BadgePage.tsx";
import { PreviewPage } from "#web/pages/publication/PreviewPage.tsx";
import { PublicationPage } from "#web/pages/publication/PublicationPage.tsx";
import {
  offerField,
  publicationNews,
  seenField,
} from "#web/pages/publication/publication-props.ts";
import type { PublicationNews } from "#web/pages/publication/publication-props.ts";
import { WithdrawalPage } from "#web/pages/publication/WithdrawalPage.tsx";
import type { WithdrawalProps } from "#web/pages/publication/WithdrawalPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Publishing answers, and taking them back. */
export const publicationPages = new Hono<HttpEnv>()
  .get("/espace/:slug/publication", showPublication)
  .post("/espace/:slug/publication", formOnly, publishAnswers)
  .get("/espace/:slug/apercu", showPreview)
  .get("/espace/:slug/retrait", showWithdrawal)
  .post("/espace/:slug/retrait", formOnly, withdrawAnswers)
  .get("/espace/:slug/badge", showBadgePage)
  .get("/hebergeurs/:slug/historique/:number", showRevision);

/** As many as on the public page. */
const eventsShown = 3;

function showPublication(context: HttpContext): Promise<Response> {
  const asked = context.req.query("fait");
  const news = publicationNews.find((each) => each === asked) ?? null;
  return renderPublication(context, { news, stale: null });
}

async function publishAnswers(context: HttpContext): Promise<Response> {
  const slug = slugOf(context);
  const fields = await readFormFields(context);
  const trueFor = fields.getAll(offerField);
  const seen = fields.get(seenField) ?? "";
  const person = personOf(context);
  const outcome = await publishDraft(context.get("deps"), { slug, person, trueFor, seen });
  if (outcome.kind === "stale") {
    return renderPublication(context, { news: null, stale: { ...outcome, trueFor } });
  }
  const news = outcome.kind === "same" ? "same" : "done";
  return context.redirect(
    `${spacePathTo.publication(context.get("language"), slug)}?fait=${news}`,
    303,
  );
}

type Shown = {
  readonly news: PublicationNews | null;
  /** Why nothing was published, and what was ticked. */
  readonly stale: (Stale & { readonly trueFor: readonly string[] }) | null;
};

async function renderPublication(context: HttpContext, { news, stale }: Shown): Promise<Response> {
  const deps = context.get("deps");
  const prepared = await preparePublication(deps, slugOf(context), stale?.trueFor);
  const { last, offers } = prepared;
  const ticked = stale?.trueFor ?? last?.assessment.offers ?? [];
  return renderSpacePage(
    context,
    "publication",
    prepared.hoster.name,
    <PublicationPage
      {...prepared}
      person={personOf(context)}
      chosen={offers.filter((name) => ticked.includes(name))}
      gone={ticked.filter((name) => !offers.includes(name))}
      news={news}
      meanwhile={stale?.changed ?? null}
      today={deps.now().toISOString()}
    />,
    stale === null ? 200 : 409,
  );
}

async function showPreview(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const offers = context.req.queries(offerField) ?? [];
  const prepared = await preparePublication(deps, slugOf(context), offers);
  const { hoster, grid, next } = prepared;
  const { revision, publishedAt } = next;
  const card = await cardOfPreparation(deps, prepared);
  const { publication, space } = textFor(context.get("language"));
  const title = space.pageTitle(publication.previewTitle, hoster.name);
  const before = await listRevisionsOfPage(deps.db, hoster.id, { limit: 2, offset: 0 });
  return renderPage(
    context,
    { title, sheet: "hoster", isIndexed: false },
    <PreviewPage
      card={card}
      facts={await listPublicFacts(deps, hoster)}
      grid={grid}
      assessment={next}
      revisions={[
        { number: revision, gridVersion: grid.document.grid.version, publishedAt },
        ...before.map((each) => ({
          number: each.number,
          gridVersion: each.gridVersion,
          publishedAt: each.publishedAt.toISOString(),
          withdrawn: withdrawnOf(each.withdrawal),
        })),
      ]}
      events={await listComingEvents(deps, hoster.id, eventsShown)}
      reviews={await listReviewsOfAnswers(deps, hoster.id, next)}
      today={publishedAt}
      publicUrl={deps.publicUrl}
    />,
  );
}

async function showWithdrawal(context: HttpContext): Promise<Response> {
  return renderWithdrawal(context, { reason: "", fault: null });
}

async function withdrawAnswers(context: HttpContext): Promise<Response> {
  const slug = slugOf(context);
  const typed = (await readFormFields(context)).get("motif") ?? "";
  const reason = readReason(typed);
  if (!reason.ok) {
    const [fault = null] = reason.problems;
    return renderWithdrawal(context, { reason: typed, fault });
  }
  const person = personOf(context);
  await withdrawAssessment(context.get("deps"), { slug, person, reason: reason.value });
  return context.redirect(
    `${spacePathTo.publication(context.get("language"), slug)}?fait=withdrawn`,
    303,
  );
}

async function renderWithdrawal(
  context: HttpContext,
  typed: Pick<WithdrawalProps, "reason" | "fault">,
): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const last = await findLastRevision(deps.db, hoster.id);
  const revision = last === undefined || last.withdrawal !== null ? null : last.number;
  return renderSpacePage(
    context,
    "publication",
    hoster.name,
    <WithdrawalPage hoster={hoster} person={personOf(context)} revision={revision} {...typed} />,
    typed.fault === null ? 200 : 422,
  );
}

async function showBadgePage(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const subject = await findBadgeSubject(deps, hoster);
  return renderSpacePage(
    context,
    "badge",
    hoster.name,
    <BadgePage
      hoster={hoster}
      person={personOf(context)}
      isAssessed={subject !== null && subject.assessment !== null}
      subject={subject}
      publicUrl={deps.publicUrl}
    />,
  );
}

/** What the badge of a hoster says now; null when nobody can see it. */
async function findBadgeSubject(deps: Deps, hoster: Hoster): Promise<BadgeSubject | null> {
  const { stance, slug, id } = hoster;
  if (stance !== "listed" && stance !== "declined") return null;
  const { card } = await openCard(deps, slug);
  const last = stance === "listed" ? await findLastRevision(deps.db, id) : undefined;
  const standing = last === undefined || last.withdrawal !== null ? [] : [last];
  const [read] = await readRevisions(deps, standing);
  if (read !== undefined) return { card, grid: read.grid, assessment: read.assessment };
  return { card, grid: (await findGridInForce(deps)).grid, assessment: null };
}

/** A revision at its own address, for anyone. */
async function showRevision(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { hoster, card } = await openCard(deps, slugOf(context));
  const asked = context.req.param("number") ?? "";
  const number = /^[1-9]\d{0,8}$/u.test(asked) ? Number(asked) : 0;
  const stored = await findRevision(deps.db, hoster.id, number);
  if (stored === undefined) throw new Refusal("not-found");
  const before = await findRevision(deps.db, hoster.id, number - 1);
  const last = await findLastRevision(deps.db, hoster.id);
  const [current, previous = null] = await readRevisions(
    deps,
    before === undefined ? [stored] : [stored, before],
  );
  if (current === undefined) throw new Refusal("not-found");
  const words = textFor(language).publication.revision;
  return renderPage(
    context,
    {
      title: words.pageTitle(card.name, number),
      description: words.description(card.name, number),
      sheet: "hoster",
      section: "directory",
      canonical: spacePathTo.revision(language, card.slug, number),
      isIndexed: false,
    },
    <RevisionPage
      card={card}
      current={{ ...current, engineVersion: stored.engineVersion }}
      previous={previous}
      isLast={last?.number === number}
      today={deps.now().toISOString()}
    />,
  );
}

function renderSpacePage(
  context: HttpContext,
  part: "publication" | "badge",
  name: string,
  page: Parameters<typeof renderPage>[2],
  status = 200,
): Response {
  const { space } = textFor(context.get("language"));
  const title = space.pageTitle(space.parts[part], name);
  return renderPage(context, { title, sheet: "space", isIndexed: false }, page, status);
}
