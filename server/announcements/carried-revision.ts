import { upgradeAnswers } from "#core/upgrade.ts";
import type { GridChange } from "#core/upgrade.ts";
import { makeRevision, publishedAnswers } from "#server/assessments/actions.ts";
import type { Revision } from "#server/assessments/queries.ts";
import { givenAnswers } from "#server/drafts/actions.ts";
import type { DraftAnswerRow } from "#server/drafts/queries.ts";

/** What the site publishes for a hoster when a version comes: what it had published, so far as it means the same, and what it answered early. */
export function carryRevision(
  change: GridChange,
  revision: Revision,
  { early, at }: { readonly early: readonly DraftAnswerRow[]; readonly at: Date },
): Revision {
  const { hosterId, number, aims, trueFor } = revision;
  const { answers } = upgradeAnswers(change, publishedAnswers(revision), givenAnswers(early));
  const isProfile = (aim: string) => change.after.document.profiles.some(({ id }) => id === aim);
  const written = makeRevision({
    ...{ hosterId, grid: change.after, publishedAt: at, trueFor, carried: true },
    answers: new Map(Object.entries(answers)),
    aims: aims.filter(isProfile),
  });
  return { ...written, number: number + 1 };
}
