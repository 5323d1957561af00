import { Hono } from "hono";
import { readChoice, searchKeysOf } from "#core/choice.ts";
import type { Choice, NumberField } from "#core/choice.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { countries } from "#core/departments.ts";
import { pathTo } from "#core/paths.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import type { FacetId, SearchResult } from "#core/search.ts";
import { serviceTypes } from "#core/services.ts";
import { readAddress, searchDirectory } from "#server/directory/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";
import { ChoicePage } from "#web/pages/choice/ChoicePage.tsx";
import { textFor } from "#web/text/text.ts";

/** The guided choice: questions whose answers make a search. */
export const choicePages = new Hono<HttpEnv>().get("/choisir", async (context) => {
  const deps = context.get("deps");
  const language = context.get("language");
  const { searchParams } = new URL(context.req.url);
  const { grid, products } = await deps.readModel.current();
  const choice = readChoice({ grid, products }, [...searchParams]);
  const { keys, unread } = searchKeysOf(choice, products, language);
  if (!searchParams.has("show")) return showQuestions(context, choice, []);
  if (unread.length > 0) return showQuestions(context, choice, unread);
  const { search } = await readAddress(deps, keys);
  return context.redirect(pathTo.directory(language, writeSearch(search)), 303);
});

async function showQuestions(
  context: HttpContext,
  choice: Choice,
  unread: readonly NumberField[],
): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { title, description } = textFor(language).choice;
  const { grid, products } = await deps.readModel.current();
  const everyone = await searchDirectory(deps, { ...emptySearch, size: 1 });
  const head = {
    title,
    description,
    sheet: "choosing",
    section: "choice",
    canonical: choicePathTo.choice(language),
  } as const;
  const page = (
    <ChoicePage
      choice={choice}
      unread={unread}
      grid={grid}
      products={products}
      services={serviceTypes.filter((type) => type !== "other" && has(everyone, "service", type))}
      countries={countries
        .map(({ code }) => code)
        .filter((code) => code !== "FR" && has(everyone, "country", code))}
    />
  );
  return renderPage(context, head, page, unread.length === 0 ? 200 : 422);
}

function has({ facets }: SearchResult, facet: FacetId, value: string): boolean {
  const values = facets.find(({ id }) => id === facet)?.values ?? [];
  return values.some(({ id, count }) => id === value && count > 0);
}
