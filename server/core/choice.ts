import type { Audience } from "#core/audiences.ts";
import { findCountry, findDepartment } from "#core/departments.ts";
import type { Grid, Texts } from "#core/grid.ts";
import type { Product } from "#core/products.ts";
import { serviceTypes } from "#core/services.ts";
import { readTypedNumber } from "#core/typed-number.ts";
import type { Language } from "#core/vocabulary.ts";

/** Whom one may be looking for, in the order offered; "individuals" stands for families too. */
export const askedAudiences = [
  "associations",
  "public-bodies",
  "cooperatives",
  "companies",
  "schools",
  "networks",
  "individuals",
] as const satisfies readonly Audience[];
export type AskedAudience = (typeof askedAudiences)[number];

/** How much a need matters to who chooses; what is indifferent is not kept. */
export const stakes = ["required", "nice"] as const;
export type Stake = (typeof stakes)[number];

/** What a department is for: everyone, the closest first; or nobody from elsewhere. */
export const reaches = ["near", "only"] as const;
export type Reach = (typeof reaches)[number];

/** The questions answered with a number, and the unit people write after it. */
export const numberFields = ["accounts", "budget"] as const;
export type NumberField = (typeof numberFields)[number];
const unitOf = {
  accounts: { fr: "personnes", en: "people" },
  budget: { fr: "€", en: "€" },
} satisfies Record<NumberField, Texts>;

/** Answers to the guided choice, as given; null or empty where a question was skipped. */
export type Choice = {
  readonly audience: AskedAudience | null;
  /** A department or a country, by its code. */
  readonly place: string | null;
  readonly reach: Reach;
  readonly services: readonly string[];
  /** What is used today: the identifier of a known product. */
  readonly product: string | null;
  readonly needs: ReadonlyMap<string, Stake>;
  /** As typed. */
  readonly numbers: Readonly<Record<NumberField, string>>;
};

type Keys = readonly (readonly [key: string, value: string])[];

/** The key of a need in the form: a radio group gives one name its three values. */
export function needKey(id: string): string {
  return `need.${id}`;
}

/** Reads the answers of an address; what answers nothing is left out. */
export function readChoice(
  { grid, products }: { readonly grid: Grid; readonly products: readonly Product[] },
  given: Keys,
): Choice {
  const first = (key: string) => given.find(([name]) => name === key)?.[1].trim() ?? "";
  const place = first("place");
  const isPlace = findDepartment(place) !== undefined || findCountry(place) !== undefined;
  const asked = given.flatMap(([key, value]) => (key === "service" ? [value] : []));
  return {
    audience: askedAudiences.find((each) => each === first("audience")) ?? null,
    place: isPlace ? place : null,
    reach: reaches.find((reach) => reach === first("reach")) ?? "near",
    services: serviceTypes.filter((type) => asked.includes(type)),
    product: products.find(({ id }) => id === first("product"))?.id ?? null,
    needs: readNeeds(grid, first),
    numbers: { accounts: first("accounts"), budget: first("budget") },
  };
}

/** The keys of the directory that answers amount to, or the numbers that cannot be read. */
export function searchKeysOf(
  choice: Choice,
  products: readonly Product[],
  language: Language,
): { readonly keys: Keys; readonly unread: readonly NumberField[] } {
  const { numbers } = choice;
  const wholes = numberFields.map((field) => ({
    field,
    typed: numbers[field],
    whole: readWhole(field, numbers[field], language),
  }));
  const product = products.find(({ id }) => id === choice.product);
  const services = new Set([...choice.services, ...(product?.services ?? [])]);
  return {
    keys: [
      ...audiencesOf(choice.audience).map((audience) => ["audience", audience] as const),
      ...placeKeys(choice),
      ...[...services].map((type) => ["service", type] as const),
      ...[...choice.needs].map(([id, stake]) => [keyOfStake[stake], id] as const),
      ...wholes.flatMap(({ field, whole }) =>
        whole === null ? [] : [[field, String(whole)] as const],
      ),
    ],
    unread: wholes.flatMap(({ field, typed, whole }) =>
      whole === null && typed !== "" ? [field] : [],
    ),
  };
}

const keyOfStake = { required: "need", nice: "wish" } satisfies Record<Stake, string>;

function readNeeds(grid: Grid, first: (key: string) => string): ReadonlyMap<string, Stake> {
  return new Map(
    grid.document.needs.flatMap(({ id }) => {
      const stake = stakes.find((each) => each === first(needKey(id)));
      return stake === undefined ? [] : [[id, stake] as const];
    }),
  );
}

/** Hosters name people, families or both. */
function audiencesOf(audience: AskedAudience | null): readonly Audience[] {
  if (audience === null) return [];
  return audience === "individuals" ? ["families", "individuals"] : [audience];
}

/** Only a department has neighbours to measure; a country is kept or left. */
function placeKeys({ place, reach }: Choice): Keys {
  if (place === null) return [];
  if (findDepartment(place) === undefined) return [["country", place]];
  if (reach === "only") return [["department", place]];
  return [["near", place]];
}

/** Whole euros, whole people: at least one; null when the text says no such number. */
function readWhole(field: NumberField, typed: string, language: Language): number | null {
  const number = readTypedNumber(typed, unitOf[field], language);
  if (number === null || number < leastOf[field] || number > largest) return null;
  return field === "budget" || Number.isInteger(number) ? Math.floor(number) : null;
}

const leastOf = { accounts: 1, budget: 0 } satisfies Record<NumberField, number>;

/** What the search keys accept at most. */
const largest = 999_999_999;
