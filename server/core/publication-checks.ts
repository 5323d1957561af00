import { countsAsEvidence } from "#core/answers.ts";
import type { Answers } from "#core/answers.ts";
import { findContradictions } from "#core/contradictions.ts";
import type { Contradiction, SaidElsewhere } from "#core/contradictions.ts";
import { decidingFor } from "#core/deciding.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import { isPositive, levelOf, readStandings } from "#core/rule.ts";

/** What is worth a look before answers are published, the weightiest first; none of it refuses. */
export const publicationWarnings = ["unanswered", "expired", "unproven", "no-evidence"] as const;
export type PublicationWarning = (typeof publicationWarnings)[number];

export type PublicationChecks = {
  /** Criteria in grid order, under each warning. */
  readonly warnings: Readonly<Record<PublicationWarning, readonly string[]>>;
  readonly contradictions: readonly Contradiction[];
};

type Prepared = {
  /** Those of the day marked as expired. */
  readonly answers: Answers;
  /** Profiles aimed for; none stands for all of them. */
  readonly aims: readonly string[];
};

/** Looks for what is missing in answers, and for what they say otherwise than the listing. */
export function checkPublication(
  grid: Grid,
  { answers, aims }: Prepared,
  listing: SaidElsewhere,
): PublicationChecks {
  const standings = readStandings(grid, answers);
  const deciding = decidingForAll(grid, aims);
  const criteria = grid.document.criteria;
  const withReason = (reason: string) =>
    criteria.map(({ id }) => id).filter((id) => standings.get(id)?.reason === reason);
  return {
    warnings: {
      unanswered: withReason("unanswered").filter((id) => deciding.has(id)),
      expired: withReason("expired"),
      unproven: withReason("unproven"),
      "no-evidence": criteria.filter((each) => lacksEvidence(each, answers)).map(({ id }) => id),
    },
    contradictions: findContradictions(grid, answers, listing),
  };
}

/** How many things there are to look at. */
export function countWarnings({ warnings, contradictions }: PublicationChecks): number {
  return Object.values(warnings).flat().length + contradictions.length;
}

/** The criteria that a condition of these profiles names; of all of them, without any. */
function decidingForAll(grid: Grid, aims: readonly string[]): ReadonlySet<string> {
  const profiles = grid.document.profiles.map(({ id }) => id);
  const asked = aims.length === 0 ? profiles : profiles.filter((id) => aims.includes(id));
  return new Set(asked.flatMap((profile) => [...decidingFor(grid, profile)]));
}

/** Where an address is only recommended, its absence changes no verdict; it is still worth giving. */
function lacksEvidence(criterion: Criterion, answers: Answers): boolean {
  const answer = answers.get(criterion.id);
  if (answer === undefined || answer.expired === true) return false;
  if (criterion.evidence !== "recommended" || isOwnEvidence(criterion)) return false;
  return (
    answer.value !== "na" &&
    isPositive(answer.value, levelOf(criterion, answer.value)) &&
    !countsAsEvidence(answer.evidence)
  );
}
