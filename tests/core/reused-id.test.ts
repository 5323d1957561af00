import { expect, test } from "vitest";
import type { GridDocument } from "#core/grid-document.ts";
import { makeGrid } from "#core/grid-document.ts";
import { listReusedIds } from "#core/reused-id.ts";
import { isMap } from "#core/shape.ts";
import { matouDraft } from "#tests/support/matou-grid.ts";

const base = makeGrid(matouDraft);
/** The last need is gone from the version in force. */
const inForce = makeGrid({ ...matouDraft, needs: matouDraft.needs.slice(0, -1) });
const gone = matouDraft.needs.at(-1)?.id ?? "";
const other = { fr: "Tout autre chose", en: "Something else" };

/** The document with something else in one item of a list. */
function having(list: "criteria" | "needs", id: string, change: object): GridDocument {
  const items = Object(base)[list] as readonly unknown[];
  const changed = items.map((item) =>
    isMap(item) && item["id"] === id ? { ...item, ...change } : item,
  );
  return { ...base, [list]: changed };
}

test.each([
  ["nothing, where all is as it was", base, []],
  [
    "nothing that the version in force said otherwise",
    having("criteria", "backups", { label: other }),
    [],
  ],
  [
    "a criterion that is answered in another way",
    having("criteria", "backups", { kind: "multi" }),
    ["/criteria/backups"],
  ],
  ["what came back as something else", having("needs", gone, { label: other }), [`/needs/${gone}`]],
])("a document gives the identifier of something else to %s", (_, document, paths) => {
  const found = listReusedIds(document, { base: inForce, published: [base] });
  expect(found.map(({ path }) => path)).toEqual(paths);
});
