import { Hono } from "hono";
import { readListingForm } from "#core/own-listing.ts";
import type { ListingProblem, OwnListing } from "#core/own-listing.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { askBriefAddress, readBriefAddress } from "#server/descriptions/brief-address.ts";
import { readListing, saveListing } from "#server/descriptions/listing.ts";
import type { ListingState } from "#server/descriptions/listing.ts";
import {
  decideProposal,
  proposalDecisions,
  readProposals,
} from "#server/descriptions/proposals.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { listingDifferences } from "#web/pages/description/listing-words.ts";
import { listingNews, ListingPage } from "#web/pages/description/ListingPage.tsx";
import { proposalNews, ProposalsPage } from "#web/pages/description/ProposalsPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What a hoster says of itself, and what others say that it may take. */
export const descriptionPages = new Hono<HttpEnv>()
  .get("/espace/:slug/fiche", (context) => showListing(context))
  .post("/espace/:slug/fiche", formOnly, changeListing)
  .get("/espace/:slug/propositions", (context) => showProposals(context))
  .post("/espace/:slug/propositions", formOnly, decide);

/** What was sent and is not saved, to be shown again as it was typed. */
type Unsaved = {
  readonly status: 409 | 422;
  readonly listing?: OwnListing;
  readonly problems?: readonly ListingProblem[];
  readonly theirs?: ListingState;
  /** The digest the form started from, unless the saved version changed meanwhile. */
  readonly read?: string;
  readonly keep?: readonly string[];
  readonly email?: string;
};

async function showListing(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const text = textFor(language);
  const hoster = await openOwnHoster(deps, slugOf(context));
  const state = unsaved?.theirs ?? (await readListing(deps, deps.db, hoster));
  const listing = unsaved?.listing ?? state.listing;
  const { theirs, keep, email } = unsaved ?? {};
  return renderSpacePage(
    context,
    { title: text.description.listing.title, hoster: hoster.name },
    <ListingPage
      hoster={hoster}
      person={personOf(context)}
      listing={listing}
      view={{
        problems: unsaved?.problems ?? [],
        imported: state.imported,
        ...(theirs !== undefined && {
          theirs: listingDifferences({ language, text }, listing, theirs.listing),
        }),
      }}
      closed={state.closed.filter((field) => state.listing[field].length === 0)}
      read={unsaved?.read ?? state.digest}
      isDescribed={state.isDescribed}
      services={state.services.map(({ digest, service, provenances }) => ({
        ...{ digest, service, provenances },
        isKept: keep?.includes(digest) ?? true,
      }))}
      news={unsaved === undefined ? newsOf(context, listingNews) : null}
      address={{
        state: await readBriefAddress(deps.db, hoster),
        typed: email ?? "",
        isWrong: email !== undefined,
      }}
    />,
    unsaved?.status ?? 200,
  );
}

async function changeListing(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  return fields.get("do") === "address"
    ? changeAddress(context, fields.get("email") ?? "")
    : changeWords(context, fields);
}

async function changeWords(context: HttpContext, fields: URLSearchParams): Promise<Response> {
  const deps = context.get("deps");
  const slug = slugOf(context);
  const listing = readListingForm(fields);
  const keep = fields.getAll("keep");
  const read = fields.get("read") ?? "";
  const personId = personOf(context).id;
  const outcome = await saveListing(deps, { slug, personId, listing, keep, read });
  switch (outcome.kind) {
    case "saved":
      return goBack(context, spacePathTo.listing, "listing");
    case "problems":
      return showListing(context, {
        ...{ status: 422, listing, keep, read },
        problems: outcome.problems,
      });
    case "stale":
      return showListing(context, { status: 409, listing, keep, theirs: outcome.theirs });
  }
}

async function changeAddress(context: HttpContext, typed: string): Promise<Response> {
  const asked = {
    slug: slugOf(context),
    personId: personOf(context).id,
    typed,
    language: context.get("language"),
  };
  const isAsked = await askBriefAddress(context.get("deps"), asked);
  return isAsked
    ? goBack(context, spacePathTo.listing, "address")
    : showListing(context, { status: 422, email: typed });
}

async function showProposals(context: HttpContext, isStale = false): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const { proposals } = textFor(context.get("language")).description;
  return renderSpacePage(
    context,
    { title: proposals.title, hoster: hoster.name },
    <ProposalsPage
      hoster={hoster}
      person={personOf(context)}
      {...await readProposals(deps, deps.db, hoster)}
      news={isStale ? null : newsOf(context, proposalNews)}
      isStale={isStale}
    />,
    isStale ? 409 : 200,
  );
}

async function decide(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const decision = proposalDecisions.find((each) => each === fields.get("do"));
  if (decision === undefined) throw new Refusal("malformed-request");
  const asked = {
    ...{ slug: slugOf(context), personId: personOf(context).id, decision },
    digest: fields.get("digest") ?? "",
    read: fields.get("read") ?? "",
  };
  try {
    const outcome = await decideProposal(context.get("deps"), asked);
    return goBack(context, spacePathTo.proposals, outcome);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "stale-edit") throw error;
    return showProposals(context, true);
  }
}

function newsOf<News extends string>(context: HttpContext, known: readonly News[]): News | null {
  const asked = context.req.query("fait");
  return known.find((each) => each === asked) ?? null;
}

function goBack(context: HttpContext, pathTo: typeof spacePathTo.listing, news: string): Response {
  const path = pathTo(context.get("language"), slugOf(context));
  return context.redirect(`${path}?fait=${news}`, 303);
}
