import { audienceIds } from "#core/audiences.ts";
import { countries, departments } from "#core/departments.ts";
import { defaultSize, largestSize, longestQuestion } from "#core/search-address.ts";
import { opennessIds, priceIds, searchOrders, searchViews } from "#core/search.ts";
import { serviceTypes } from "#core/services.ts";
import { languages } from "#core/vocabulary.ts";

const departmentCodes = departments.map(({ code }) => code);
const ofTheGrid = "identifiers come from the grid in force, see /api/grids";

/**
 * The search keys as OpenAPI parameters, from the sets `readSearch` reads them by. A
 * schema cannot read them itself: which needs, profiles, criteria and software there are
 * is data.
 */
export const searchParameters = [
  single(
    "q",
    { type: "string", maxLength: longestQuestion },
    "Words, all of them wanted; the name of a known product stands for what replaces it",
  ),
  repeated(
    "profile",
    {},
    `A profile that is met, or the outcome of a hoster without one; ${ofTheGrid}`,
  ),
  repeated("service", { enum: [...serviceTypes] }, "Type of service"),
  repeated("software", {}, "Name of a software, as the facet gives it"),
  repeated("country", { enum: countries.map(({ code }) => code) }, "ISO 3166-1 alpha-2 code"),
  repeated("department", { enum: [...departmentCodes] }, "Code of a French department"),
  repeated("audience", { enum: [...audienceIds] }, "Whom the hoster serves"),
  repeated("openness", { enum: [...opennessIds] }, "Whether a service takes new accounts"),
  repeated("price", { enum: [...priceIds] }, "What the ways to register and the offers ask for"),
  repeated("need", {}, `A need that must not be unmet, all of them; ${ofTheGrid}`),
  repeated("wish", {}, `A need that only orders; ${ofTheGrid}`),
  {
    name: "criteria",
    in: "query" as const,
    description: `criterion.<id>: an answer or option, level:<n> or unstated; ${ofTheGrid}`,
    style: "form" as const,
    explode: true,
    schema: {
      type: "object" as const,
      propertyNames: { pattern: "^criterion\\." },
      additionalProperties: { type: "array" as const, items: { type: "string" as const } },
    },
  },
  single("near", { enum: [...departmentCodes] }, "Department distances are measured from"),
  single("sort", { enum: [...searchOrders], default: "fit" }, "Order of the hosters"),
  single("page", { type: "integer", minimum: 1, default: 1 }, "Page of the results"),
  single(
    "size",
    { type: "integer", minimum: 1, maximum: largestSize, default: defaultSize },
    "Hosters on a page",
  ),
  single(
    "accounts",
    { type: "integer", minimum: 1 },
    "People who need an account: leaves out hosters whose offers all exclude it",
  ),
  single(
    "budget",
    { type: "integer", minimum: 0 },
    "Euros a year: leaves out hosters whose offers all cost more, as far as they say",
  ),
  single("view", { enum: [...searchViews] }, "How a page shows the results; the same ones here"),
  repeated("facets", { pattern: "^criterion\\." }, "Facets wanted besides the usual ones"),
  single(
    "lang",
    { enum: [...languages], default: "fr" },
    "Language of the labels and of the problems",
  ),
];

type Schema = {
  readonly type?: "string" | "integer";
  readonly enum?: string[];
  readonly default?: string | number;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

function single(name: string, schema: Schema, description: string) {
  return {
    name,
    in: "query" as const,
    description,
    schema: { type: "string" as const, ...schema },
  };
}

function repeated(name: string, item: Schema, description: string) {
  const items = { type: "string" as const, ...item };
  const schema = { type: "array" as const, items };
  return { name, in: "query" as const, description, explode: true, schema };
}
