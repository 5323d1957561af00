import { describe, expect, test } from "vitest";
import { checkDraft } from "#core/check-draft.ts";
import { parseGrid } from "#core/grid-document.ts";
import { languages } from "#core/vocabulary.ts";
import { plantedMistakes } from "#tests/core/mistakes-in-drafts.ts";
import { make } from "#tests/core/mistakes.ts";
import { matouDocument, matouDraft, matouGrid, proven } from "#tests/support/matou-grid.ts";
import { conditionSentence } from "#web/text/condition-sentence.ts";
import { describeDraftProblem } from "#web/text/draft-problem.ts";
import { placeWords } from "#web/text/draft-place.ts";

const plain = (text: string) => text.replaceAll(/\s/gu, " ");

function told(name: string) {
  const planted = plantedMistakes.find((mistake) => mistake.name === name);
  if (planted === undefined) throw new Error(`No mistake is called ${name}`);
  const { place, value, found } = planted;
  const document = make(matouDocument(), ["", "missing-field", place, value]);
  const draft = proven(parseGrid(document));
  return found.map((problem) => {
    const { place: where, sentence } = describeDraftProblem("fr", draft, problem);
    return plain(`${where} : ${sentence}`);
  });
}

test.each([
  [
    "a text left empty",
    "Critère « Sauvegardes », pourquoi c’est important, en anglais : Le texte manque dans cette langue : écrivez-le.",
  ],
  [
    "an outcome behind another that takes all its cases",
    "Résultat « Organisations » : Le résultat « Organisations » ne peut jamais être retenu : ses cas sont déjà tous pris avant lui (Les deux profils et Artisanal et familial). Placez-le plus haut, changez ses cas, ou retirez-le.",
  ],
  [
    "a case that an earlier one takes",
    "Résultat « Description en cours », cas « 3 » : Ce cas n’est jamais retenu : il est déjà pris avant (Description en cours). Retirez-le, ou changez-le.",
  ],
  [
    "a profile that asks two things of one answer",
    "Règles du profil « Artisanal et familial » : Aucune réponse ne permet d’obtenir le profil « Artisanal et familial » : ce qui est demandé se contredit (Sauvegardes). Allégez l’une des conditions.",
  ],
])("%s is told by labels, with a remedy", (name, sentence) => {
  expect(told(name)[0]).toBe(sentence);
});

test("an example says what it expected and what was found", () => {
  expect(told("an example that expects another status, and nothing missing")).toEqual([
    expect.stringContaining("le profil est « en attente », et non « rempli » comme attendu."),
    expect.stringMatching(
      /il manque : .+\. L’exemple attendait : Sauvegardes et Connexions chiffrées\./u,
    ),
  ]);
});

describe.each(languages)("in %s", (language) => {
  test.each(plantedMistakes)("$name makes whole sentences", ({ place, value }) => {
    const document = make(matouDocument(), ["", "missing-field", place, value]);
    const draft = proven(parseGrid(document));
    const { errors, warnings, notes } = checkDraft(draft, matouGrid);
    for (const problem of [...errors, ...warnings, ...notes]) {
      const words = describeDraftProblem(language, draft, problem);
      expect(words.place).not.toBe("");
      expect(`${words.place} ${words.sentence}`).not.toMatch(/undefined|null|\[object|“”|« »/u);
      expect(words.sentence).toMatch(/[.]$/u);
    }
  });
});

test.each([
  ["/rules/base/backups/min_level", "Socle commun « Sauvegardes », niveau demandé"],
  [
    "/rules/profiles/artisanal/at_least/proximity/count",
    "Règles du profil « Artisanal et familial », groupe « Signes de proximité », nombre de conditions demandées",
  ],
  ["/rules/answers/expire_after_months", "Durée de vie des réponses, expiration après (mois)"],
  [
    "/criteria/backups/importance/organization",
    "Critère « Sauvegardes », importance, Organisations",
  ],
  ["/grid/title/en", "Présentation de la grille, titre, en anglais"],
  ["/criteria/gone/label/fr", "Critère « gone », nom, en français"],
])("%s is a place with a name", (path, words) => {
  expect(plain(placeWords("fr", matouDraft, path))).toBe(words);
});

test("a condition is a sentence even where the document is wrong", () => {
  const said = (condition: Parameters<typeof conditionSentence>[2]) =>
    plain(conditionSentence("fr", matouDraft, condition));

  expect(said({ criterion: "backups", min_level: 2 })).toBe(
    "Sauvegardes : « Chaque jour, avec une copie dans un autre lieu » ou mieux",
  );
  expect(said({ criterion: "luck", min_level: 2 })).toBe("critère « luck », qui n’existe pas");
  expect(said({ criterion: "backups", min_level: 9 })).toBe(
    "Sauvegardes : une demande qui ne convient pas à ce critère",
  );
});

test("a choice of answers that is half made says that they remain to be chosen", () => {
  const said = (language: "fr" | "en") =>
    plain(conditionSentence(language, matouDraft, { criterion: "audiences", any_of: [] }));

  expect(said("fr")).toBe("Publics accueillis : les réponses acceptées restent à choisir");
  expect(said("en")).toBe("Who is welcome: the accepted answers remain to be chosen");
});

describe("a text that one language misses", () => {
  const draft = {
    ...matouDraft,
    criteria: matouDraft.criteria.map((criterion) =>
      criterion.kind === "choice" && criterion.id === "backups"
        ? {
            ...criterion,
            label: { ...criterion.label, en: "" },
            answers: criterion.answers.map((answer) => ({ ...answer, en: "" })),
          }
        : criterion,
    ),
  };
  const condition = { criterion: "backups", min_level: 2 };

  test("is said in the other, wherever a name is enough", () => {
    expect(plain(conditionSentence("en", draft, condition))).toBe(
      "Sauvegardes: “Chaque jour, avec une copie dans un autre lieu” or better",
    );
  });

  test("is said to miss, where both languages are read side by side", () => {
    const shown = { isTranslated: false };
    expect(plain(conditionSentence("en", draft, condition, shown))).toBe(
      "(no English text): “(no English text)” or better",
    );
    expect(plain(conditionSentence("fr", draft, condition, shown))).toBe(
      "Sauvegardes : « Chaque jour, avec une copie dans un autre lieu » ou mieux",
    );
  });
});
