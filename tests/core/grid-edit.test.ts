import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdit, invertEdit, moveEdit, partAt, placeEdit } from "#core/grid-edit.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { leafAt } from "#core/grid-fields.ts";
import { readGridForm, wasName, writeLeaf, writeWas } from "#core/grid-form.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { GridDocument } from "#core/grid-document.ts";
import { identifierOf, namesOf } from "#core/grid-path.ts";
import { pointer } from "#core/problem.ts";
import { isMap } from "#core/shape.ts";
import { arbitraryDraft, runs } from "./arbitrary-grid.ts";

const arbitraryDocument = arbitraryDraft.map(makeGrid);

/** Every path of a document that an edit may name, items of lists by what identifies them. */
function pathsIn(part: unknown, path = ""): readonly string[] {
  const keys = Array.isArray(part) ? namesOf(part) : isMap(part) ? Object.keys(part) : [];
  return keys.flatMap((key) => {
    const at = pointer(path, key);
    return [at, ...pathsIn(partAt(part as GridDocument, pointer("", key)), at)];
  });
}

/** Lists whose items have names, none of them twice. */
function namedLists(document: GridDocument): readonly string[] {
  return pathsIn(document).filter((path) => {
    const list: unknown = partAt(document, path);
    if (!Array.isArray(list)) return false;
    const names = list.map(identifierOf);
    return names.length > 0 && !names.includes(undefined) && new Set(names).size === names.length;
  });
}

function apply(document: GridDocument, edit: GridEdit): GridDocument {
  const fate = applyEdit(document, edit);
  if (fate.kind !== "applied") throw new Error(`${edit.path} ${JSON.stringify(fate)}`);
  return fate.document;
}

/** A text of the document, changed. */
function textEdits(document: GridDocument): readonly GridEdit[] {
  return pathsIn(document).flatMap((path) => {
    const before = partAt(document, path);
    const isText = leafAt(path)?.kind === "line" || leafAt(path)?.kind === "text";
    return isText && typeof before === "string" ? [{ path, before, after: `${before} !` }] : [];
  });
}

/** An item of a list taken away. */
function removals(document: GridDocument): readonly GridEdit[] {
  return namedLists(document).flatMap((list) => {
    const names = partAt(document, `${list}/$order`);
    if (!Array.isArray(names)) return [];
    return names.map((name) => {
      const path = pointer(list, String(name));
      return placeEdit(document, { path, before: partAt(document, path) });
    });
  });
}

function moves(document: GridDocument): readonly GridEdit[] {
  return namedLists(document).flatMap((list) => {
    const [first = ""] = namesOf(partAt(document, list) as readonly unknown[]);
    return moveEdit(document, pointer(list, first), { by: 1 }) ?? [];
  });
}

const arbitraryEdit = fc
  .tuple(arbitraryDocument, fc.nat(), fc.constantFrom(textEdits, removals, moves))
  .map(([document, at, listEdits]) => {
    const edits = listEdits(document);
    const known = edits.length > 0 ? edits : textEdits(document);
    return { document, edit: known[at % known.length] as GridEdit };
  });

test("an edit taken back leaves the document exactly as it was", () => {
  fc.assert(
    fc.property(arbitraryEdit, ({ document, edit }) => {
      const changed = apply(document, edit);
      expect(JSON.stringify(apply(changed, invertEdit(edit)))).toBe(JSON.stringify(document));
    }),
    runs(60),
  );
});

test("what an edit makes is still read as a grid", () => {
  fc.assert(
    fc.property(arbitraryEdit, ({ document, edit }) => {
      expect(parseGrid(apply(document, edit)).ok).toBe(true);
    }),
    runs(60),
  );
});

test("two edits of different parts give the same document in either order", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), fc.nat(), (document, at, other) => {
      const edits = [...textEdits(document), ...removals(document), ...moves(document)];
      const one = edits[at % edits.length] as GridEdit;
      const two = edits[other % edits.length] as GridEdit;
      const place = ({ path }: GridEdit) => path.replace(/\$order$/u, "");
      fc.pre(!place(one).startsWith(place(two)) && !place(two).startsWith(place(one)));
      const siblings = one.path.replace(/[^/]*$/u, "") === two.path.replace(/[^/]*$/u, "");
      fc.pre(!siblings || (one.after !== undefined && two.after !== undefined));
      expect(apply(apply(document, one), two)).toEqual(apply(apply(document, two), one));
    }),
    runs(60),
  );
});

test("a colleague's addition or move never leads an edit elsewhere", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), (document, at) => {
      const edits = textEdits(document).filter(({ path }) => path.startsWith("/criteria/"));
      const mine = edits[at % edits.length] as GridEdit;
      const first = namesOf(document["criteria"] as readonly unknown[])[0] ?? "";
      const theirs = {
        path: "/criteria/theirs",
        after: { ...(partAt(document, pointer("/criteria", first)) as object), id: "theirs" },
        next: first,
      };
      const moved = moveEdit(document, pointer("/criteria", first), { by: 1 });
      const changed = apply(moved === null ? document : apply(document, moved), theirs);
      expect(partAt(apply(changed, mine), mine.path)).toBe(mine.after);
    }),
    runs(60),
  );
});

test("every value written in fields is read back as it was", () => {
  fc.assert(
    fc.property(
      arbitraryDocument,
      fc.constantFrom("fr" as const, "en" as const),
      (document, language) => {
        const fields = new URLSearchParams();
        for (const path of pathsIn(document)) {
          const leaf = leafAt(path);
          if (leaf === null) continue;
          const value = partAt(document, path);
          fields.append(wasName(path), writeWas(value));
          for (const [name, text] of writeLeaf(leaf, { path, value, language })) {
            fields.append(name, text);
          }
        }
        expect(readGridForm(fields, language)).toEqual({ edits: [], problems: [] });
      },
    ),
    runs(40),
  );
});

const document = {
  criteria: [
    { id: "backups", label: { fr: "Sauvegardes", en: "Backups" }, sources: ["charter"] },
    { id: "monitoring", label: { fr: "Surveillance", en: "Monitoring" }, sources: [] },
  ],
};

test("an edit that starts from something else is a conflict, and says what is there", () => {
  const edit = { path: "/criteria/backups/label/fr", before: "Autre", after: "Copies" };
  expect(applyEdit(document, edit)).toEqual({ kind: "conflict", found: "Sauvegardes" });
  const lost = { path: "/criteria/gone/label/fr", before: "Autre", after: "Copies" };
  expect(applyEdit(document, lost)).toEqual({ kind: "conflict", found: undefined });
});

test("an edit that is sent twice changes nothing the second time", () => {
  const edit = { path: "/criteria/backups/label/fr", before: "Sauvegardes", after: "Copies" };
  const once = apply(document, edit);
  expect(apply(once, edit)).toBe(once);
});

test("an identifier can neither be changed nor come in under another name", () => {
  const wrong = { kind: "wrong", code: "fixed-id" };
  const renamed = { path: "/criteria/backups/id", before: "backups", after: "copies" };
  expect(applyEdit(document, renamed)).toEqual(wrong);
  const replaced = {
    path: "/criteria/backups",
    before: document.criteria[0],
    after: { ...document.criteria[0], id: "copies" },
  };
  expect(applyEdit(document, replaced)).toEqual(wrong);
  expect(applyEdit(document, { path: "/criteria/new", after: { id: "other" } })).toEqual(wrong);
});

test("an order that loses or doubles an item is refused", () => {
  for (const after of [["backups"], ["backups", "backups"], ["backups", "other"], "backups"]) {
    const edit = { path: "/criteria/$order", before: ["backups", "monitoring"], after };
    expect(applyEdit(document, edit)).toEqual({ kind: "wrong", code: "not-an-order" });
  }
});
