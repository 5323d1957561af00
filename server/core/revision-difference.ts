import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import type { Status } from "#core/vocabulary.ts";

/** A revision, with the grid it answers. */
export type GridRevision = {
  readonly grid: Grid;
  readonly assessment: Pick<Assessment, "answers" | "classification" | "aims" | "offers">;
};

/** What changed in an answer that stays: what is declared, its public address, its note. */
export const answerAspects = ["value", "evidence", "note"] as const;
export type AnswerAspect = (typeof answerAspects)[number];

export type AnswerChange = {
  readonly criterion: string;
  readonly before: PublishedAnswer;
  readonly after: PublishedAnswer;
};

/** Something a grid gives a verdict on, before and after; null where one of the grids had no such thing. */
export type VerdictChange<Verdict> = {
  readonly id: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
};

/** What a revision changed. Answers are in the order of the newer grid, then of the older one. */
export type RevisionDifference = {
  /** Versions, when the newer revision answers another grid. */
  readonly grids: { readonly before: number; readonly after: number } | null;
  readonly added: readonly { readonly criterion: string; readonly after: PublishedAnswer }[];
  readonly changed: readonly AnswerChange[];
  /** Given again as it was. */
  readonly confirmed: readonly AnswerChange[];
  readonly withdrawn: readonly { readonly criterion: string; readonly before: PublishedAnswer }[];
  /** Answers to criteria that the newer grid does not have. */
  readonly noLongerAsked: readonly {
    readonly criterion: string;
    readonly before: PublishedAnswer;
  }[];
  /** Outcomes of the grids; null when it stays. */
  readonly outcome: { readonly before: string; readonly after: string } | null;
  readonly profiles: readonly VerdictChange<Status>[];
  readonly needs: readonly VerdictChange<Status>[];
  /** Profiles aimed for, and names of the offers the answers are true for; null when they stay. */
  readonly aims: ListChange | null;
  readonly offers: ListChange | null;
};

/** Two lists that do not hold the same; their order says nothing. */
export type ListChange = { readonly before: readonly string[]; readonly after: readonly string[] };

/** What the newer of two revisions changed; with different grids, criteria are matched by identifier. */
export function compareRevisions(before: GridRevision, after: GridRevision): RevisionDifference {
  const [older, newer] = [before.assessment.answers, after.assessment.answers];
  const criteria = [
    ...new Set([
      ...after.grid.criteria.keys(),
      ...before.grid.criteria.keys(),
      ...Object.keys(newer),
      ...Object.keys(older),
    ]),
  ];
  const gone = criteria.flatMap((criterion) => {
    const answer = own(older, criterion);
    return answer !== null && own(newer, criterion) === null ? [{ criterion, before: answer }] : [];
  });
  const isAsked = (criterion: string) =>
    after.grid.criteria.has(criterion) || !before.grid.criteria.has(criterion);
  const kept = criteria.flatMap((criterion) => {
    const [was, is] = [own(older, criterion), own(newer, criterion)];
    return was === null || is === null ? [] : [{ criterion, before: was, after: is }];
  });
  return {
    grids: compareGrids(before.grid, after.grid),
    added: criteria.flatMap((criterion) => {
      const answer = own(newer, criterion);
      return answer !== null && own(older, criterion) === null
        ? [{ criterion, after: answer }]
        : [];
    }),
    changed: kept.filter((change) => changedAspects(change).length > 0),
    confirmed: kept.filter(
      (change) =>
        changedAspects(change).length === 0 && change.before.answeredAt !== change.after.answeredAt,
    ),
    withdrawn: gone.filter(({ criterion }) => isAsked(criterion)),
    noLongerAsked: gone.filter(({ criterion }) => !isAsked(criterion)),
    aims: compareLists(before.assessment.aims, after.assessment.aims),
    offers: compareLists(before.assessment.offers, after.assessment.offers),
    ...compareVerdicts(before.assessment.classification, after.assessment.classification),
  };
}

/** What is not the same in an answer, apart from its date; the order of chosen options says nothing. */
export function changedAspects({
  before,
  after,
}: Readonly<
  Record<"before" | "after", Pick<PublishedAnswer, AnswerAspect>>
>): readonly AnswerAspect[] {
  return answerAspects.filter((aspect) =>
    aspect === "value" ? !isSameValue(before.value, after.value) : before[aspect] !== after[aspect],
  );
}

/** Whether a revision changed nothing, not even the day on which an answer was given. */
export function isEmptyDifference(difference: RevisionDifference): boolean {
  return Object.values(difference).every(
    (part) => part === null || (Array.isArray(part) && part.length === 0),
  );
}

function compareGrids({ document: older }: Grid, { document: newer }: Grid) {
  const [before, after] = [older.grid, newer.grid];
  return before.id === after.id && before.version === after.version
    ? null
    : { before: before.version, after: after.version };
}

function compareLists(before: readonly string[], after: readonly string[]): ListChange | null {
  const isSame = before.length === after.length && before.every((each) => after.includes(each));
  return isSame ? null : { before, after };
}

type Classification = Assessment["classification"];

function compareVerdicts(before: Classification, after: Classification) {
  const statuses = ({ profiles }: Classification) =>
    Object.fromEntries(Object.entries(profiles).map(([id, { status }]) => [id, status]));
  return {
    outcome:
      before.outcome === after.outcome ? null : { before: before.outcome, after: after.outcome },
    profiles: compareStatuses(statuses(before), statuses(after)),
    needs: compareStatuses(before.needs, after.needs),
  };
}

type Statuses = Readonly<Record<string, Status>>;

function compareStatuses(before: Statuses, after: Statuses): readonly VerdictChange<Status>[] {
  const ids = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return ids
    .map((id) => ({ id, before: own(before, id), after: own(after, id) }))
    .filter((change) => change.before !== change.after);
}

function isSameValue(one: AnswerValue, other: AnswerValue): boolean {
  const sorted = (value: AnswerValue) => (typeof value === "object" ? value.toSorted() : value);
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** A key that objects inherit is not one that was given. */
function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}
