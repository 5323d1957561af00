import { Hono } from "hono";
import { groupPathTo } from "#core/group-paths.ts";
import { stances } from "#core/hoster.ts";
import { listingStances } from "#core/moderation.ts";
import type { ListingFault } from "#core/moderation.ts";
import { pathTo } from "#core/paths.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { changeListing, openListing } from "#server/moderation/actions.ts";
import { searchListings } from "#server/moderation/queries.ts";
import { ListingPage } from "#web/pages/desk/ListingPage.tsx";
import { ListingsPage } from "#web/pages/desk/ListingsPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Where the working group changes the place of hosters in the directory. */
export const moderationPages = new Hono<HttpEnv>()
  .get("/gt/fiches", showListings)
  .get("/gt/fiches/:id", (context) => showListing(context))
  .post("/gt/fiches/:id", formOnly, receiveChange);

const perPage = 50;
const longestQuery = 200;

async function showListings(context: HttpContext): Promise<Response> {
  const asked = (key: string) => context.req.query(key) ?? "";
  const text = asked("q")
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, longestQuery);
  const stance = stances.find((each) => each === asked("presence")) ?? null;
  const page = pageOf(asked("page"));
  const found = await searchListings(context.get("deps").db, {
    ...{ text, stance },
    ...{ limit: perPage + 1, offset: (page - 1) * perPage },
  });
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).desk.listings.title, sheet: "space" },
    <ListingsPage
      listings={found.slice(0, perPage)}
      asked={{ text, stance }}
      page={page}
      hasMore={found.length > perPage}
    />,
  );
}

type Unsaved = {
  readonly stance: string;
  readonly reason: string;
  readonly faults: readonly ListingFault[];
};

async function showListing(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const { db } = context.get("deps");
  const language = context.get("language");
  const { hoster, isOwnChoice } = await openListing(db, context.req.param("id") ?? "");
  const { id, slug, name, stance, website, isImaginary } = hoster;
  const isSeen = stance === "listed" || stance === "declined";
  return renderPrivatePage(
    context,
    { title: textFor(language).desk.listings.titleOf(name), sheet: "space" },
    <ListingPage
      listing={{
        ...{ id, name, stance, website, isImaginary, isOwnChoice },
        path: isSeen ? pathTo.hoster(language, slug) : null,
        isClaimed: hoster.claimedAt !== null,
      }}
      chosen={listingStances.find((each) => each === unsaved?.stance) ?? null}
      reason={unsaved?.reason ?? ""}
      faults={unsaved?.faults ?? []}
      isSaved={unsaved === undefined && context.req.query("fait") === "change"}
    />,
    unsaved === undefined ? 200 : unsaved.faults.includes("stale") ? 409 : 422,
  );
}

async function receiveChange(context: HttpContext): Promise<Response> {
  const id = context.req.param("id") ?? "";
  const fields = await readFormFields(context);
  const typed = {
    stance: fields.get("stance") ?? "",
    seen: fields.get("seen") ?? "",
    reason: fields.get("reason") ?? "",
  };
  const person = personOf(context);
  const faults = await changeListing(context.get("deps"), { id, person, ...typed });
  if (faults.length > 0) return showListing(context, { ...typed, faults });
  return context.redirect(`${groupPathTo.listings(context.get("language"), id)}?fait=change`, 303);
}

function pageOf(asked: string): number {
  if (asked === "") return 1;
  if (!/^[1-9]\d{0,4}$/u.test(asked)) throw new Refusal("not-found");
  return Number(asked);
}
