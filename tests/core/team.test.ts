import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hosterRoles } from "#core/access.ts";
import { changeTeam, isSoleOwner } from "#core/team.ts";
import type { Team, TeamChange } from "#core/team.ts";

const people = ["alice", "bob", "charlie"] as const;
const someone = fc.constantFrom(...people);

const anyTeam = fc
  .array(fc.tuple(someone, fc.constantFrom(...hosterRoles)), { maxLength: 3 })
  .map((pairs): Team => new Map(pairs));

const anyChange = fc.oneof(
  fc.record({
    kind: fc.constant("role" as const),
    member: someone,
    role: fc.constantFrom(...hosterRoles),
  }),
  fc.record({ kind: fc.constant("remove" as const), member: someone }),
  fc.record({ kind: fc.constant("hand-over" as const), member: someone }),
  fc.record({ kind: fc.constant("leave" as const), isAbandoning: fc.boolean() }),
);

const owned: Team = new Map([
  ["alice", "owner"],
  ["bob", "editor"],
]);

function rolesAfter(team: Team, actor: string, change: TeamChange) {
  const changed = changeTeam(team, actor, change);
  return changed.ok ? Object.fromEntries(changed.team) : changed.refusal;
}

function countOwners(team: Team): number {
  return [...team.values()].filter((role) => role === "owner").length;
}

describe("what an owner changes", () => {
  test.each<[TeamChange, object | string]>([
    [
      { kind: "role", member: "bob", role: "owner" },
      { alice: "owner", bob: "owner" },
    ],
    [{ kind: "remove", member: "bob" }, { alice: "owner" }],
    [
      { kind: "hand-over", member: "bob" },
      { alice: "editor", bob: "owner" },
    ],
    [
      { kind: "hand-over", member: "alice" },
      { alice: "owner", bob: "editor" },
    ],
    [{ kind: "role", member: "alice", role: "editor" }, "last-owner"],
    [{ kind: "remove", member: "alice" }, "last-owner"],
    [{ kind: "leave", isAbandoning: false }, "last-owner"],
    [{ kind: "leave", isAbandoning: true }, { bob: "editor" }],
    [{ kind: "remove", member: "charlie" }, "not-found"],
  ])("%j", (change, expected) => {
    expect(rolesAfter(owned, "alice", change)).toEqual(expected);
  });
});

test("an editor may leave, and change nothing else", () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      const expected = change.kind === "leave" ? { alice: "owner" } : "not-allowed";
      expect(rolesAfter(owned, "bob", change)).toEqual(expected);
    }),
  );
});

test("a stranger changes nothing", () => {
  fc.assert(
    fc.property(anyTeam, anyChange, (team, change) => {
      expect(rolesAfter(team, "mallory", change)).toBe("not-allowed");
    }),
  );
});

test("whatever two people do one after the other, an owner is left unless the last one abandons", () => {
  const acts = fc.array(fc.tuple(someone, anyChange), { maxLength: 6 });
  fc.assert(
    fc.property(anyTeam, acts, (start, all) => {
      let team = start;
      for (const [actor, change] of all) {
        const before = team;
        const changed = changeTeam(before, actor, change);
        if (!changed.ok) continue;
        team = changed.team;
        if (countOwners(before) === 0 || countOwners(team) > 0) continue;
        expect(change).toEqual({ kind: "leave", isAbandoning: true });
        expect(isSoleOwner(before, actor)).toBe(true);
      }
    }),
  );
});

test("nobody joins, and only owners touch others", () => {
  fc.assert(
    fc.property(anyTeam, someone, anyChange, (team, actor, change) => {
      const changed = changeTeam(team, actor, change);
      if (!changed.ok) return;
      for (const person of changed.team.keys()) expect(team.has(person)).toBe(true);
      const touched = people.filter((person) => changed.team.get(person) !== team.get(person));
      const others = touched.filter((person) => person !== actor);
      if (others.length > 0) expect(team.get(actor)).toBe("owner");
    }),
  );
});
