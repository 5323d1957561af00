import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { classify } from "#core/classify.ts";
import type { FormField } from "#core/form-answers.ts";
import { fieldName, readFormAnswers } from "#core/form-answers.ts";
import type { Criterion } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { languages } from "#core/vocabulary.ts";
import {
  addressCriterion,
  booleanCriterion,
  choiceCriterion,
  gridWith,
  multiCriterion,
  numberCriterion,
} from "#tests/core/small-grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { QuestionnaireForm } from "#web/pages/questionnaire/QuestionnaireForm.tsx";
import { QuestionnairePage } from "#web/pages/questionnaire/QuestionnairePage.tsx";
import { ResultPage } from "#web/pages/questionnaire/ResultPage.tsx";
import { listProblems } from "#web/pages/questionnaire/entry-problems.ts";
import { SiteContext } from "#web/site.ts";
import type { Text } from "#web/text/text.ts";
import { textFor } from "#web/text/text.ts";
import { attributes, readable, rendered } from "./rendered.tsx";

type Shown = {
  readonly grid?: typeof matouGrid;
  readonly theme?: string;
  readonly language?: Language;
};

function shown(fields: readonly FormField[], { grid = matouGrid, theme, language = "fr" }: Shown) {
  const form = readFormAnswers(grid, fields, language);
  return {
    grid,
    form,
    theme: theme ?? grid.document.themes[0]?.id ?? "",
    classification: classify(grid, form.answers),
    problems: listProblems(grid, form),
  };
}

function page(fields: readonly FormField[] = [], how: Shown = {}): string {
  return rendered(<QuestionnairePage {...shown(fields, how)} />, how.language);
}

/** A page that asks one question. */
function asked(criterion: Criterion, ...fields: readonly FormField[]): string {
  return page(fields, { grid: gridWith({ criteria: [criterion] }) });
}

/** Values of the fields that take the answer, in order. */
function answersOffered(html: string): readonly string[] {
  const inputs = html.match(/<input[^>]*name="answer\.[^>]*>/gu) ?? [];
  return inputs.map((input) => attributes(input, "value")[0] ?? "");
}

function checkedValues(html: string): readonly string[] {
  const inputs = html.match(/<input[^>]*\schecked[^>]*>/gu) ?? [];
  return inputs.map((input) => attributes(input, "value")[0] ?? "");
}

describe("a question", () => {
  test.each<[string, Criterion, readonly string[]]>([
    ["yes or no", booleanCriterion({ partly_allowed: false }), ["met", "unmet", ""]],
    ["yes, partly or no", booleanCriterion(), ["met", "partly", "unmet", ""]],
    ["one of several", choiceCriterion([0, 1, 2]), ["a", "b", "c", ""]],
    ["any of several", multiCriterion(2), ["a", "b", "[]"]],
    ["a number", numberCriterion("higher", [], { none_answer: null }), [""]],
    ["a number or none", numberCriterion("higher", []), ["", "none"]],
    ["an address", addressCriterion("url"), [""]],
  ])("that takes %s offers just that", (_, criterion, offered) => {
    expect(answersOffered(asked(criterion))).toStrictEqual(offered);
  });

  test("offers “not applicable” only where the grid allows it", () => {
    const scale = {
      scale: "descriptive",
      importance: { base: false, only: "informative" },
    } as const;
    const allowed = choiceCriterion([], {
      ...scale,
      na_allowed: true,
      answers: [{ id: "a", fr: "A", en: "A" }],
    });
    expect(answersOffered(asked(allowed))).toContain("na");
    expect(answersOffered(asked({ ...allowed, na_allowed: false }))).not.toContain("na");
  });

  test("comes with its help, why it matters and what it decides", () => {
    const text = readable(page([], { theme: "continuity" }));
    expect(text).toContain(
      "Sauvegardez-vous les données hébergées ? socle commun décide pour Organisations",
    );
    expect(text).toContain("Un disque doublé (RAID) n’est pas une sauvegarde.");
    expect(text).toContain("Pourquoi c’est important Panne, erreur, incendie");
  });

  test.each([
    ["none", 0, ""],
    ["recommended", 1, "Lien public (conseillé)"],
    ["required", 1, "Lien public (attendu : sans lui, cette réponse reste en attente)"],
  ] as const)("whose evidence is %s says so", (evidence, count, words) => {
    const html = asked(booleanCriterion({ evidence }));
    expect(html.match(/name="evidence\./gu) ?? []).toHaveLength(count);
    expect(readable(html)).toContain(words);
  });

  test("shows again what was answered, with its evidence and its note", () => {
    const html = asked(
      booleanCriterion({ evidence: "required" }),
      ["answer.subject", "partly"],
      ["evidence.subject", "https://a.example/?b&c"],
      ["note.subject", "Une <note>"],
    );
    expect(checkedValues(html)).toStrictEqual(["partly"]);
    expect(html).toContain('value="https://a.example/?b&amp;c"');
    expect(html).toContain("Une &lt;note>");
    expect(html).toContain('<details class="why" open');
  });

  test("shows a mistake beside its field and at the top, with what to do", () => {
    const html = asked(numberCriterion("higher", []), ["answer.subject", "mille"]);
    const text = readable(html);
    expect(html).toContain('value="mille"');
    expect(html).toContain('aria-invalid="true"');
    expect(text).toContain("Une réponse est à corriger texte : ce nombre n’est pas lisible.");
    expect(attributes(html, "href")).toContain("#q-subject-answer");
    const [beside = ""] = html.match(/<p class="msg"[^>]*>[^<]*/u) ?? [];
    expect(readable(beside)).toContain("ce nombre n’est pas lisible");
  });
});

describe("the form", () => {
  test("carries the answers of the other themes in hidden fields", () => {
    const fields: readonly FormField[] = [
      ["answer.backups", "daily-offsite"],
      ["answer.audiences", "families"],
      ["answer.audiences", "schools"],
      ["answer.hosted-people", "beaucoup"],
      ["note.audiences", "Une note"],
    ];
    const html = page(fields, { theme: "continuity" });
    const hidden = (html.match(/<input[^>]*type="hidden"[^>]*>/gu) ?? []).map((input) => [
      attributes(input, "name")[0],
      attributes(input, "value")[0],
    ]);
    expect(hidden).toStrictEqual([
      ["answer.audiences", "families"],
      ["answer.audiences", "schools"],
      ["note.audiences", "Une note"],
      ["answer.hosted-people", "beaucoup"],
    ]);
  });

  test("stays on the theme when Enter is pressed in a field", () => {
    const html = page([], { theme: "team" });
    const [first = ""] = html.match(/<button[^>]*>/u) ?? [];
    expect(attributes(first, "value")).toStrictEqual(["team"]);
  });

  test("says how far each theme is", () => {
    const chosen = matouGrid.document.criteria.filter(({ theme }) => theme === "privacy");
    const fields = chosen.map(({ id }) => [fieldName("answer", id), "met"] as const);
    const text = readable(
      page([...fields, ["answer.https", "met"], ["answer.breach-notice", "none"]], {}),
    );
    expect(text).toContain("Thème 1 sur 10");
    expect(text).toMatch(/Sécurité 1 sur 7/u);
    expect(text).toMatch(/Publics, proximité et inclusion 7 questions/u);
  });

  test("leads to what is missing, in this theme or in another", () => {
    const html = page([["answer.backups", "none"]], { theme: "continuity" });
    expect(attributes(html, "href")).toContain("#q-restore-tests");
    expect(attributes(html, "formaction")).toContain("/essayer#q-dpa");
    expect(readable(html)).toContain(
      "Sauvegardes Il faut : « Chaque jour, avec une copie dans un autre lieu » ou mieux",
    );
  });

  test("hands its script data that cannot close the script", () => {
    const html = page([["note.backups", "</script><script>alert(1)</script>"]]);
    expect(html.match(/<\/script>/gu)).toHaveLength(1);
  });
});

test.each(languages)(
  "the part that becomes an island reads its own texts alone, in %s",
  (language) => {
    const { questionnaire, explanation } = textFor(language);
    const mistaken: readonly FormField[] = [
      ["answer.hosted-people", "?"],
      ["evidence.legal-notice", "ici"],
      ["answer.legal-notice", "met"],
      ["answer.backups", "none"],
      ["answer.chatonsinfos-file", "nope"],
    ];
    for (const { id: theme } of matouGrid.document.themes) {
      const form = (
        <QuestionnaireForm
          {...shown(mistaken, { theme, language })}
          asked={{}}
          paths={{ grid: "", form: "/essayer", result: "" }}
          isLive
        />
      );
      const text = { questionnaire, explanation } as Text;
      const alone = renderToString(
        <SiteContext.Provider value={{ language, text }}>{form}</SiteContext.Provider>,
      );
      expect(alone).toBe(rendered(form, language));
    }
  },
);

describe("the result page", () => {
  function result(fields: readonly FormField[]): string {
    const { grid, form, classification } = shown(fields, {});
    return rendered(
      <ResultPage {...{ grid, form, classification }} publicUrl="https://matou.example" />,
    );
  }

  test("says that nothing was stored and how to compute it again", () => {
    const text = readable(result([["answer.https", "met"]]));
    expect(text).toContain("Rien n’a été enregistré.");
    expect(text).toContain("Grille à l’essai");
    expect(text).toContain("--data @matou-1-answers.json https://matou.example/api/classification");
  });

  test("without an answer says that the result will come", () => {
    expect(readable(result([]))).toContain("Vous n’avez encore répondu à aucune question.");
  });

  test("leads back to each question with the answers", () => {
    const html = result([["answer.https", "met"]]);
    expect(attributes(html, "formaction")).toContain("/essayer#q-backups");
    expect(html).toContain('<input type="hidden" name="answer.https" value="met"');
  });

  test("lists what was not understood", () => {
    expect(readable(result([["answer.operators", "deux"]]))).toContain(
      "Personnes capables d’intervenir : ce nombre n’est pas lisible.",
    );
  });
});
