import { describe, expect, test } from "vitest";
import {
  nothingTicked,
  partField,
  readEdits,
  readTypedParts,
  writePart,
} from "#core/amendment-form.ts";
import type { AmendmentPart } from "#core/amendment-part.ts";
import { listParts } from "#core/amendment-parts.ts";
import { findSubject, listSubjects } from "#core/amendment-subject.ts";
import {
  readAmendmentWords,
  readMinutesWords,
  readRemark,
  readTyped,
} from "#core/discussion-form.ts";
import { makeGrid } from "#core/grid-document.ts";
import { applyEdit, partAt } from "#core/grid-edit.ts";
import { languages } from "#core/vocabulary.ts";
import { matouDraft } from "#tests/support/matou-grid.ts";

const document = makeGrid(matouDraft);
const subjects = listSubjects(matouDraft);
const parts = subjects.flatMap(({ path }) => listParts(matouDraft, path));

/** What a browser sends of the fields of parts that nobody touched. */
function untouched(shown: readonly AmendmentPart[], language: "fr" | "en") {
  return shown.flatMap((part): (readonly [string, string])[] => {
    const name = partField(part.path);
    const values = writePart(part, language).map((value) => [name, value] as const);
    return part.shape.kind === "ticks" ? [[name, nothingTicked], ...values] : values;
  });
}

function change(subject: string, path: string, values: readonly string[]) {
  const shown = listParts(matouDraft, subject);
  const fields = [
    ...untouched(shown, "fr").filter(([name]) => name !== partField(path)),
    ...values.map((value) => [partField(path), value] as const),
  ];
  return readEdits(shown, readTypedParts(fields, shown), "fr");
}

describe("what a change can be about", () => {
  test("is every criterion, rule and text of the document, once", () => {
    const paths = subjects.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining([
        "/criteria/backups",
        "/rules/base",
        "/rules/profiles/organization",
        "/profiles/artisanal",
        "/grid",
      ]),
    );
    expect(subjects.filter(({ kind }) => kind === "criterion")).toHaveLength(
      matouDraft.criteria.length,
    );
    for (const path of paths) expect(listParts(matouDraft, path)).not.toHaveLength(0);
  });

  test("is nothing the document does not have", () => {
    for (const path of ["", "/", "/criteria", "/criteria/nothing", "/examples", "/rules"]) {
      expect(findSubject(matouDraft, path)).toBeUndefined();
      expect(listParts(matouDraft, path)).toEqual([]);
    }
  });

  test("has parts that stand where their paths say", () => {
    for (const { path, value } of parts)
      expect([path, partAt(document, path)]).toEqual([path, value]);
    expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
  });
});

describe("a form of wording", () => {
  test.each(languages)("left as it is changes nothing (%s)", (language) => {
    for (const { path } of subjects) {
      const shown = listParts(matouDraft, path);
      const typed = readTypedParts(untouched(shown, language), shown);
      expect(readEdits(shown, typed, language)).toEqual({ ok: true, value: [] });
    }
  });

  test("gives edits that apply to the document they were written on", () => {
    const path = "/criteria/backups/label/fr";
    const edits = change("/criteria/backups", path, ["Copies de sauvegarde"]);
    expect(edits).toMatchObject({ ok: true, value: [{ path, after: "Copies de sauvegarde" }] });
    const [edit] = edits.ok ? edits.value : [];
    const applied = edit === undefined ? null : applyEdit(document, edit);
    expect(applied).toMatchObject({ kind: "applied" });
    expect(partAt(applied?.kind === "applied" ? applied.document : {}, path)).toBe(
      "Copies de sauvegarde",
    );
  });

  test("changes a threshold, an importance and the evidence asked for", () => {
    const share = parts.find(({ name }) => name === "min_share");
    expect(share).toBeDefined();
    const subject = "/rules/profiles/organization";
    expect(change(subject, share?.path ?? "", ["55 %"])).toMatchObject({
      ok: true,
      value: [{ path: share?.path, before: share?.value, after: 55 }],
    });
    const evidence = "/criteria/backups/evidence";
    const present = partAt(document, evidence);
    const other = present === "required" ? "none" : "required";
    expect(change("/criteria/backups", evidence, [other])).toMatchObject({
      value: [{ path: evidence, before: present, after: other }],
    });
    expect(
      change("/criteria/backups", "/criteria/backups/importance/base", ["false"]),
    ).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ["/criteria/backups/label/fr", [" "], "text-missing"],
    ["/criteria/backups/label/en", ["x".repeat(201)], "text-too-long"],
    ["/criteria/backups/help/en", ["x".repeat(2_001)], "text-too-long"],
    ["/criteria/backups/evidence", ["always"], "not-a-choice"],
  ])("refuses %s as %j: %s", (path, values, code) => {
    expect(change("/criteria/backups", path, values)).toEqual({
      ok: false,
      problems: [{ field: partField(path), code }],
    });
  });

  test("refuses a threshold that is no number, and fields of nothing are left out", () => {
    const share = parts.find(({ name }) => name === "min_share")?.path ?? "";
    expect(change("/rules/profiles/organization", share, ["beaucoup"])).toMatchObject({
      problems: [{ code: "not-a-number" }],
    });
    const shown = listParts(matouDraft, "/criteria/backups");
    const typed = readTypedParts([[partField("/grid/title/fr"), "Autre"]], shown);
    expect(readEdits(shown, typed, "fr")).toEqual({ ok: true, value: [] });
  });

  test("asks for one answer at least among several, whatever their order", () => {
    const several = parts.find(({ name }) => name === "any_of");
    if (several === undefined || typeof several.value !== "object") return;
    const subject = subjects.find(({ path }) => several.path.startsWith(`${path}/`))?.path ?? "";
    const same = change(subject, several.path, [nothingTicked, ...several.value.toReversed()]);
    expect(same).toEqual({ ok: true, value: [] });
    expect(change(subject, several.path, [nothingTicked])).toMatchObject({
      problems: [{ code: "text-missing" }],
    });
  });
});

describe("what is said of an amendment", () => {
  const typed = { kind: "comment", body: "Oui.", remedy: "", name: "", title: "T", forumUrl: "" };

  test.each([
    [{}, []],
    [{ kind: "support", body: "" }, []],
    [{ kind: "" }, ["kind-missing"]],
    [{ body: "…" }, ["body-missing"]],
    [{ body: "x".repeat(4_001) }, ["body-too-long"]],
    [{ kind: "objection" }, ["remedy-missing"]],
    [{ kind: "objection", body: "", remedy: "Rien" }, ["body-missing"]],
    [{ kind: "objection", remedy: "Un délai" }, []],
    [{ name: "x".repeat(81) }, ["name-too-long"]],
  ])("%j has %j", (changes, codes) => {
    const read = readRemark({ ...typed, ...changes });
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(codes);
  });

  test("keeps what would lift it for an objection alone", () => {
    expect(readRemark({ ...typed, remedy: "Un délai" })).toMatchObject({ value: { remedy: null } });
  });

  test("takes web addresses of a forum alone", () => {
    for (const forumUrl of ["javascript:alert(1)", "ftp://forum.example.org", "pas une adresse"]) {
      expect(readAmendmentWords({ ...typed, forumUrl })).toMatchObject({
        problems: [{ field: "forumUrl", code: "not-web-address" }],
      });
    }
    const bare = readTyped([["forumUrl", "forum.example.org/t/1"]]);
    expect(bare["forumUrl"]).toBe("https://forum.example.org/t/1");
  });

  test("minutes have a day, a title and a text", () => {
    expect(readMinutesWords(readTyped([]))).toMatchObject({
      problems: [{ code: "day-missing" }, { code: "title-missing" }, { code: "body-missing" }],
    });
    const read = readTyped([
      ["heldOn", "22/11/2026"],
      ["title", "Réunion"],
      ["body", "Dit."],
    ]);
    expect(readMinutesWords(read)).toMatchObject({ ok: true, value: { heldOn: "2026-11-22" } });
  });
});
