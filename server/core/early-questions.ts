import type { Criterion } from "#core/grid.ts";
import type { AnswerValue } from "#core/grid.ts";
import { fateOf } from "#core/upgrade.ts";
import type { GridChange } from "#core/upgrade.ts";

/** What a hoster can answer before a version comes, each in the order of that version. */
export type EarlyQuestions = {
  /** Those it was never asked. */
  readonly fresh: readonly string[];
  /** Those that no longer mean what they meant. */
  readonly review: readonly string[];
};

/** What a version asks anew: of a hoster that published nothing, every question that has changed counts. */
export function earlyQuestions(
  change: GridChange,
  published: Readonly<Record<string, { readonly value: AnswerValue }>> | null,
): EarlyQuestions {
  const { before, after, reworded } = change;
  const ids = [...after.criteria.keys()];
  const isOther = (id: string) => {
    if (published === null) return !reworded.has(id) && hasChanged(change, id);
    const given = Object.hasOwn(published, id) ? published[id] : undefined;
    return given !== undefined && fateOf(change, id, given) === "review";
  };
  return {
    fresh: ids.filter((id) => !before.criteria.has(id)),
    review: ids.filter((id) => before.criteria.has(id) && isOther(id)),
  };
}

function hasChanged({ before, after }: GridChange, id: string): boolean {
  const [asked, asks] = [before.criteria.get(id), after.criteria.get(id)];
  return asked !== undefined && asks !== undefined && askedIn(asked) !== askedIn(asks);
}

/** What decides the meaning of every answer to a question, in French, as one text. */
function askedIn(criterion: Criterion): string {
  const { kind, scale, question } = criterion;
  return JSON.stringify([kind, scale, question.fr, answersIn(criterion)]);
}

function answersIn(criterion: Criterion): unknown {
  switch (criterion.kind) {
    case "choice":
      return criterion.answers.map(({ id, fr }) => [id, fr]);
    case "multi":
      return criterion.options.map(({ id, fr }) => [id, fr]);
    case "number":
      return [criterion.unit.fr, criterion.better];
    case "boolean":
    case "url":
    case "text":
      return null;
  }
}
