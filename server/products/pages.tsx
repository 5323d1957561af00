import { Hono } from "hono";
import { choicePathTo } from "#core/choice-paths.ts";
import type { Product } from "#core/products.ts";
import { listSuites, listTools } from "#core/replacements.ts";
import { emptySearch } from "#core/search-address.ts";
import type { ServiceType } from "#core/services.ts";
import { coverSuite, servicesOfSuite } from "#core/suite-coverage.ts";
import type { Deps } from "#server/deps.ts";
import { countFound, listMatches } from "#server/directory/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPage } from "#server/http/render.tsx";
import { SuitePage } from "#web/pages/suites/SuitePage.tsx";
import { SuitesPage } from "#web/pages/suites/SuitesPage.tsx";
import { localize, textFor } from "#web/text/text.ts";

/** Known suites, and what replaces them part by part. */
export const productPages = new Hono<HttpEnv>()
  .get("/remplacer", showSuites)
  .get("/remplacer/:suite", (context) => showSuite(context, context.req.param("suite")));

async function showSuites(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { title, description } = textFor(context.get("language")).suites;
  const { products } = await deps.readModel.current();
  const counts = await countEach(deps, listTools(products));
  const head = { title, description, sheet: "choosing", section: "choice" } as const;
  return renderPage(context, head, <SuitesPage products={products} counts={counts} />);
}

async function showSuite(context: HttpContext, id: string): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const words = textFor(language).suites.suite;
  const { products } = await deps.readModel.current();
  const found = listSuites(products).find((product) => product.id === id);
  if (found === undefined) throw new Refusal("not-found");
  const { suite } = found;
  const label = localize(language, suite.label);
  const cards = await listMatches(deps, searchFor(servicesOfSuite(suite)));
  const head = {
    title: words.title(label),
    description: words.description(label),
    sheet: "choosing",
    section: "choice",
    canonical: choicePathTo.suite(language, id),
  } as const;
  return renderPage(
    context,
    head,
    <SuitePage
      id={id}
      suite={suite}
      counts={await countEach(deps, suite.parts)}
      coverages={coverSuite(suite, cards)}
    />,
  );
}

/** How many hosters offer any of the services of each, in the order given. */
function countEach(
  deps: Deps,
  replaced: readonly Pick<Product, "services">[],
): Promise<readonly number[]> {
  const counts = replaced.map(async ({ services }) =>
    services.length === 0 ? 0 : countFound(deps, searchFor(services)),
  );
  return Promise.all(counts);
}

function searchFor(services: readonly ServiceType[]) {
  return { ...emptySearch, choices: { service: services } };
}
