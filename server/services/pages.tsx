import { Hono } from "hono";
import { addMonths } from "#core/calendar.ts";
import { checkService, emptyServiceForm, formOfService } from "#core/own-service.ts";
import { loadMonths, readServiceForm, serviceOf } from "#core/own-service.ts";
import type { OwnServiceForm } from "#core/own-service.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { dayInParis } from "#server/day.ts";
import {
  countProposals,
  digestOfItem,
  changeItem,
  findRemoved,
  saveItem,
  readItemRequest,
} from "#server/descriptions/actions.ts";
import type { ItemRequest } from "#server/descriptions/actions.ts";
import { listOwnServices } from "#server/services/queries.ts";
import type { OwnService } from "#server/services/queries.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { confirmLoad, ownServices } from "#server/services/actions.ts";
import { serviceDifferences } from "#web/pages/description/item-differences.ts";
import { serviceName } from "#web/pages/description/service-words.ts";
import { ServiceFormPage } from "#web/pages/description/ServiceFormPage.tsx";
import type { ServiceFormPageProps } from "#web/pages/description/ServiceFormPage.tsx";
import {
  newItem,
  serviceKey,
  serviceNews,
  ServicesPage,
} from "#web/pages/description/ServicesPage.tsx";
import { textFor } from "#web/text/text.ts";

/** The services a hoster runs, as it describes them. */
export const servicePages = new Hono<HttpEnv>()
  .get("/espace/:slug/services", showServices)
  .post("/espace/:slug/services", formOnly, changeServices);

async function showServices(context: HttpContext): Promise<Response> {
  const asked = context.req.query(serviceKey);
  return asked === undefined ? showList(context) : showService(context, asked);
}

async function showList(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const text = textFor(language);
  const hoster = await openOwnHoster(deps, slugOf(context));
  const services = await listOwnServices(deps.db, hoster.id);
  const id = context.req.query("retire") ?? "";
  const gone = services.some((each) => each.id === id)
    ? undefined
    : await findRemoved(deps.db, ownServices, { hosterId: hoster.id, id });
  const asked = context.req.query("fait");
  return renderSpacePage(
    context,
    { title: text.description.services.title, hoster: hoster.name },
    <ServicesPage
      hoster={hoster}
      person={personOf(context)}
      services={services.map((service) => ({ ...service, read: digestOfItem(service) }))}
      isDescribed={hoster.describedAt !== null}
      proposed={(await countProposals(deps, deps.db, hoster)).services}
      today={dayInParis(deps.now())}
      news={serviceNews.find((each) => each === asked) ?? null}
      removed={gone === undefined ? null : { id, name: serviceName({ language, text }, gone) }}
    />,
  );
}

async function showService(context: HttpContext, asked: string): Promise<Response> {
  const deps = context.get("deps");
  const { id: hosterId, describedAt } = await openOwnHoster(deps, slugOf(context));
  if (describedAt === null) return showList(context);
  const isNew = asked === newItem;
  const services = await listOwnServices(deps.db, hosterId);
  const service = services.find(({ id }) => id === asked) ?? null;
  if (service === null && !isNew) throw new Refusal("not-found");
  return renderForm(context, {
    id: service?.id ?? deps.newId(),
    isNew,
    form: service === null ? emptyServiceForm(dayInParis(deps.now())) : formOfService(service),
    view: { problems: [] },
    read: digestOfItem(service),
    isRemoved: false,
  });
}

async function changeServices(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const deps = context.get("deps");
  const asked = readItemRequest(context, fields);
  if (asked.deed === "save") return save(context, readServiceForm(fields), asked);
  if (asked.deed === "confirm") {
    await confirmLoad(deps, asked);
    return goBack(context, "fait=confirmed");
  }
  const told = await changeItem(deps, ownServices, asked);
  if (told === null) throw new Refusal("malformed-request");
  return goBack(context, told);
}

async function save(
  context: HttpContext,
  form: OwnServiceForm,
  { id, read, ...who }: ItemRequest,
): Promise<Response> {
  const deps = context.get("deps");
  const shown = { id, read, isNew: read === digestOfItem(null), form, isRemoved: false };
  const problems = checkService(form, dayInParis(deps.now()));
  if (problems.length > 0) return renderForm(context, { ...shown, view: { problems } }, 422);
  const item: OwnService = { ...serviceOf(form), id };
  const outcome = await saveItem(deps, ownServices, { ...who, item, read });
  if (outcome.kind === "saved") return goBack(context, `fait=service#i-${id}`);
  if (outcome.kind === "too-many") throw new Refusal("invalid-request");
  const { theirs } = outcome;
  const language = context.get("language");
  const site = { language, text: textFor(language) };
  return renderForm(
    context,
    {
      ...shown,
      read: digestOfItem(theirs),
      isRemoved: theirs === null,
      view: {
        problems: [],
        ...(theirs !== null && { theirs: serviceDifferences(site, form, formOfService(theirs)) }),
      },
    },
    409,
  );
}

async function renderForm(
  context: HttpContext,
  shown: Omit<ServiceFormPageProps, "hoster" | "person" | "days">,
  status = 200,
): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const { services } = textFor(context.get("language")).description;
  const first = dayInParis(deps.now());
  return renderSpacePage(
    context,
    { title: shown.isNew ? services.addTitle : services.changeTitle, hoster: hoster.name },
    <ServiceFormPage
      {...shown}
      hoster={hoster}
      person={personOf(context)}
      days={{ first, last: addMonths(first, loadMonths.most) }}
    />,
    status,
  );
}

function goBack(context: HttpContext, query: string): Response {
  const path = spacePathTo.services(context.get("language"), slugOf(context));
  return context.redirect(`${path}?${query}`, 303);
}
