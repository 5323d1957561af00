import { createRoute, z } from "@hono/zod-openapi";
import { readAddress, searchDirectory } from "#server/directory/actions.ts";
import { listQueryProblems, splitKeys } from "#server/directory/api-query.ts";
import { hosterJson, hosterSchema } from "#server/http/hoster-json.ts";
import { searchParameters } from "#server/directory/search-parameters.ts";
import { createApi } from "#server/http/api.ts";
import { describeProblems } from "#server/http/contract.ts";
import { Refusal } from "#server/http/errors.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";

const facetSchema = z
  .object({
    id: z.string(),
    values: z.array(z.object({ id: z.string(), label: z.string(), count: z.int() })),
  })
  .openapi("Facet", {
    description:
      "A value's count is the total with that value as the facet's only choice; for need, with that need added",
  });

const resultSchema = z.object({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  hosters: z.array(hosterSchema),
  facets: z.array(facetSchema),
});

const searchRoute = createRoute({
  method: "get",
  path: "/api/hosters",
  summary: "Hosters of the directory, with the counts of every facet",
  parameters: searchParameters,
  responses: {
    200: {
      description: "One page of hosters",
      content: { "application/json": { schema: resultSchema } },
    },
    422: describeProblems("A key or a value that nobody knows"),
  },
});

export const directoryApi = createApi().openapi(searchRoute, async (context) => {
  const deps = context.get("deps");
  const language = context.get("language");
  const keys = [...new URL(context.req.url).searchParams];
  const { searchKeys, extraKeys } = splitKeys(keys);
  const { grid, search, ignored } = await readAddress(deps, searchKeys);
  const problems = listQueryProblems(grid, keys, ignored);
  if (problems.length > 0) throw new Refusal("invalid-request", problems);
  const { total, page, size, hosters, facets } = await searchDirectory(deps, search, extraKeys);
  const labelled = facets.map(({ id: key, values }) => ({
    id: key,
    values: values.map(({ id, count }) => ({
      id,
      label: facetValueLabel(language, grid, { key, value: id }),
      count,
    })),
  }));
  return context.json(
    {
      total,
      page,
      size,
      hosters: hosters.map((card) => hosterJson(card, language, search)),
      facets: labelled,
    },
    200,
    { "content-language": language },
  );
});
