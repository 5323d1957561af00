import { parse } from "yaml";
import { departments } from "#core/departments.ts";
import type { Offer } from "#core/offers.ts";
import { parseOffers } from "#core/offer-document.ts";
import type { Problem } from "#core/problem.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import type { Shape } from "#core/shape.ts";
import { dictionary, list, nullable, oneOf, optional, record, text } from "#core/shape.ts";

/** What a demonstration says of an imaginary hoster beside its answers. */
export type DemoHoster = {
  readonly department: string | null;
  readonly services: readonly Service[];
  readonly offers: readonly Offer[];
};

/**
 * Reads `start/demo-hosters.yaml`: one entry per example of the grid, by its identifier.
 * Throws an error that names everything wrong: the file comes with this code.
 */
export function readDemoHosters(yaml: string): ReadonlyMap<string, DemoHoster> {
  const problems: Problem[] = [];
  const hosters = dictionary(hoster)(parse(yaml), "", problems);
  if (problems.length > 0) {
    const said = problems.map(({ path, code, detail = "" }) => `${path}: ${code} ${detail}`);
    throw new Error(["The demonstration cannot be read.", ...said].join("\n"));
  }
  return new Map(Object.entries(hosters));
}

const offers: Shape<readonly Offer[]> = (input, path, problems) => {
  const read = parseOffers(input, path);
  if (read.ok) return read.value;
  problems.push(...read.problems);
  return [];
};

const fields = record({
  department: optional(oneOf(departments.map(({ code }) => code))),
  services: list(
    record({
      type: oneOf(serviceTypes),
      name: text,
      software: nullable(text),
      url: nullable(text),
      registrations: list(oneOf(serviceRegistrations)),
      load: nullable(oneOf(serviceLoads)),
    }),
  ),
  offers,
});

const hoster: Shape<DemoHoster> = (input, path, problems) => ({
  department: null,
  ...fields(input, path, problems),
});
