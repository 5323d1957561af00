import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { exampleAnswers } from "#core/check-examples.ts";
import { classify } from "#core/classify.ts";
import type { HosterCard } from "#core/hoster.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { imaginary } from "./sample-hosters.ts";
import { show } from "./shown-directory.tsx";

/** What is left of a public page's 30 kB by the style sheet and the head. */
const most = 20_000;

test("a page of results, each explained for seven needs and wishes, stays light", () => {
  const { examples, needs } = matouGrid.document;
  const hosters = Array.from({ length: 25 }, (_, index): HosterCard => {
    const example = examples[index % examples.length];
    if (example === undefined) throw new Error("The grid has no example");
    const { trace } = classify(matouGrid, exampleAnswers(matouGrid, example));
    const answeredAt = `2026-0${(index % 8) + 1}-1${index % 9}T10:00:00.000Z`;
    const grounds = Object.entries(trace.needs).map(([id, { conditions }]) => [
      id,
      conditions.map((leaf) => ({ ...leaf, answeredAt })),
    ]);
    const { card } = imaginary(example.id);
    const name = `${card.name} ${index * 7919}`;
    const summary = `${card.summary} ${index * 104_729}`;
    return {
      ...card,
      slug: `h-${index * 7919}`,
      name,
      summary,
      grounds: Object.fromEntries(grounds),
    };
  });
  const need = needs.slice(0, 6).map(({ id }) => id);
  const search = {
    choices: { need },
    wishes: ["two-factor"],
    near: "29",
    accounts: 12,
    kept: ["kaz"],
  };
  const html = Buffer.from(show({ search, hosters }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  expect(html.toString().match(/Depuis quand, et/gu)?.length).toBeGreaterThan(20);
  expect(brotliCompressSync(html, { params }).length).toBeLessThan(most);
});
