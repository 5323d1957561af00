import { expect, test } from "vitest";
import { en } from "#web/text/en.ts";
import { fr } from "#web/text/fr.ts";

type Leaf = { readonly path: string; readonly value: unknown };

/** Every text of a tree with its path; a function is a leaf too. */
function leavesOf(value: unknown, path = ""): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, `${path}/${key}`));
}

function textsOf(tree: unknown): readonly { path: string; text: string }[] {
  return leavesOf(tree).flatMap(({ path, value }) =>
    typeof value === "string" ? [{ path, text: value }] : [],
  );
}

test("both languages have the same keys", () => {
  const keys = (tree: unknown) =>
    leavesOf(tree)
      .map(({ path }) => path)
      .toSorted();

  expect(keys(en)).toEqual(keys(fr));
});

test.each([
  ["fr", fr],
  ["en", en],
])("no text is empty in %s", (_, texts) => {
  expect(textsOf(texts).filter(({ text }) => text.trim() === "")).toEqual([]);
});

test.each([
  ["fr", fr],
  ["en", en],
])("texts are written with ordinary spaces and typographic apostrophes in %s", (_, texts) => {
  const typed = textsOf(texts).filter(({ text }) => /[\u00A0\u202F]|\p{L}'\p{L}/u.test(text));

  expect(typed).toEqual([]);
});

test("English texts use English quotation marks", () => {
  expect(textsOf(en).filter(({ text }) => /[«»]/u.test(text))).toEqual([]);
});
