import type { EditProblem, EditProblemCode } from "#core/grid-edit-problem.ts";
import { partAt } from "#core/grid-edit.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { Condition, Criterion, GridDraft } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { itemPath } from "#core/grid-parts.ts";
import { namesOf, tokensOf } from "#core/grid-path.ts";
import { newItem, pending, textsOf } from "#core/new-item.ts";
import type { AdditionPart, Asked } from "#core/new-item.ts";
import { isIdentifier } from "#core/identifier.ts";
import { longestName } from "#core/plain-text.ts";
import { pointer } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { makeSlug } from "#core/slug.ts";
import { cleanLine } from "#core/typed-text.ts";

/** Name of the field that asks for one part of an addition. */
export function additionName(list: string, part: AdditionPart): string {
  return `add:${list}#${part}`;
}

type Added = Result<readonly GridEdit[], EditProblem>;

/** The edits that add something to a list of the document, or what is wrong in what was asked. */
export function additionEdits(draft: GridDraft, list: string, asked: Asked): Added {
  const document = makeGrid(draft);
  const items = partAt(document, list);
  if (!Array.isArray(items) && !list.endsWith("/steps")) return wrong(list, "unknown-path");
  const known: readonly unknown[] = Array.isArray(items) ? items : [];
  const key = tokensOf(list)?.at(-1) ?? "";
  const line = (part: AdditionPart) => cleanLine(asked(part)).slice(0, longestName);
  switch (key) {
    case "base":
    case "requires":
    case "of":
    case "conditions":
      return addCondition(draft, list, { criterion: line("criterion"), known });
    case "theme_minimums": {
      const theme = line("theme");
      if (theme === "") return wrong(additionName(list, "theme"), "missing");
      return one(list, namesOf(known).includes(theme) ? null : theme, { theme, min_share: 50 });
    }
    case "when": {
      const row = Object.fromEntries(draft.profiles.map(({ id }) => [id, "any"]));
      return success([{ path: pointer(list, known.length), after: row }]);
    }
    case "steps":
      return addStep(list, { items, known, line });
    default:
      return addNamed(draft, list, { key, known, line });
  }
}

/** The edits that take something away, with what would have no subject without it. */
export function removalEdits(draft: GridDraft, path: string): readonly GridEdit[] {
  const document = makeGrid(draft);
  const [list = "", id = "", ...rest] = tokensOf(path) ?? [];
  const remove = (each: string): readonly GridEdit[] => {
    const before = partAt(document, each);
    return before === undefined ? [] : [{ path: each, before }];
  };
  if (rest.length > 0) return remove(path);
  const profiles = list === "profiles" ? placesOfProfile(draft, id) : [];
  return [
    ...(list === "criteria" ? aboutCriterion(draft, id) : []),
    ...profiles.flatMap((place) => remove(place.path)),
    ...remove(path),
  ];
}

/** The edits that bring back something as a former version had it. */
export function restorationEdits(
  draft: GridDraft,
  former: GridDraft,
  path: string,
): readonly GridEdit[] {
  const after = partAt(makeGrid(former), path);
  if (after === undefined) return [];
  const [list, id = ""] = tokensOf(path) ?? [];
  const rules = former.rules.profiles.find(({ profile }) => profile === id);
  return [{ path, after }, ...(list === "profiles" ? aroundProfile(draft, id, rules) : [])];
}

type Given = { readonly known: readonly unknown[]; readonly line: Asked };

function addCondition(
  draft: GridDraft,
  list: string,
  { criterion: id, known }: { readonly criterion: string; readonly known: readonly unknown[] },
): Added {
  const criterion = draft.criteria.find((each) => each.id === id);
  if (criterion === undefined) return wrong(additionName(list, "criterion"), "missing");
  const isTaken = namesOf(known).includes(id);
  const path = pointer(list, isTaken ? known.length : id);
  return success([{ path, after: conditionOn(criterion) }]);
}

/** The hardest that can be asked of a criterion in one step, to be chosen better afterwards. */
function conditionOn(criterion: Criterion): Condition {
  const { id } = criterion;
  const highest = maximumLevel(criterion);
  if (highest > 0) return { criterion: id, min_level: highest };
  if (criterion.kind === "number") return { criterion: id, min_value: criterion.min };
  return { criterion: id, any_of: [] };
}

function addStep(list: string, { items, known, line }: Given & { readonly items: unknown }): Added {
  const highest = Math.max(0, ...namesOf(known).map(Number));
  const text = line("level");
  const level = text === "" ? highest + 1 : Number(text);
  if (!/^\d{0,4}$/u.test(text)) return wrong(additionName(list, "level"), "not-whole");
  if (namesOf(known).includes(String(level))) return wrong(additionName(list, "level"), "taken-id");
  const step = { level, bound: 0, ...textsOf(line) };
  return success([
    items === undefined
      ? { path: list, after: [step] }
      : { path: pointer(list, level), after: step },
  ]);
}

function addNamed(
  draft: GridDraft,
  list: string,
  { key, known, line }: Given & { readonly key: string },
): Added {
  const name = line("en") || line("fr") || line("title");
  if (name === "") {
    return wrong(additionName(list, key === "sources" ? "title" : "fr"), "missing");
  }
  const at = additionName(list, "id");
  const typed = line("id");
  if (typed !== "" && !isIdentifier(typed)) return wrong(at, "malformed-id", typed);
  const names = namesOf(known);
  if (names.includes(typed)) return wrong(at, "taken-id", typed);
  const id = typed === "" ? freeId(makeSlug(name), names) : typed;
  const item = newItem(draft, { list, key, id, line });
  if (item === null) return wrong(additionName(list, "kind"), "missing");
  // The last outcome matches anything: nothing after it would ever be reached.
  const next = key === "outcomes" ? names.at(-1) : undefined;
  const edit = { path: pointer(list, id), after: item, ...(next !== undefined && { next }) };
  return success([edit, ...(list === "/profiles" ? aroundProfile(draft, id) : [])]);
}

/** What a document says of each profile: its place, and what stands there for one that is new. */
function placesOfProfile(draft: GridDraft, id: string): readonly GridEdit[] {
  const { criteria, examples, rules } = draft;
  const empty = { requires: [], at_least: [], theme_minimums: [], monotone: false };
  return [
    { path: itemPath("/rules/profiles", id), after: { profile: id, ...empty } },
    ...criteria.map((criterion) => ({
      path: pointer(`${itemPath("/criteria", criterion.id)}/importance`, id),
      after: "informative",
    })),
    ...rules.outcomes.flatMap((outcome) =>
      outcome.when.map((_, index) => ({
        path: pointer(`${itemPath("/rules/outcomes", outcome.id)}/when/${index}`, id),
        after: "any",
      })),
    ),
    ...examples.map((example) => ({
      path: pointer(`${itemPath("/examples", example.id)}/expected`, id),
      after: pending,
    })),
  ];
}

function aroundProfile(draft: GridDraft, id: string, rules?: object): readonly GridEdit[] {
  const document = makeGrid(draft);
  return placesOfProfile(draft, id)
    .filter(({ path }) => partAt(document, path) === undefined)
    .map((edit, index) => (index === 0 && rules !== undefined ? { ...edit, after: rules } : edit));
}

/** What speaks of a criterion in the examples: it would be left without a subject. */
function aboutCriterion(draft: GridDraft, id: string): readonly GridEdit[] {
  return draft.examples.flatMap((example): readonly GridEdit[] => {
    const path = itemPath("/examples", example.id);
    const { answers, no_evidence_for: before } = example;
    return [
      ...(Object.hasOwn(answers, id)
        ? [{ path: pointer(`${path}/answers`, id), before: answers[id] }]
        : []),
      ...(before.includes(id)
        ? [
            {
              path: `${path}/no_evidence_for`,
              before,
              after: before.filter((each) => each !== id),
            },
          ]
        : []),
    ];
  });
}

function one(list: string, name: string | null, after: object): Added {
  return name === null ? wrong(list, "taken-id") : success([{ path: pointer(list, name), after }]);
}

function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  const free = taken.map((_, index) => `${id}-${index + 2}`);
  return free.find((candidate) => !taken.includes(candidate)) ?? id;
}

function wrong(path: string, code: EditProblemCode, detail?: string): Added {
  return failure([{ path, code, ...(detail !== undefined && { detail }) }]);
}
