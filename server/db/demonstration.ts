import { parse } from "yaml";
import { departments } from "#core/departments.ts";
import type { AnswerValue } from "#core/grid.ts";
import type { Offer } from "#core/offers.ts";
import { parseOffers } from "#core/offer-document.ts";
import type { Problem } from "#core/problem.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import type { Shape } from "#core/shape.ts";
import { dictionary, finite, list, nullable, oneOf, optional, record, text } from "#core/shape.ts";

/** What a demonstration says of an imaginary hoster beside its answers. */
export type DemoHoster = {
  readonly department: string | null;
  readonly services: readonly Service[];
  readonly offers: readonly Offer[];
  /** What its answers said a year earlier, where they differ; null where there was none. */
  readonly earlier: Readonly<Record<string, AnswerValue | null>> | null;
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

const answerValue: Shape<AnswerValue> = (input, path, problems) => {
  if (typeof input === "number") return finite(input, path, problems);
  return Array.isArray(input) ? list(text)(input, path, problems) : text(input, path, problems);
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
  earlier: optional(dictionary(nullable(answerValue))),
});

const hoster: Shape<DemoHoster> = (input, path, problems) => ({
  department: null,
  earlier: null,
  ...fields(input, path, problems),
});
