import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stemmer } from "@orama/stemmers/french";
import { allWordsOf, fold, stemOf, stemsOf, wordsOf } from "#core/words.ts";

describe("words", () => {
  test.each([
    ["Hébergeur ÉTHIQUE", ["hebergeur", "ethique"]],
    ["l’Œuvre d'art, cœur", ["oeuvre", "art", "coeur"]],
    ["Qu'est-ce qu’un nuage ?", ["nuage"]],
    ["kaz.bzh / Vannes (56)", ["kaz", "bzh", "vannes", "56"]],
    ["mail; mail, MAIL", ["mail"]],
    ["Straße, ﬁchiers", ["strasse", "fichiers"]],
    ["the files of our members", ["files", "members"]],
    ["🐈 — …", []],
    ["", []],
  ])("of %j are %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("that are all too common are kept", () => {
    expect(wordsOf("Les Nôtres et vous")).toEqual(["notres"]);
    expect(wordsOf("À vous")).toEqual(["a", "vous"]);
  });

  test("of a name are kept even when they are common", () => {
    expect(allWordsOf("La Contre-Voie")).toEqual(["la", "contre", "voie"]);
  });

  test("are the same whatever the case and however accents are written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-ÿœæ '’-]{0,30}$/u), (text) => {
        expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text));
        expect(wordsOf(text.normalize("NFD"))).toEqual(wordsOf(text));
      }),
    );
  });

  test("of any text are folded, different and without spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const words = wordsOf(text);
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(words.flatMap((word) => allWordsOf(fold(word)))).toEqual(words);
      }),
    );
  });
});

describe("stems", () => {
  test.each([
    ["associations bretonnes", "Association bretonne"],
    ["hébergements", "HEBERGEMENT"],
    ["listes de journaux", "liste du journal"],
    ["coopératives", "coopérative"],
  ])("of %j are those of %j", (one, other) => {
    expect(stemsOf(one, stemmer)).toEqual(stemsOf(other, stemmer));
  });

  test("do not repeat when two words share one", () => {
    expect(stemsOf("ami, amis, amie", () => "ami")).toEqual(["ami"]);
  });

  test("a word that the stemmer empties stands for itself", () => {
    expect(stemOf("ez", () => "")).toBe("ez");
  });
});
