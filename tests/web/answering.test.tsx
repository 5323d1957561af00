import { describe, expect, test } from "vitest";
import type { KeptVersion } from "#core/answer-edits.ts";
import { classify } from "#core/classify.ts";
import { languages } from "#core/vocabulary.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { choicesFor } from "#web/pages/answering/answering-props.ts";
import type { AnswerVersion, Conflict } from "#web/pages/answering/answering-props.ts";
import { askQuestions } from "#web/pages/answering/asked-questions.ts";
import type { StoredVersion } from "#web/pages/answering/asked-questions.ts";
import { StepPage } from "#web/pages/answering/StepPage.tsx";
import { introOf, namedSteps } from "#web/pages/answering/steps.ts";
import { textFor } from "#web/text/text.ts";
import { attributes, readable, rendered } from "./rendered.tsx";

const at = new Date("2026-11-22T10:00:00.000Z");

function version(note: string | null): AnswerVersion {
  return { value: "weekly", evidence: null, note };
}

function stored(note: string | null, changes: Partial<StoredVersion> = {}): StoredVersion {
  return { ...version(note), version: 3, changedAt: at, answeredBy: "bob", ...changes };
}

type Shown = {
  readonly language?: "fr" | "en";
  readonly theirs?: StoredVersion;
  readonly mine?: AnswerVersion;
  readonly names?: ReadonlyMap<string, string>;
  readonly late?: ReadonlyMap<string, string>;
};

/** The step about continuity, the answer on backups being stored, or disputed. */
function page({
  language = "fr",
  theirs = stored("Bob"),
  mine,
  names = new Map(),
  late = new Map(),
}: Shown): string {
  const grid = matouGrid;
  const steps = namedSteps(grid, []);
  const step = steps.find(({ id }) => id === "continuity");
  if (step === undefined) throw new Error("The grid has no such theme");
  const answers = new Map();
  const questions = askQuestions({
    grid,
    language,
    criteria: step.criteria,
    stored: new Map([["backups", theirs]]),
    edits: [],
    conflicts: mine === undefined ? [] : [{ criterion: "backups", mine, theirs }],
    names,
    late,
    former: new Map(),
  });
  return rendered(
    <StepPage
      {...{ grid, steps, answers, questions }}
      slug="kaz"
      person="alice"
      aims={[]}
      classification={classify(grid, answers)}
      here={{ ...step, intro: introOf(grid, [], step.id, language) }}
      elsewhere={[]}
      notice="none"
    />,
    language,
  );
}

describe("a step of the questionnaire of a hoster", () => {
  test.each(languages)(
    "shows what is stored, and from which version it starts, in %s",
    (language) => {
      const html = page({ language });
      const [base = ""] = html.match(/<input[^>]*name="base\.backups"[^>]*>/gu) ?? [];
      expect(attributes(base, "value")).toEqual(["3"]);
      const [checked = ""] = html.match(/<input[^>]*\schecked[^>]*>/gu) ?? [];
      expect(attributes(checked, "value")).toEqual(["weekly"]);
      expect(html).toMatch(/<textarea[^>]*name="note\.backups"[^>]*>Bob</u);
    },
  );

  test("names whoever changed an answer, or says it is someone of the team", () => {
    const mine = version("Alice");
    expect(readable(page({ mine, names: new Map([["bob", "Bob"]]) }))).toContain(
      "Version enregistrée par Bob, le 22 novembre 2026 à 11:00",
    );
    expect(readable(page({ mine }))).toContain(
      "Version enregistrée par une personne de votre équipe, le 22 novembre 2026",
    );
    const published = stored("Bob", { version: 0, answeredBy: null });
    expect(readable(page({ mine, theirs: published }))).toContain(
      "Version publiée le 22 novembre 2026",
    );
  });

  test.each([
    ["fr", "À confirmer depuis le 3 mai 2026", "/espace/kaz/renouvellement"],
    ["en", "To be confirmed since 3 May 2026", "/en/espace/kaz/renouvellement"],
  ] as const)("marks an answer that is too old beside its question, in %s", (...expected) => {
    const [language, words, address] = expected;
    const late = new Map([["backups", "2026-05-03T10:00:00.000Z"]]);
    const [mark = "", ...others] =
      page({ language, late }).match(/<p class="late".*?<\/p>/gu) ?? [];
    expect(readable(mark)).toContain(words);
    expect(attributes(mark, "id")).toEqual(["q-backups-late"]);
    expect(attributes(mark, "href")).toEqual([address]);
    expect(others).toEqual([]);
    expect(page({ language })).not.toContain('class="late"');
  });

  test("carries along what one typed while one chooses, and chooses nothing", () => {
    const html = page({ mine: version("Alice") });
    expect(html).toMatch(/<textarea hidden[^>]*name="note\.backups"/u);
    expect(html).not.toMatch(/<input[^>]*name="keep\.backups"[^>]*\schecked/u);
  });
});

test.each<[string | null, string | null, readonly KeptVersion[]]>([
  ["A", "B", ["theirs", "mine", "theirs-both-notes", "mine-both-notes"]],
  ["A", "A", ["theirs", "mine"]],
  [null, "B", ["theirs", "mine"]],
  ["x".repeat(1_500), "y".repeat(1_500), ["theirs", "mine"]],
])("both notes can be kept where there are two that fit together", (theirs, mine, choices) => {
  const origin = { by: null, at: at.toISOString(), isPublished: false };
  const conflict: Conflict = { mine: version(mine), theirs: { ...version(theirs), ...origin } };
  expect(choicesFor(conflict)).toEqual(choices);
});

test.each(languages)("what the script says travels as data, in %s", (language) => {
  const { states } = textFor(language).answering;
  expect(JSON.parse(JSON.stringify(states))).toEqual(states);
});
