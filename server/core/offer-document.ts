import { audienceIds } from "#core/audiences.ts";
import { pricePeriods, priceUnits } from "#core/offers.ts";
import type { Offer, OfferPrice } from "#core/offers.ts";
import { longestName, longestText, readPlainText } from "#core/plain-text.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { serviceTypes } from "#core/services.ts";
import { flag, isMap, list, oneOf, optional, record, text, whole } from "#core/shape.ts";
import type { Shape } from "#core/shape.ts";

/** Far above what a hoster proposes, and what anyone reads. */
const mostOffers = 50;

/** What PostgreSQL holds in a whole number; no price nor number of accounts comes near. */
const largest = 2_147_483_647;

/**
 * Reads the offers of a hoster from plain data (parsed YAML or JSON): a list whose elements
 * name only what is stated. Texts are maps with `fr`, and `en` where it is translated; a
 * price is `free`, or `{ fixed | suggested: cents, per: [unit, period] }`. Gives every
 * place that is wrong.
 */
export function parseOffers(document: unknown, path = ""): Result<readonly Offer[], Problem> {
  const problems: Problem[] = [];
  const offers = list(fields)(document, path, problems);
  if (offers.length > mostOffers) {
    problems.push({ path, code: "out-of-bounds", detail: `…${mostOffers}` });
  }
  return problems.length === 0 ? success(offers.map(offerOf)) : failure(problems);
}

/** A text people read, on one line, nothing hidden in it. */
function words(longest: number): Shape<string> {
  return (input, path, problems) => {
    const given = text(input, path, problems);
    const line = typeof input === "string" ? readPlainText(given, longest) : success(given);
    if (line.ok) return line.value;
    const isLong = given.length > longest;
    problems.push(
      isLong
        ? { path, code: "out-of-bounds", detail: `…${longest}` }
        : { path, code: "wrong-type", detail: "text" },
    );
    return given;
  };
}

function texts(longest: number) {
  return record({ fr: words(longest), en: optional(words(longest)) });
}

function between(least: number): Shape<number> {
  return (input, path, problems) => {
    const number = whole(input, path, problems);
    if (number < least || number > largest) {
      problems.push({ path, code: "out-of-bounds", detail: `${least}…${largest}` });
    }
    return number;
  };
}

function set<const Value extends string>(allowed: readonly Value[]): Shape<readonly Value[]> {
  return (input, path, problems) => {
    const values = list(oneOf(allowed))(input, path, problems);
    if (!Array.isArray(input)) return values;
    input.forEach((value: unknown, index) => {
      if (input.indexOf(value) < index) {
        problems.push({
          path: pointer(path, index),
          code: "duplicate-option",
          detail: String(value),
        });
      }
    });
    return values;
  };
}

const cents = between(0);
const amount = record({
  fixed: optional(cents),
  suggested: optional(cents),
  per: (input, path, problems) => {
    const [unit, period, ...others] = Array.isArray(input) ? (input as readonly unknown[]) : [];
    if (!Array.isArray(input) || others.length > 0) {
      problems.push({ path, code: "wrong-type", detail: "list" });
    }
    return {
      unit: oneOf(priceUnits)(unit, pointer(path, 0), problems),
      period: oneOf(pricePeriods)(period, pointer(path, 1), problems),
    };
  },
});

const price: Shape<OfferPrice> = (input, path, problems) => {
  if (!isMap(input)) return { kind: oneOf(["free"])(input, path, problems) };
  const { fixed, suggested, per } = amount(input, path, problems);
  if ((fixed === undefined) === (suggested === undefined)) {
    problems.push({ path, code: "missing-field", detail: "fixed | suggested" });
  }
  return {
    kind: fixed === undefined ? "suggested" : "fixed",
    cents: fixed ?? suggested ?? 0,
    ...per,
  };
};

const stated = record({
  name: texts(longestName),
  audiences: optional(set(audienceIds)),
  services: optional(set(serviceTypes)),
  one_login: optional(flag),
  included: optional(texts(longestText)),
  least_accounts: optional(between(1)),
  most_accounts: optional(between(1)),
  price: optional(price),
  example: optional(texts(longestText)),
});

const fields: Shape<ReturnType<typeof stated>> = (input, path, problems) => {
  const read = stated(input, path, problems);
  const { least_accounts: least = 1, most_accounts: most = least } = read;
  if (most < least) {
    const at = pointer(path, "most_accounts");
    problems.push({ path: at, code: "out-of-bounds", detail: `${least}…` });
  }
  return read;
};

/** What is left out is not stated. */
function offerOf(read: ReturnType<typeof stated>): Offer {
  return {
    name: read.name.fr,
    nameEn: read.name.en ?? null,
    audiences: read.audiences ?? [],
    services: read.services ?? [],
    hasOneLogin: read.one_login ?? null,
    included: read.included?.fr ?? null,
    includedEn: read.included?.en ?? null,
    leastAccounts: read.least_accounts ?? null,
    mostAccounts: read.most_accounts ?? null,
    price: read.price ?? null,
    example: read.example?.fr ?? null,
    exampleEn: read.example?.en ?? null,
  };
}
