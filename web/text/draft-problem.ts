import { findingCodes } from "#core/check-problem.ts";
import type { DraftProblem, FindingCode } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { problemCodes } from "#core/problem.ts";
import type { Language } from "#core/vocabulary.ts";
import { statuses } from "#core/vocabulary.ts";
import { labelIn, missingWords } from "#web/text/draft-labels.ts";
import { placeWords } from "#web/text/draft-place.ts";
import { textFor } from "#web/text/text.ts";

/** A problem of a draft in words: where it is, by labels; what it is and how to mend it. */
export type ToldProblem = { readonly place: string; readonly sentence: string };

export function describeDraftProblem(
  language: Language,
  draft: GridDraft,
  problem: DraftProblem,
): ToldProblem {
  const place = placeWords(language, draft, problem.path);
  return { place, sentence: sentenceOf({ language, draft }, problem) };
}

type Speech = { readonly language: Language; readonly draft: GridDraft };

function sentenceOf({ language, draft }: Speech, problem: DraftProblem): string {
  const { problems, draftProblems } = textFor(language);
  const finding = findingCodes.find((code) => code === problem.code);
  const detail = problem.detail ?? "";
  if (finding !== undefined) {
    const [said, other] = findingWords({ language, draft }, finding, problem);
    return draftProblems[finding](said, other);
  }
  const code = problemCodes.find((candidate) => candidate === problem.code);
  if (code === undefined) return "";
  const said = problems[code](
    namedCriteria.has(code) ? criterion({ language, draft }, detail) : detail,
  );
  return code === "not-monotone" ? `${said} ${betterWords({ language, draft }, problem)}` : said;
}

/** Codes of a document whose detail is a criterion that exists. */
const namedCriteria: ReadonlySet<string> = new Set([
  "operator-does-not-fit",
  "na-changes-profile",
  "not-monotone",
]);

function betterWords(speech: Speech, { detail, other }: DraftProblem): string {
  const words = textFor(speech.language).draftProblemWords;
  const answer = other === undefined ? null : answerWord(speech, detail ?? "", other);
  return `${answer === null ? words.noOrder : words.better(answer)} ${words.unmark}`;
}

function answerWord({ language, draft }: Speech, id: string, answer: string): string {
  const found = draft.criteria.find((each) => each.id === id);
  const offered =
    found?.kind === "choice"
      ? found.answers
      : found?.kind === "boolean"
        ? draft.boolean_answers
        : [];
  return offered.find((each) => each.id === answer)?.[language] ?? answer;
}

function criterion({ language, draft }: Speech, id: string): string {
  return labelIn(draft, { part: "criteria", id, language });
}

/** The detail and the other of a finding, labels instead of identifiers. */
function findingWords(
  speech: Speech,
  code: FindingCode,
  { detail = "", other = "" }: DraftProblem,
): readonly [string, string] {
  const { language, draft } = speech;
  const label = (part: Parameters<typeof labelIn>[1]["part"], id: string) =>
    labelIn(draft, { part, id, language });
  switch (code) {
    case "shadowed-outcome":
    case "shadowed-row":
      return [label("outcomes", detail), listed(speech, other, (id) => label("outcomes", id))];
    case "outcome-without-row":
    case "example-outcome":
      return [label("outcomes", detail), label("outcomes", other)];
    case "unreachable-profile":
      return [label("profiles", detail), missingWords(draft, other, language)];
    case "unreachable-need":
      return [label("needs", detail), missingWords(draft, other, language)];
    case "example-status":
      return [statusWord(language, detail), statusWord(language, other)];
    case "example-missing":
      return [missingList(speech, detail), missingList(speech, other)];
    case "changed-kind":
      return [label("criteria", detail), kindWord(language, other)];
    case "unused-theme":
      return [label("themes", detail), other];
    case "unused-profile":
      return [label("profiles", detail), other];
    case "unused-criterion":
    case "changed-question":
    case "changed-scale":
      return [label("criteria", detail), other];
    case "missing-translation":
    case "untranslated":
    case "unusable-address":
    case "duplicate-label":
    case "changed-answer":
    case "dropped-answer":
      return [detail, other];
  }
}

function missingList(speech: Speech, items: string): string {
  return listed(speech, items, (item) => missingWords(speech.draft, item, speech.language));
}

function listed({ language }: Speech, items: string, say: (item: string) => string): string {
  const names = items.split(" ").filter((item) => item !== "");
  if (names.length === 0) return textFor(language).differences.nothing;
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names.map(say));
}

function statusWord(language: Language, id: string): string {
  const status = statuses.find((candidate) => candidate === id);
  return status === undefined ? id : textFor(language).differences.values[status];
}

function kindWord(language: Language, id: string): string {
  const words: Readonly<Record<string, string>> = textFor(language).differences.values;
  return words[id] ?? id;
}
