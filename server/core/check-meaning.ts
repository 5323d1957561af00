import type { Finding } from "#core/check-problem.ts";
import type { Criterion, Grid, GridDraft, LevelledOption, Option } from "#core/grid.ts";
import { pointer } from "#core/problem.ts";

/**
 * Identifiers that no longer mean what they meant in the version the draft comes from: answers
 * stay attached to identifiers, and some of them will have to be given anew.
 */
export function checkMeaning(draft: GridDraft, base: Grid): readonly Finding[] {
  return [
    ...draft.criteria.flatMap((criterion) => {
      const before = base.criteria.get(criterion.id);
      return before === undefined ? [] : checkCriterionMeaning(before, criterion);
    }),
    ...checkAnswers(base.document.boolean_answers, draft.boolean_answers, "/boolean_answers"),
  ];
}

/** Criteria that keep their identifier and read otherwise: the group may say that they mean the same. */
export function listReworded(draft: GridDraft, base: Grid): readonly string[] {
  return draft.criteria.flatMap((criterion) => {
    const before = base.criteria.get(criterion.id);
    const found = before === undefined ? [] : checkCriterionMeaning(before, criterion);
    const isReworded = found.some(({ code }) =>
      ["changed-question", "changed-answer"].includes(code),
    );
    return isReworded ? [criterion.id] : [];
  });
}

function checkCriterionMeaning(before: Criterion, after: Criterion): readonly Finding[] {
  const path = pointer("/criteria", after.id);
  if (before.kind !== after.kind) {
    return [{ path: `${path}/kind`, code: "changed-kind", detail: after.id, other: before.kind }];
  }
  const question: readonly Finding[] =
    before.question.fr === after.question.fr
      ? []
      : [{ path: `${path}/question/fr`, code: "changed-question", detail: after.id }];
  const scale = changedScale(before, after).map((key): Finding => ({
    path: `${path}/${key}`,
    code: "changed-scale",
    detail: after.id,
  }));
  return [...question, ...scale, ...checkOwnAnswers(before, after, path)];
}

function changedScale(before: Criterion, after: Criterion): readonly string[] {
  const scale = before.scale === after.scale ? [] : ["scale"];
  if (before.kind !== "number" || after.kind !== "number") return scale;
  return [
    ...scale,
    ...(before.unit.fr === after.unit.fr ? [] : ["unit"]),
    ...(before.better === after.better ? [] : ["better"]),
  ];
}

function checkOwnAnswers(before: Criterion, after: Criterion, path: string): readonly Finding[] {
  if (before.kind === "choice" && after.kind === "choice") {
    return checkAnswers(before.answers, after.answers, `${path}/answers`);
  }
  return before.kind === "multi" && after.kind === "multi"
    ? checkAnswers(before.options, after.options, `${path}/options`)
    : [];
}

type Answer = Option & Partial<Pick<LevelledOption, "level">>;

function checkAnswers(
  before: readonly Answer[],
  after: readonly Answer[],
  path: string,
): readonly Finding[] {
  return before.flatMap((old): readonly Finding[] => {
    const now = after.find(({ id }) => id === old.id);
    if (now === undefined) return [{ path, code: "dropped-answer", detail: old.fr }];
    return now.fr === old.fr && now.level === old.level
      ? []
      : [{ path: pointer(path, old.id), code: "changed-answer", detail: now.fr, other: old.fr }];
  });
}
