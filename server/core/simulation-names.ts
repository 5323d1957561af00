import type { AnswerValue, Criterion, Grid, GridDraft, Labelled, Texts } from "#core/grid.ts";
import type { Cause } from "#core/simulation-causes.ts";
import type { GridChange } from "#core/upgrade.ts";
import type { Language } from "#core/vocabulary.ts";

/** How everything the report names is called, the new version having the last word. */
export type SimulationNames = {
  readonly profiles: Readonly<Record<string, Texts>>;
  readonly outcomes: Readonly<Record<string, Texts>>;
  readonly criteria: Readonly<Record<string, Texts>>;
  readonly themes: Readonly<Record<string, Texts>>;
  readonly needs: Readonly<Record<string, Texts>>;
  /** Groups of conditions, by `<profile>/<id>`. */
  readonly groups: Readonly<Record<string, Texts>>;
  /** Answers that causes quote, by `<criterion>/<value>`, where the grids have words for them. */
  readonly answers: Readonly<Record<string, Texts>>;
};

type Names = Readonly<Record<string, Texts>>;

/** Names of all that both versions have, and of the answers that causes quote. */
export function namesOf({ before, after }: GridChange, causes: readonly Cause[]): SimulationNames {
  const documents = [before.document, after.document];
  const gather = (list: (document: GridDraft) => readonly Labelled[]): Names =>
    Object.fromEntries(
      documents.flatMap((document) => list(document).map(({ id, label }) => [id, label])),
    );
  return {
    profiles: gather(({ profiles }) => profiles),
    outcomes: gather(({ rules }) => rules.outcomes),
    criteria: gather(({ criteria }) => criteria),
    themes: gather(({ themes }) => themes),
    needs: gather(({ needs }) => needs),
    groups: gather(({ rules }) => rules.profiles.flatMap(groupsOf)),
    answers: Object.fromEntries(
      causes.flatMap((cause) => nameAnswer(cause, after) ?? nameAnswer(cause, before) ?? []),
    ),
  };
}

/** Under what a report names the answer of a cause. */
export function answerKey({ id, value }: Pick<Cause, "id" | "value">): string {
  return `${id}/${JSON.stringify(value)}`;
}

function groupsOf({ profile, at_least }: GridDraft["rules"]["profiles"][number]) {
  return at_least.map(({ id, label }) => ({ id: `${profile}/${id}`, label }));
}

function nameAnswer(cause: Cause, grid: Grid): readonly [readonly [string, Texts]] | null {
  const criterion = grid.criteria.get(cause.id);
  const { kind, value } = cause;
  if (kind !== "criterion" || criterion === undefined || value === null) return null;
  const words = wordsOf(grid, criterion, value);
  return words === null ? null : [[answerKey(cause), words]];
}

function wordsOf({ document }: Grid, criterion: Criterion, value: AnswerValue): Texts | null {
  switch (criterion.kind) {
    case "boolean":
      return pickWords(document.boolean_answers, value);
    case "choice":
      return pickWords(criterion.answers, value);
    case "multi":
      return pickWords(criterion.options, value);
    case "number":
      return typeof value === "number" ? amountOf(value, criterion.unit) : criterion.none_answer;
    case "url":
    case "text":
      return null;
  }
}

function pickWords(
  options: readonly (Texts & { readonly id: string })[],
  value: AnswerValue,
): Texts | null {
  const given = options.filter(({ id }) => [value].flat().includes(id));
  return given.length === 0
    ? null
    : inLanguages((language) => given.map((each) => each[language]).join(", "));
}

function amountOf(value: number, unit: Texts): Texts {
  const written = { fr: String(value).replace(".", ","), en: String(value) };
  return inLanguages((language) => `${written[language]} ${unit[language]}`);
}

function inLanguages(write: (language: Language) => string): Texts {
  return { fr: write("fr"), en: write("en") };
}
