import { parseValue } from "#core/answers.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { evidenceOf } from "#core/assessment.ts";
import { audienceIds } from "#core/audiences.ts";
import type { Audience } from "#core/audiences.ts";
import { addMonths } from "#core/calendar.ts";
import type { AnswerValue, Criterion, Grid, Theme } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import type { Ground, HosterCard } from "#core/hoster.ts";
import { needStatus } from "#core/need-status.ts";
import type { Offer } from "#core/offers.ts";
import { tidy } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import type { Service, ServiceLoad, ServiceRegistration, ServiceType } from "#core/services.ts";
import type { Status } from "#core/vocabulary.ts";

/** The last revision a hoster published. */
export type Publication = {
  readonly grid: { readonly id: string; readonly version: number };
  readonly revision: number;
  readonly publishedAt: string;
  /** SHA-256 of its stored answers. */
  readonly digest: string;
  readonly answers: Readonly<Record<string, Omit<PublishedAnswer, "checks">>>;
};

export type ComparedHoster = {
  readonly card: HosterCard;
  /** Null when not assessed, or when the hoster declines to be situated. */
  readonly publication: Publication | null;
};

export type ComparedAnswer = {
  readonly value: AnswerValue;
  /** Only an address that counts. */
  readonly evidence: string | null;
  readonly note: string | null;
  readonly answeredAt: string;
  /** Too old: it waits for a confirmation. */
  readonly isExpired: boolean;
};
/** What one hoster says of a need, and through which answers. */
export type NeedStanding = { readonly status: Status; readonly grounds: readonly Ground[] };

/** One line of the table: `values` in the order of the hosters. */
export type Line<Value> = { readonly values: readonly Value[]; readonly differs: boolean };

export type ThemeLines = {
  readonly theme: Theme;
  /** Null for a hoster that has not answered the criterion, or the grid. */
  readonly lines: readonly (Line<ComparedAnswer | null> & { readonly criterion: Criterion })[];
  /** Criteria nobody answered. */
  readonly silent: readonly Criterion[];
};

export type Comparison = {
  readonly hosters: readonly ComparedHoster[];
  readonly needs: readonly (Line<NeedStanding> & {
    readonly need: string;
    readonly isWish: boolean;
  })[];
  readonly profiles: readonly (Line<Status | null> & { readonly profile: string })[];
  /** The types looked for first; no service of a type means that no source names one. */
  readonly services: readonly (Line<readonly Service[]> & { readonly type: ServiceType })[];
  readonly legalForms: Line<string | null>;
  readonly audiences: Line<readonly Audience[]>;
  readonly registrations: Line<readonly ServiceRegistration[]>;
  readonly loads: Line<readonly ServiceLoad[]>;
  readonly offers: Line<readonly Offer[]>;
  readonly publications: Line<Publication | null>;
  /** None when nobody answered the grid. */
  readonly themes: readonly ThemeLines[];
};

type Asked = {
  readonly search: Search;
  /** Now, in ISO: older answers than the grid allows wait for a confirmation. */
  readonly at: string;
};

/** Hosters side by side, by the grid in force: what each line says, and whether all say the same. */
export function compareHosters(
  grid: Grid,
  hosters: readonly ComparedHoster[],
  { search, at }: Asked,
): Comparison {
  const cards = hosters.map(({ card }) => card);
  const of = <Value>(valueOf: (card: HosterCard) => Value, keyOf?: (value: Value) => unknown) =>
    line(cards.map(valueOf), keyOf);
  const listOf = <Id extends string>(ids: readonly Id[], idsOf: (card: HosterCard) => Id[]) =>
    of((card) => ids.filter((id) => idsOf(card).includes(id)));
  return {
    hosters,
    needs: askedNeeds(search).map(({ need, isWish }) => ({
      need,
      isWish,
      ...of((card) => standingOn(card, need), keyOfStanding),
    })),
    profiles: grid.document.profiles.map(({ id }) => ({
      profile: id,
      ...of(({ profiles }) => profiles?.[id] ?? null),
    })),
    services: typesOf(cards, search.choices.service ?? []).map((type) => ({
      type,
      ...of(({ services }) => services.filter((service) => service.type === type), keyOfServices),
    })),
    legalForms: of(({ legalForm }) => legalForm),
    audiences: listOf(audienceIds, ({ audiences }) => [...audiences]),
    registrations: listOf(serviceRegistrations, ({ services }) =>
      services.flatMap(({ registrations }) => registrations),
    ),
    loads: listOf(serviceLoads, ({ services }) =>
      services.flatMap(({ load }) => (load === null ? [] : [load])),
    ),
    offers: of(({ offers }) => offers),
    publications: line(
      hosters.map(({ publication }) => publication),
      keyOfPublication,
    ),
    themes: hosters.some(({ publication }) => publication !== null)
      ? grid.document.themes.map((theme) => compareTheme(grid, theme, { hosters, at }))
      : [],
  };
}

/** Where a hoster stands on a need; pending when it has answered nothing. */
export function standingOn({ needs, grounds }: HosterCard, need: string): NeedStanding {
  return { status: needStatus(needs, need), grounds: grounds?.[need] ?? [] };
}

/** What is needed, then what is wished, each once. */
export function askedNeeds({ choices, wishes }: Search) {
  const needs = choices.need ?? [];
  return [
    ...needs.map((need) => ({ need, isWish: false })),
    ...wishes.filter((id) => !needs.includes(id)).map((need) => ({ need, isWish: true })),
  ];
}

function compareTheme(
  grid: Grid,
  theme: Theme,
  { hosters, at }: { readonly hosters: readonly ComparedHoster[]; readonly at: string },
): ThemeLines {
  const lines = grid.document.criteria
    .filter((criterion) => criterion.theme === theme.id)
    .map((criterion) => {
      const values = hosters.map((hoster) => answerOf(grid, criterion, { hoster, at }));
      return { criterion, values, differs: answersDiffer(criterion, values, hosters) };
    });
  const isSilent = ({ values }: Line<unknown>) => values.every((value) => value === null);
  return {
    theme,
    lines: lines.filter((each) => !isSilent(each)),
    silent: lines.filter(isSilent).map(({ criterion }) => criterion),
  };
}

/** An answer that the grid in force does not understand is none. */
function answerOf(
  grid: Grid,
  criterion: Criterion,
  { hoster, at }: { readonly hoster: ComparedHoster; readonly at: string },
): ComparedAnswer | null {
  const answers = hoster.publication?.answers ?? {};
  const answer = Object.hasOwn(answers, criterion.id) ? answers[criterion.id] : undefined;
  if (answer === undefined || !parseValue(criterion, answer.value).ok) return null;
  const { value, note, answeredAt } = answer;
  const months = grid.document.rules.answers.expire_after_months;
  const evidence = evidenceOf(grid, criterion.id, answer);
  return { value, evidence, note, answeredAt, isExpired: at >= addMonths(answeredAt, months) };
}

/**
 * Among those that answered the grid: silence about the whole of it is said once, not on
 * every line. With a single one that did, whatever it says differs from the others' silence.
 */
function answersDiffer(
  criterion: Criterion,
  values: readonly (ComparedAnswer | null)[],
  hosters: readonly ComparedHoster[],
): boolean {
  const assessed = values.filter((_, index) => hosters[index]?.publication !== null);
  const compared = assessed.length > 1 ? assessed : values;
  return line(compared, (answer) => keyOfAnswer(criterion, answer)).differs;
}

/** Two addresses always differ, which says nothing: that there is one does. */
function keyOfAnswer(criterion: Criterion, answer: ComparedAnswer | null): unknown {
  if (answer === null) return null;
  const { value, isExpired } = answer;
  if (isOwnEvidence(criterion)) return [value === "na", value === "", isExpired];
  return [typeof value === "object" ? tidy(value) : value, isExpired];
}

function keyOfStanding({ status, grounds }: NeedStanding): unknown {
  return [status, grounds.map(({ value, reason }) => [value, reason])];
}

function keyOfPublication(publication: Publication | null): unknown {
  if (publication === null) return null;
  const { grid, revision, publishedAt, answers } = publication;
  return [grid.version, revision, publishedAt, Object.keys(answers).length];
}

function keyOfServices(services: readonly Service[]): unknown {
  return tidy(services.map(({ software, load }) => `${software} ${load}`));
}

/** Types that one of the hosters has, those looked for first. */
function typesOf(cards: readonly HosterCard[], wanted: readonly string[]): readonly ServiceType[] {
  const types = serviceTypes.filter((type) =>
    cards.some(({ services }) => services.some((service) => service.type === type)),
  );
  const isWanted = (type: ServiceType) => wanted.includes(type);
  return [...types.filter(isWanted), ...types.filter((type) => !isWanted(type))];
}

function line<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => unknown = (value) => value,
): Line<Value> {
  const keys = values.map((value) => JSON.stringify(keyOf(value)));
  return { values, differs: new Set(keys).size > 1 };
}
