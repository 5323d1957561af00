import { expect, test } from "vitest";
import { editDraft, openVersionDraft } from "#server/grid-drafts/actions.ts";
import { undoEdit } from "#server/grid-drafts/undoing.ts";
import type { Actor } from "#tests/support/cast.ts";
import {
  alice,
  bob,
  deps,
  ask,
  post,
  put,
  begin,
  valueAt,
  formType,
  label,
  openGroupSite,
} from "./group-site.ts";

openGroupSite();

test("edits sent by the script are saved all or none, once, and a conflict gives what is there", async () => {
  const version = await begin();
  const edit = { path: `${label}/fr`, before: "Sauvegardes", after: "Copies" };
  const first = await put(alice, version, [edit]);
  expect(await first.json()).toMatchObject({ numbers: [1] });
  expect(await (await put(alice, version, [edit])).json()).toMatchObject({ numbers: [] });
  const other = { path: `${label}/en`, before: "Backups", after: "Copies" };
  const clash = await put(bob, version, [other, { ...edit, after: "Archives" }]);
  expect(clash.status).toBe(409);
  expect(await clash.json()).toMatchObject({
    code: "stale-edit",
    conflicts: [{ path: edit.path, mine: "Archives", theirs: "Copies" }],
  });
  expect(await valueAt(version, other.path)).toBe("Backups");
});

test.each([
  [
    "a text too long",
    { path: `${label}/fr`, before: "Sauvegardes", after: "x".repeat(201) },
    "too-long",
  ],
  [
    "another kind of value",
    { path: `${label}/fr`, before: "Sauvegardes", after: 3 },
    "wrong-shape",
  ],
  ["a key nobody knows", { path: "/criteria/backups/colour", after: "red" }, "wrong-shape"],
  ["a place that is none", { path: "criteria", after: "red" }, "unknown-path"],
  ["a path with a control character", { path: "/criteria/\u0000", after: {} }, "unknown-path"],
  [
    "another identifier",
    { path: "/criteria/backups/id", before: "backups", after: "b" },
    "fixed-id",
  ],
  ["an identifier of capitals", { path: "/themes/Été", after: { id: "Été" } }, "malformed-id"],
])("%s is refused", async (_, edit, code) => {
  const version = await begin();
  const response = await put(alice, version, [edit]);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ code }] });
  expect((await openVersionDraft(deps.db, version)).row.digest).toBeTruthy();
});

test("characters no database takes are dropped from a text, and the edit is kept", async () => {
  const version = await begin();
  const after = "Copies\u0000 de\uD800 sûreté";
  await put(alice, version, [{ path: `${label}/fr`, before: "Sauvegardes", after }]);
  expect(await valueAt(version, `${label}/fr`)).toBe("Copies de sûreté");
});

test.each(["before", "after"])("a value of any depth is read safely: %s", async (side) => {
  const version = await begin();
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const values = { before: '"Sauvegardes"', after: '"Copies"', [side]: deep };
  const body = `[{"path":"${label}/fr","before":${values.before},"after":${values.after}}]`;
  const path = `/gt/grille/${version}/modifications`;
  const response = await ask(alice, path, { method: "PUT", body, type: "application/json" });
  expect(response.status).toBe(side === "before" ? 409 : 422);
  expect(await valueAt(version, `${label}/fr`)).toBe("Sauvegardes");
});

test("a body that is no list of edits is refused", async () => {
  const version = await begin();
  for (const body of [[], {}, [{ after: 1 }], [{ path: 1 }], [{ path: "/a", other: 1 }], "x"]) {
    expect((await put(alice, version, body)).status).toBe(422);
  }
  const path = `/gt/grille/${version}/modifications`;
  const broken = await ask(alice, path, { method: "PUT", body: "{", type: "application/json" });
  expect(broken.status).toBe(400);
  expect((await ask(alice, path, { method: "PUT", body: "a=1", type: formType })).status).toBe(415);
});

test("an edit is taken back while its value is what it left, once, and never over another", async () => {
  const version = await begin();
  const edit = (before: string, after: string) => ({ path: `${label}/fr`, before, after });
  await put(alice, version, [edit("Sauvegardes", "Copies")]);
  const path = `/gt/grille/${version}/modifications`;
  expect((await post(bob, `${path}/1`, {})).status).toBe(303);
  expect(await valueAt(version, `${label}/fr`)).toBe("Sauvegardes");
  expect((await post(bob, `${path}/1`, {})).status).toBe(404);
  await put(alice, version, [edit("Sauvegardes", "Copies")]);
  await put(bob, version, [edit("Copies", "Archives")]);
  const refused = await post(alice, `${path}/3`, {});
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Archives");
  expect((await post(alice, `${path}/99`, {})).status).toBe(404);
  expect((await post(alice, `${path}/x`, {})).status).toBe(404);
});

test("everything saved at once is taken back at once", async () => {
  const version = await begin();
  const { row } = await openVersionDraft(deps.db, version);
  const asked = { "add:/profiles#en": "Schools", do: "add:/profiles" };
  await post(alice, `/gt/grille/${version}/modifier/profils`, asked);
  const personId = alice.person.id;
  const fate = await undoEdit(deps, { version, personId, number: 1, isWhole: true });
  expect(fate.kind).toBe("saved");
  expect((await openVersionDraft(deps.db, version)).row.digest).toBe(row.digest);
});

test("a version that is no draft is neither edited nor undone", async () => {
  const version = 1;
  const personId = alice.person.id;
  const edits = [{ path: `${label}/fr`, before: "Sauvegardes", after: "Copies" }];
  await expect(editDraft(deps, { version, personId, edits })).rejects.toMatchObject({
    code: "wrong-grid-state",
  });
  expect((await put(alice, 1, edits)).status).toBe(409);
  expect((await ask(alice, "/gt/grille/1/modifier/criteres")).status).toBe(409);
  expect((await ask(alice, "/gt/grille/1")).status).toBe(200);
  expect((await put(alice, 998, edits)).status).toBe(404);
});

test("two members who edit at the same moment both keep their change", async () => {
  const version = await begin();
  const write = (who: Actor, language: string, before: string) =>
    put(who, version, [{ path: `${label}/${language}`, before, after: "Copies" }]);
  const both = await Promise.all([write(alice, "fr", "Sauvegardes"), write(bob, "en", "Backups")]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await valueAt(version, label)).toEqual({ fr: "Copies", en: "Copies" });
});
