import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answers.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import { classify } from "#core/classify.ts";
import type { Example, Grid } from "#core/grid.ts";
import { languages } from "#core/vocabulary.ts";
import { arbitraryCase } from "#tests/core/arbitrary-answers.ts";
import { runs } from "#tests/core/arbitrary-grid.ts";
import { matouDraft, matouGrid, proven } from "#tests/support/matou-grid.ts";
import { checkGrid } from "#core/check-grid.ts";
import { ProfileExplanation, Verdict } from "#web/components/Explanation.tsx";
import { FullTrace, Needs } from "#web/components/FullTrace.tsx";
import { listOpenPoints } from "#web/components/open-points.ts";
import { percent } from "#web/components/share-words.ts";
import { localize } from "#web/text/text.ts";
import { attributes, readable, rendered } from "./rendered.tsx";

const nothing: Answers = new Map();

function example(id: string): Example {
  const found = matouGrid.document.examples.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The grid has no example ${id}`);
  return found;
}

function answersOf(id: string): Answers {
  return exampleAnswers(matouGrid, example(id));
}

function verdict(answers: Answers, { grid = matouGrid, isOpen = false } = {}): string {
  return rendered(<Verdict {...{ grid, isOpen }} classification={classify(grid, answers)} />);
}

/** One profile as its owner sees it, spread out. */
function profile(id: string, answers: Answers): string {
  const trace = classify(matouGrid, answers).trace.profiles[id];
  if (trace === undefined) throw new Error(`The grid has no profile ${id}`);
  return readable(
    rendered(<ProfileExplanation grid={matouGrid} profile={id} trace={trace} isOpen />),
  );
}

describe("the verdict", () => {
  test.each(matouGrid.document.examples.map(({ id }) => id))(
    "of %s is the sentence of its outcome, then both profiles",
    (id) => {
      const html = verdict(answersOf(id));
      const { outcome } = example(id).expected;
      const sentence = matouGrid.document.rules.outcomes.find(
        (one) => one.id === outcome,
      )?.sentence;
      expect(sentence).toBeDefined();
      expect(html).toContain(`<h2>${localize("fr", sentence ?? { fr: "", en: "" })}</h2>`);
      expect(html.match(/<section class="profile/gu)).toHaveLength(2);
    },
  );

  test("keeps what is missing folded for the public, and open for the person who answers", () => {
    const answers = answersOf("neighbourhood-server");
    expect(verdict(answers)).not.toContain('<details class="points" open');
    expect(verdict(answers, { isOpen: true })).toContain('<details class="points" open');
  });

  test("never speaks of failure, score or rank", () => {
    for (const { id } of matouGrid.document.examples) {
      expect(readable(verdict(answersOf(id)))).not.toMatch(/échec|échou|refus|score|rang|niveau/iu);
    }
  });

  test("follows a grid with other profiles, one or several", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ grid, answers }) => {
        const classification = classify(grid, answers);
        const html = languages
          .map((language) =>
            rendered(
              <>
                <Verdict grid={grid} classification={classification} />
                <FullTrace grid={grid} classification={classification} />
                <Needs grid={grid} classification={classification} />
              </>,
              language,
            ),
          )
          .join("");
        const blocks = html.match(/<section class="profile/gu) ?? [];
        expect(blocks).toHaveLength(2 * grid.document.profiles.length);
      }),
      runs(60),
    );
  });
});

describe("the explanation of a profile", () => {
  test("that is met says why in the words of the answers", () => {
    const text = profile("artisanal", answersOf("neighbourhood-server"));
    expect(text).toContain("Profil Artisanal et familial : toutes les conditions sont réunies.");
    expect(text).toContain("Parce que :");
    expect(text).toContain("Nombre de personnes hébergées 40 personnes");
    expect(text).toContain("Composition de l’équipe Une seule personne");
    expect(text).toContain("et 9 autres conditions");
  });

  test("that is not met says what to meet, what it takes and what is already met", () => {
    const text = profile("organization", answersOf("neighbourhood-server"));
    expect(text).toContain("Profil Organisations, conditions à réunir (12)");
    expect(text).toContain("Tests de restauration Il faut : « Au moins une fois par an » ou mieux");
    expect(text).toContain(
      "Thème Équipe et pérennité : il reste à avancer sur l’un de ces sujets :",
    );
    expect(text).toContain("conditions déjà réunies");
    expect(text).not.toContain("réponses attendues");
  });

  test("without answers awaits answers and asks for nothing else", () => {
    const text = profile("artisanal", nothing);
    expect(text).toContain("Profil Artisanal et familial, réponses attendues (12)");
    expect(text).toContain("Signes de proximité : 0 sur 3. Ce qui compte ici :");
    expect(text).not.toContain("conditions à réunir");
  });

  test("says which answers only wait for their public link", () => {
    const answers: Answers = new Map([["legal-notice", { value: "met" }]]);
    expect(profile("artisanal", answers)).toContain("Lien public attendu pour : Mentions légales");
  });

  test("says which answers are to be confirmed", () => {
    const answers: Answers = new Map([["https", { value: "met", expired: true }]]);
    expect(profile("artisanal", answers)).toContain("Connexions chiffrées réponse à confirmer");
  });

  test("uses the site's own sentences when the grid has none", () => {
    const rules = { ...matouDraft.rules, messages: [] };
    const grid: Grid = proven(checkGrid({ ...matouDraft, rules }));
    expect(readable(verdict(nothing, { grid }))).toContain(
      "Profil Organisations, réponses attendues (",
    );
  });
});

test("what is missing is told once, and what is unknown never with what is unmet", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, answers }) => {
      const { profiles, trace } = classify(grid, answers);
      for (const [id, { missing }] of Object.entries(profiles)) {
        const profileTrace = trace.profiles[id];
        if (profileTrace === undefined) throw new Error(`There is no trace of ${id}`);
        const { unmet, awaited, unproven } = listOpenPoints(grid, id, profileTrace);
        const told = [...unmet, ...awaited].map((point) => point.id);
        const proof = unproven.map((leaf) => leaf.criterion);
        expect([...told, ...proof].toSorted()).toStrictEqual(missing.toSorted());
        for (const { kind, ...point } of awaited) {
          if (kind === "condition") expect(point).toHaveProperty("leaf.status", "pending");
        }
      }
    }),
    runs(200),
  );
});

describe("the whole trace", () => {
  const classification = classify(matouGrid, answersOf("newcomer"));
  const html = rendered(<FullTrace grid={matouGrid} classification={classification} />);
  const text = readable(html);

  test("shows every condition with what is asked, what was answered and how it stands", () => {
    const { rules } = matouGrid.document;
    const groups = rules.profiles.flatMap((block) => block.at_least.flatMap(({ of }) => of));
    const conditions = [
      ...rules.base,
      ...rules.profiles.flatMap((block) => block.requires),
      ...groups,
    ];
    const parts = Object.values(classification.trace.profiles).flatMap(({ themeMinimums }) =>
      themeMinimums.flatMap(({ criteria }) => criteria),
    );
    expect(html.match(/<th scope="row">/gu)).toHaveLength(conditions.length + parts.length);
    expect(text).toContain("Signes de proximité 2 sur 6, il en faut 3 En attente");
  });

  test("shows both bounds of a share while answers are awaited", () => {
    expect(text).toMatch(
      /Équipe et pérennité Part atteinte : entre \d+(?:,\d)? % et 100 %\. Demandé : 50 %\./u,
    );
    expect(text).toMatch(/de 0 à \d sur \d/u);
  });

  test("leads from each criterion to its page, or where it is told to", () => {
    expect(attributes(html, "href")).toContain("/grille/1/backups");
    const elsewhere = rendered(
      <FullTrace
        grid={matouGrid}
        classification={classification}
        link={(criterion) => <a href={`#${criterion}`}>there</a>}
      />,
    );
    expect(attributes(elsewhere, "href")).toContain("#backups");
  });

  test("says of each need what the answers say", () => {
    const needs = readable(rendered(<Needs grid={matouGrid} classification={classification} />));
    for (const { label } of matouGrid.document.needs) expect(needs).toContain(readable(label.fr));
  });
});

test.each([
  [0.5, "50 %"],
  [0.499999, "49,9 %"],
  [0.29, "29 %"],
  [1 / 3, "33,3 %"],
  [1, "100 %"],
])("a share of %d reads %s: never more than it is", (share, words) => {
  expect(readable(percent("fr", share))).toBe(words);
});
