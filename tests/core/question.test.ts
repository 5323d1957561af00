import { stemmer } from "@orama/stemmers/french";
import { describe, expect, test } from "vitest";
import type { Product } from "#core/products.ts";
import { listSynonyms, readQuestion } from "#core/question.ts";

function product(names: readonly string[], changes: Partial<Product> = {}): Product {
  const rest = { services: [], software: [], suite: null, isWord: false };
  return { id: "product", names, ...rest, ...changes };
}

const synonyms = listSynonyms([
  product(["Google Workspace", "Google"], { services: ["files", "mail"] }),
  product(["Google Drive", "GDrive"], { services: ["files"], software: ["Nextcloud"] }),
  product(["We Transfer"], { services: ["file-transfer"] }),
  product(["Teams"], { services: ["chat"] }),
  product(["Teams"], { services: ["video-call", "chat"] }),
  product(["visio"], { services: ["video-call"], isWord: true }),
  product(["…"]),
]);

function read(question: string) {
  return readQuestion(question, synonyms, stemmer).map(({ words, tokens }) => [
    words.map(({ word }) => word).join(" "),
    tokens,
  ]);
}

describe("a question", () => {
  test.each([
    ["association bretonne", ["association", "bretonne"]],
    ["L’association du quartier", ["association", "quartier"]],
    ["le la", ["le", "la"]],
    ["amis amis", ["amis"]],
    ["remplacer", ["remplacer"]],
    ["… ?", []],
    ["", []],
  ])("%j asks for %j, word by word", (question, words) => {
    expect(read(question)).toEqual(words.map((word) => [word, []]));
  });

  test.each([
    ["google drive", [["google drive", ["service:files", "software:Nextcloud"]]]],
    ["GOOGLE  Drivé", [["google drive", ["service:files", "software:Nextcloud"]]]],
    ["google", [["google", ["service:files", "service:mail"]]]],
    [
      "drive google",
      [
        ["google", ["service:files", "service:mail"]],
        ["drive", []],
      ],
    ],
    ["We Transfer", [["transfer", ["service:file-transfer"]]]],
    ["transfer", [["transfer", []]]],
    ["teams", [["teams", ["service:chat", "service:video-call"]]]],
    ["visio visio", [["visio", ["service:video-call"]]]],
    [
      "une visio à Brest",
      [
        ["visio", ["service:video-call"]],
        ["brest", []],
      ],
    ],
    ["remplacer Google Drive", [["google drive", ["service:files", "software:Nextcloud"]]]],
    ["une alternative à visio", [["visio", ["service:video-call"]]]],
  ])("%j takes the longest names of products for what replaces them", (question, terms) => {
    expect(read(question)).toEqual(terms);
  });

  test("looks for words by their stems", () => {
    const [term] = readQuestion("bretonnes", synonyms, stemmer);
    expect(term?.words).toEqual([{ word: "bretonnes", stem: stemmer("bretonnes") }]);
  });
});
