import { Hono } from "hono";
import {
  checkOffer,
  emptyOfferForm,
  formOfOffer,
  offerOf,
  readOfferForm,
} from "#core/own-offer.ts";
import type { OwnOfferForm } from "#core/own-offer.ts";
import { spacePathTo } from "#core/space-paths.ts";
import {
  digestOfItem,
  changeItem,
  findRemoved,
  saveItem,
  readItemRequest,
} from "#server/descriptions/actions.ts";
import type { ItemRequest } from "#server/descriptions/actions.ts";
import type { OwnOffer } from "#server/offers/queries.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { ownOffers } from "#server/offers/actions.ts";
import { offerDifferences } from "#web/pages/description/item-differences.ts";
import { OfferFormPage } from "#web/pages/description/OfferFormPage.tsx";
import type { OfferFormPageProps } from "#web/pages/description/OfferFormPage.tsx";
import { offerKey, offerNews, OffersPage } from "#web/pages/description/OffersPage.tsx";
import { newItem } from "#web/pages/description/ServicesPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What can be subscribed to, as its hoster describes it. */
export const offerPages = new Hono<HttpEnv>()
  .get("/espace/:slug/offres", showOffers)
  .post("/espace/:slug/offres", formOnly, changeOffers);

async function showOffers(context: HttpContext): Promise<Response> {
  const asked = context.req.query(offerKey);
  return asked === undefined ? showList(context) : showOffer(context, asked);
}

async function showList(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { description } = textFor(context.get("language"));
  const hoster = await openOwnHoster(deps, slugOf(context));
  const offers = await ownOffers.list(deps.db, hoster.id);
  const id = context.req.query("retire") ?? "";
  const gone = offers.some((each) => each.id === id)
    ? undefined
    : await findRemoved(deps.db, ownOffers, { hosterId: hoster.id, id });
  const asked = context.req.query("fait");
  return renderSpacePage(
    context,
    { title: description.offers.title, hoster: hoster.name },
    <OffersPage
      hoster={hoster}
      person={personOf(context)}
      offers={offers.map((offer) => ({ ...offer, read: digestOfItem(offer) }))}
      news={offerNews.find((each) => each === asked) ?? null}
      removed={gone === undefined ? null : { id, name: gone.name }}
    />,
  );
}

async function showOffer(context: HttpContext, asked: string): Promise<Response> {
  const deps = context.get("deps");
  const { id: hosterId } = await openOwnHoster(deps, slugOf(context));
  const isNew = asked === newItem;
  const offers = await ownOffers.list(deps.db, hosterId);
  const offer = offers.find(({ id }) => id === asked) ?? null;
  if (offer === null && !isNew) throw new Refusal("not-found");
  return renderForm(context, {
    id: offer?.id ?? deps.newId(),
    isNew,
    form: offer === null ? emptyOfferForm : formOfOffer(offer, context.get("language")),
    view: { problems: [] },
    read: digestOfItem(offer),
    isRemoved: false,
  });
}

async function changeOffers(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const deps = context.get("deps");
  const asked = readItemRequest(context, fields);
  if (asked.deed === "save") return save(context, readOfferForm(fields), asked);
  const told = await changeItem(deps, ownOffers, asked);
  if (told === null) throw new Refusal("malformed-request");
  return goBack(context, told);
}

async function save(
  context: HttpContext,
  form: OwnOfferForm,
  { id, read, ...who }: ItemRequest,
): Promise<Response> {
  const deps = context.get("deps");
  const shown = { id, read, isNew: read === digestOfItem(null), form, isRemoved: false };
  const language = context.get("language");
  const problems = checkOffer(form, language);
  if (problems.length > 0) return renderForm(context, { ...shown, view: { problems } }, 422);
  const item: OwnOffer = { ...offerOf(form, language), id };
  const outcome = await saveItem(deps, ownOffers, { ...who, item, read });
  if (outcome.kind === "saved") return goBack(context, `fait=offer#i-${id}`);
  if (outcome.kind === "too-many") throw new Refusal("invalid-request");
  const { theirs } = outcome;
  const site = { language, text: textFor(language) };
  return renderForm(
    context,
    {
      ...shown,
      read: digestOfItem(theirs),
      isRemoved: theirs === null,
      view: {
        problems: [],
        ...(theirs !== null && {
          theirs: offerDifferences(site, form, formOfOffer(theirs, language)),
        }),
      },
    },
    409,
  );
}

async function renderForm(
  context: HttpContext,
  shown: Omit<OfferFormPageProps, "hoster" | "person">,
  status = 200,
): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const { offers } = textFor(context.get("language")).description;
  return renderSpacePage(
    context,
    { title: shown.isNew ? offers.addTitle : offers.changeTitle, hoster: hoster.name },
    <OfferFormPage {...shown} hoster={hoster} person={personOf(context)} />,
    status,
  );
}

function goBack(context: HttpContext, query: string): Response {
  const path = spacePathTo.offers(context.get("language"), slugOf(context));
  return context.redirect(`${path}?${query}`, 303);
}
