import type { LeafValue } from "#core/grid-difference-leaves.ts";
import type { GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { conditionSentence } from "#web/text/condition-sentence.ts";
import { labelIn, missingWords } from "#web/text/draft-labels.ts";
import { textFor } from "#web/text/text.ts";
import { typeset } from "#web/text/typography.ts";

type Said = {
  readonly language: Language;
  readonly draft: GridDraft;
  /** Where the value stands: its last key says what it names. */
  readonly path: string;
};

/** What a field holds, in words of the page; texts are said by language, apart. */
export function leafWords({ language, draft, path }: Said, value: LeafValue): string {
  switch (value.kind) {
    case "texts":
      return typeset(language, value.texts[language]);
    case "value":
      return valueWords({ language, draft, path }, value.value);
    case "names":
      return listed(
        language,
        value.names.map((name) => nameWords({ language, draft, path }, name)),
      );
    case "order":
      return listed(language, value.names);
    case "condition":
      return conditionSentence(language, draft, value.condition);
    case "row":
      return rowWords({ language, draft, path }, value.row);
  }
}

function valueWords({ language, draft, path }: Said, value: string | number | boolean): string {
  if (typeof value === "number") return new Intl.NumberFormat(language).format(value);
  const key = lastKey(path);
  if (key === "theme") return labelIn(draft, { part: "themes", id: String(value), language });
  if (key === "outcome") return labelIn(draft, { part: "outcomes", id: String(value), language });
  if (namesAsText.has(key) && !path.startsWith("/examples/")) return String(value);
  return knownWord(language, String(value)) ?? answerWord({ language, draft, path }, String(value));
}

/** Fields whose words are shown as they are written. */
const namesAsText: ReadonlySet<string> = new Set(["url", "title", "date", "status"]);

/** The answer of an example, by the label of that answer. */
function answerWord({ language, draft, path }: Said, value: string): string {
  const criterion = draft.criteria.find(({ id }) => id === lastKey(path));
  const offered =
    criterion?.kind === "choice"
      ? criterion.answers
      : criterion?.kind === "multi"
        ? criterion.options
        : criterion?.kind === "boolean"
          ? draft.boolean_answers
          : [];
  return offered.find(({ id }) => id === value)?.[language] ?? value;
}

function nameWords({ language, draft, path }: Said, name: string): string {
  switch (lastKey(path)) {
    case "checks":
      return checkWords({ language, draft, path }, name);
    case "sources":
      return draft.sources.find(({ id }) => id === name)?.title ?? name;
    case "missing":
    case "no_evidence_for":
      return missingWords(draft, name, language);
    default:
      return answerWord({ language, draft, path }, name);
  }
}

/** A check of the grid, or of one field of the file of a hoster: `chatonsinfos:<field>`. */
function checkWords({ language, draft }: Said, name: string): string {
  const [id = name, field] = name.split(":", 2);
  const label = labelIn(draft, { part: "checks", id, language });
  return field === undefined ? label : textFor(language).grid.criterion.checkField(label, field);
}

function rowWords({ language, draft }: Said, row: Readonly<Record<string, string>>): string {
  const { condition } = textFor(language).differences;
  return listed(
    language,
    Object.entries(row).map(([profile, status]) =>
      condition.whole(
        labelIn(draft, { part: "profiles", id: profile, language }),
        knownWord(language, status) ?? status,
      ),
    ),
  );
}

function knownWord(language: Language, value: string): string | null {
  const words: Readonly<Record<string, string>> = textFor(language).differences.values;
  return Object.hasOwn(words, value) ? (words[value] ?? null) : null;
}

function listed(language: Language, names: readonly string[]): string {
  return names.length === 0
    ? textFor(language).differences.nothing
    : new Intl.ListFormat(language, { type: "unit" }).format(names);
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
