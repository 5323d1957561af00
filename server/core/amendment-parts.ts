import { part, textParts } from "#core/amendment-part.ts";
import type { AmendmentPart, PartChoice, PartName, PartShape } from "#core/amendment-part.ts";
import type { Condition, Criterion, GridDraft, ProfileRules, Texts } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { namesOf } from "#core/grid-path.ts";
import { pointer } from "#core/problem.ts";
import { evidenceLevels, importances } from "#core/vocabulary.ts";

/** What can be changed in a subject, by its path; empty for one the document does not have. */
export function listParts(draft: GridDraft, subject: string): readonly AmendmentPart[] {
  const { grid, criteria, rules } = draft;
  if (subject === "/grid") {
    return (["title", "intro", "notice"] as const).flatMap((name) =>
      textParts(`/grid/${name}`, grid[name], { name }),
    );
  }
  if (subject === "/rules/base") return conditionParts(draft, "/rules/base", rules.base);
  const criterion = criteria.find(({ id }) => subject === pointer("/criteria", id));
  if (criterion !== undefined) return criterionParts(draft, subject, criterion);
  const block = rules.profiles.find(
    ({ profile }) => subject === pointer("/rules/profiles", profile),
  );
  if (block !== undefined) return profileParts(draft, subject, block);
  return [...wordParts(draft, subject), ...needParts(draft, subject)];
}

/** The texts of a profile, a theme, an outcome or a message. */
function wordParts({ profiles, themes, rules }: GridDraft, subject: string) {
  const texts = (parent: string, items: readonly { id: string }[], names: readonly PartName[]) =>
    items
      .filter(({ id }) => subject === pointer(parent, id))
      .flatMap((item) => names.flatMap((name) => ownTexts(subject, item, name)));
  return [
    ...texts("/profiles", profiles, ["label", "short", "description"]),
    ...texts("/themes", themes, ["label", "intro"]),
    ...texts("/rules/outcomes", rules.outcomes, ["label", "sentence"]),
    ...rules.messages
      .filter(({ id }) => subject === pointer("/rules/messages", id))
      .flatMap((message) => textParts(subject, message, { name: "words" })),
  ];
}

function ownTexts(parent: string, item: object, name: PartName): readonly AmendmentPart[] {
  const texts: unknown = Reflect.get(item, name);
  return isTexts(texts) ? textParts(pointer(parent, name), texts, { name }) : [];
}

function isTexts(value: unknown): value is Texts {
  return typeof value === "object" && value !== null && "fr" in value && "en" in value;
}

function needParts(draft: GridDraft, subject: string): readonly AmendmentPart[] {
  const need = draft.needs.find(({ id }) => subject === pointer("/needs", id));
  if (need === undefined) return [];
  return [
    ...textParts(`${subject}/label`, need.label, { name: "label" }),
    ...(need.help === undefined ? [] : textParts(`${subject}/help`, need.help, { name: "help" })),
    ...conditionParts(draft, `${subject}/conditions`, need.conditions),
  ];
}

function profileParts(draft: GridDraft, subject: string, rules: ProfileRules) {
  const groups = namesOf(rules.at_least);
  const themes = namesOf(rules.theme_minimums);
  return [
    ...conditionParts(draft, `${subject}/requires`, rules.requires),
    ...rules.at_least.flatMap((group, index) => {
      const path = pointer(`${subject}/at_least`, groups[index] ?? index);
      return [
        ...textParts(`${path}/label`, group.label, { name: "label", of: group.label }),
        part(`${path}/count`, group.count, { name: "count", of: group.label, shape: bare }),
        ...conditionParts(draft, `${path}/of`, group.of),
      ];
    }),
    ...rules.theme_minimums.map(({ theme, min_share }, index) => {
      const path = pointer(`${subject}/theme_minimums`, themes[index] ?? index);
      const of = draft.themes.find(({ id }) => id === theme)?.label ?? null;
      return part(`${path}/min_share`, min_share, { name: "min_share", of, shape: percent });
    }),
  ];
}

function criterionParts(draft: GridDraft, path: string, criterion: Criterion) {
  const { evidence, importance } = criterion;
  const { base, ...profiles } = importance;
  return [
    ...(["label", "question", "help", "why"] as const).flatMap((name) =>
      textParts(`${path}/${name}`, criterion[name], { name }),
    ),
    ...answerParts(path, criterion),
    part(`${path}/evidence`, evidence, { name: "evidence", shape: choiceOf(evidenceLevels) }),
    part(`${path}/importance/base`, base, { name: "base", shape: choiceOf(["true", "false"]) }),
    ...Object.entries(profiles).map(([profile, value]) => {
      const of = draft.profiles.find(({ id }) => id === profile)?.label ?? null;
      const shape = choiceOf(importances);
      return part(pointer(`${path}/importance`, profile), value, { name: "importance", of, shape });
    }),
  ];
}

/** The answers a criterion takes: their words, and from where they count. */
function answerParts(path: string, criterion: Criterion): readonly AmendmentPart[] {
  switch (criterion.kind) {
    case "choice":
      return optionParts(`${path}/answers`, criterion.answers);
    case "multi":
      return [
        ...optionParts(`${path}/options`, criterion.options),
        ...(criterion.full_at === undefined
          ? []
          : [part(`${path}/full_at`, criterion.full_at, { name: "full_at", shape: bare })]),
      ];
    case "number": {
      const { unit, none_answer: none, steps = [] } = criterion;
      const levels = namesOf(steps);
      return [
        ...textParts(`${path}/unit`, unit, { name: "unit" }),
        ...(none === null ? [] : textParts(`${path}/none_answer`, none, { name: "none" })),
        ...steps.flatMap((step, index) => {
          const at = pointer(`${path}/steps`, levels[index] ?? index);
          const shape = { kind: "number", unit } as const;
          return [
            ...textParts(at, step, { name: "words", of: step }),
            part(`${at}/bound`, step.bound, { name: "bound", of: step, shape }),
          ];
        }),
      ];
    }
    case "boolean":
    case "url":
    case "text":
      return [];
  }
}

function optionParts(parent: string, options: readonly (Texts & { readonly id: string })[]) {
  const ids = namesOf(options);
  return options.flatMap((option, index) =>
    textParts(pointer(parent, ids[index] ?? index), option, { name: "words", of: option }),
  );
}

/** What each condition asks of its criterion. */
function conditionParts(draft: GridDraft, parent: string, conditions: readonly Condition[]) {
  const ids = namesOf(conditions);
  return conditions.map((condition, index) => {
    const path = pointer(parent, ids[index] ?? index);
    const criterion = draft.criteria.find(({ id }) => id === condition.criterion);
    const of = criterion?.label ?? null;
    const [name, value] = operandOf(condition);
    return part(`${path}/${name}`, value, {
      name,
      of,
      shape: operandShape(draft, name, criterion),
    });
  });
}

function operandOf(condition: Condition) {
  if ("min_level" in condition) return ["min_level", condition.min_level] as const;
  if ("any_of" in condition) return ["any_of", condition.any_of] as const;
  if ("min_value" in condition) return ["min_value", condition.min_value] as const;
  return ["max_value", condition.max_value] as const;
}

function operandShape(
  draft: GridDraft,
  operand: "min_level" | "any_of" | "min_value" | "max_value",
  criterion: Criterion | undefined,
): PartShape {
  if (criterion === undefined) return bare;
  switch (operand) {
    case "min_level":
      return { kind: "choice", choices: levelChoices(draft, criterion) };
    case "any_of":
      return {
        kind: "ticks",
        choices: offered(draft, criterion).map(({ id, ...label }) => ({ value: id, label })),
      };
    case "min_value":
    case "max_value":
      return { kind: "number", unit: criterion.kind === "number" ? criterion.unit : null };
  }
}

/** The levels that can be asked, from 1, each in the words of its answers. */
function levelChoices(draft: GridDraft, criterion: Criterion): readonly PartChoice[] {
  const answers = criterion.kind === "number" ? (criterion.steps ?? []) : offered(draft, criterion);
  return Array.from({ length: maximumLevel(criterion) }, (_, index) => {
    const labels = answers.filter((answer) => answer.level === index + 1);
    const label = {
      fr: labels.map(({ fr }) => fr).join(" / "),
      en: labels.map(({ en }) => en).join(" / "),
    };
    return { value: String(index + 1), label: labels.length === 0 ? null : label };
  });
}

type Offered = Texts & { readonly id: string; readonly level?: number };

function offered(draft: GridDraft, criterion: Criterion): readonly Offered[] {
  if (criterion.kind === "choice") return criterion.answers;
  if (criterion.kind === "multi") return criterion.options;
  if (criterion.kind !== "boolean") return [];
  return draft.boolean_answers.filter(({ id }) => id !== "partly" || criterion.partly_allowed);
}

const bare: PartShape = { kind: "number", unit: null };
const percent: PartShape = { kind: "number", unit: { fr: "%", en: "%" } };

function choiceOf(values: readonly string[]): PartShape {
  return { kind: "choice", choices: values.map((value) => ({ value, label: null })) };
}
