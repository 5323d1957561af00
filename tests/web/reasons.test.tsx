import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "#core/access.ts";
import type { Answer, Answers } from "#core/answers.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { findMinimalChanges } from "#core/minimal-changes.ts";
import type { Language } from "#core/vocabulary.ts";
import { arbitraryCase } from "#tests/core/arbitrary-answers.ts";
import { runs } from "#tests/core/arbitrary-grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { ReasonsPage } from "#web/pages/reasons/ReasonsPage.tsx";
import { attributes, readable, rendered } from "./rendered.tsx";

const person: Person = {
  id: "1",
  email: "alice@example.org",
  name: "Alice",
  language: "fr",
  groupRole: null,
  roles: { "le-radeau": "editor" },
};

type Shown = {
  readonly grid?: Grid;
  readonly aims?: readonly string[];
  readonly language?: Language;
};

function page(answers: Answers, { grid = matouGrid, aims = [], language = "fr" }: Shown = {}) {
  return rendered(
    <ReasonsPage
      hoster={{ slug: "le-radeau", name: "Le Radeau", stance: "listed" }}
      {...{ person, grid, aims }}
      classification={classify(grid, answers)}
      ways={findMinimalChanges(grid, answers)}
    />,
    language,
  );
}

function answersOf(id: string): Answers {
  const example = matouGrid.document.examples.find((candidate) => candidate.id === id);
  if (example === undefined) throw new Error(`The grid has no example ${id}`);
  return exampleAnswers(matouGrid, example);
}

/** Answers that hold both profiles, but for one; null takes it away. */
function bothBut(criterion: string, answer: Answer | null): Answers {
  const both = matouGrid.document.examples.find(({ expected }) => expected.outcome === "both");
  const answers = new Map(answersOf(both?.id ?? ""));
  if (answer === null) answers.delete(criterion);
  else answers.set(criterion, answer);
  return answers;
}

describe("what would change the result", () => {
  test("is nothing when every profile is held", () => {
    const text = readable(page(bothBut("hosted-people", { value: 40 })));
    expect(text).toContain("rien à changer");
  });

  test("says each answer with its question, what is there, what is needed, what counts", () => {
    const html = page(bothBut("restore-tests", { value: "never" }));
    const text = readable(html);
    expect(text).toContain("Une réponse suffirait.");
    expect(text).toMatch(/Il faut « Au moins une fois par an » ou mieux/u);
    const help = matouGrid.criteria.get("restore-tests")?.help.fr ?? "";
    expect(text).toContain(readable(help));
    expect(attributes(html, "href")).toContain(
      "/espace/le-radeau/questionnaire?question=restore-tests",
    );
  });

  test("only asks for a link, or a confirmation, where the answer is there already", () => {
    const unproven = page(bothBut("terms-of-service", { value: "published" }));
    expect(readable(unproven)).toContain("Donner le lien public qui montre cette réponse");
    const expired = page(bothBut("https", { value: "met", expired: true }));
    expect(readable(expired)).toContain("Confirmer cette réponse");
  });

  test("never suggests being somebody else: it says what the profile depends on", () => {
    const text = readable(page(bothBut("audiences", { value: ["individuals"] })));
    expect(text).toContain("Ce profil tient à qui vous êtes");
    expect(text).toMatch(/Publics accueillis Aujourd’hui Particuliers Il faut/u);
    const awaited = readable(page(bothBut("audiences", null)));
    expect(awaited).toContain("à vous d’y répondre d’abord");
  });

  test("is folded for a profile the hoster does not aim for", () => {
    const answers = new Map();
    expect(page(answers, { aims: ["artisanal"] })).toContain("profil que vous ne visez pas");
    expect(page(answers)).not.toContain("profil que vous ne visez pas");
  });

  test("is told whatever the grid and the answers, in both languages, without a score", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ grid, answers }) => {
        for (const language of ["fr", "en"] as const) {
          const html = page(answers, { grid, language });
          expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/u);
        }
      }),
      runs(100),
    );
  });
});
