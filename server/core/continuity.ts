import type { Criterion, Grid } from "#core/grid.ts";

/** What someone asks about the day the team stops, in the order it is asked. */
export const continuityQuestions = ["others", "closure", "export", "since"] as const;
export type ContinuityQuestion = (typeof continuityQuestions)[number];

/** The criteria that answer each question, in the order they are read. */
const criteriaOf = {
  others: ["operators", "succession-plan"],
  closure: ["closure-notice", "exit-clause"],
  export: ["data-export", "own-domain", "backups"],
  since: ["years-running"],
} as const satisfies Record<ContinuityQuestion, readonly string[]>;

const answering: ReadonlySet<string> = new Set(Object.values(criteriaOf).flat());

/** Whether something points to the answer to a criterion: the others need no address. */
export function isAboutContinuity(criterion: string): boolean {
  return answering.has(criterion);
}

/**
 * What a grid asks about the end of a service: who else holds access, what happens on
 * closure, what is got back, since when. Criteria are chosen by identifier, which a grid
 * never gives to another meaning (header of the grid file) while its themes may be
 * redrawn. A question none of whose criteria the grid has is left out: of a grid that has
 * none, nothing is listed and no card is shown.
 */
export function listContinuity({ criteria }: Grid): readonly {
  readonly question: ContinuityQuestion;
  readonly criteria: readonly Criterion[];
}[] {
  return continuityQuestions
    .map((question) => ({
      question,
      criteria: criteriaOf[question].flatMap((id) => criteria.get(id) ?? []),
    }))
    .filter(({ criteria: found }) => found.length > 0);
}
