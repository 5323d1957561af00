import { expect, test } from "vitest";
import type { Block } from "#core/plain-document.ts";
import { writeMarkdown } from "#server/comparisons/decision-markdown.ts";

function written(block: Block): string {
  return writeMarkdown({ title: "T", parts: [{ title: "P", blocks: [block] }] });
}

test("a cell keeps its details on lines of their own, and nothing ends it early", () => {
  const cell = { words: "Oui | non", details: ["depuis\nhier", "*ici*"] };
  const table = written({
    kind: "table",
    caption: "",
    corner: "Ligne",
    columns: ["Kaz"],
    rows: [{ label: "1. Un accord", cells: [cell] }],
  });
  expect(table).toContain("\n| 1. Un accord | Oui \\| non<br>depuis hier<br>\\*ici\\* |\n");
});

test("an address ends where it ends, whatever it holds", () => {
  const href = "https://kaz.example/a>b <c\\d";
  const address = "https://kaz.example/a%3Eb%20%3Cc%5Cd";
  expect(written({ kind: "paragraph", pieces: [{ text: "là", href }] })).toContain(
    `[là](<${address}>)`,
  );
  expect(written({ kind: "paragraph", pieces: [{ text: href, href }] })).toContain(`<${address}>`);
});

test("what somebody wrote keeps its lines and paragraphs", () => {
  expect(written({ kind: "words", text: "un\n  deux\n\ntrois" })).toContain(
    "\n\nun\\\ndeux\n\ntrois\n",
  );
});
