import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { can, groupRoles, hosterRoles, whoMay } from "#core/access.ts";
import type { Action, Person } from "#core/access.ts";

const slug = "toile-d-assos";
const elsewhere = "les-mailles";

const nobody: Person = {
  id: "00000000-0000-4000-8000-000000000001",
  email: "nadia@example.org",
  name: null,
  language: "fr",
  groupRole: null,
  roles: {},
};

/** Everyone there is, by how they stand towards the hoster that is acted upon. */
const cast = {
  visitor: null,
  person: nobody,
  editor: { ...nobody, roles: { [slug]: "editor" } },
  owner: { ...nobody, roles: { [slug]: "owner" } },
  "editor elsewhere": { ...nobody, roles: { [elsewhere]: "editor" } },
  "owner elsewhere": { ...nobody, roles: { [elsewhere]: "owner" } },
  "editor here, owner elsewhere": { ...nobody, roles: { [slug]: "editor", [elsewhere]: "owner" } },
  member: { ...nobody, groupRole: "member" },
  administrator: { ...nobody, groupRole: "administrator" },
  "administrator, editor here": {
    ...nobody,
    groupRole: "administrator",
    roles: { [slug]: "editor" },
  },
} as const satisfies Record<string, Person | null>;
type Part = keyof typeof cast;

const parts = Object.keys(cast) as Part[];
const signedIn = parts.filter((part) => part !== "visitor");
const inside: Part[] = [
  "editor",
  "owner",
  "editor here, owner elsewhere",
  "administrator, editor here",
];
const group: Part[] = ["member", "administrator", "administrator, editor here"];
const administrators: Part[] = ["administrator", "administrator, editor here"];
const peers: Part[] = ["editor elsewhere", "owner elsewhere", "member", "administrator"];

/** Who may do what, said once more, by people and not by standings. */
const allowed: Readonly<Record<Action, readonly Part[]>> = {
  "keep-account": signedIn,
  "create-hoster": signedIn,
  "claim-hoster": signedIn,
  "read-space": inside,
  "describe-hoster": inside,
  "answer-grid": inside,
  "publish-assessment": inside,
  "withdraw-assessment": ["owner"],
  "announce-events": inside,
  "answer-reviews": inside,
  "read-team": inside,
  "change-team": ["owner"],
  "leave-team": inside,
  "choose-presence": ["owner"],
  "review-answers": peers,
  "read-desk": group,
  "decide-claims": group,
  "moderate-reviews": group,
  "take-part": signedIn,
  "edit-grid": group,
  "announce-grid": group,
  "import-grid": group,
  "lead-discussion": group,
  "handle-reports": group,
  "moderate-listings": group,
  "run-crawls": group,
  "ask-for-dump": group,
  "change-settings": administrators,
  "read-audit": administrators,
  "grant-roles": administrators,
};

const actions = Object.keys(whoMay) as Action[];

describe.each(actions)("%s", (action) => {
  test.each(parts)("%s", (part) => {
    expect(can(cast[part], action, { hoster: slug })).toBe(allowed[action].includes(part));
  });
});

const anySlug = fc.constantFrom(slug, elsewhere, "constructor", "__proto__", "toString");

const anyPerson = fc
  .record({
    groupRole: fc.option(fc.constantFrom(...groupRoles)),
    roles: fc.dictionary(anySlug, fc.constantFrom(...hosterRoles)),
  })
  .map((changes): Person => ({ ...nobody, ...changes }));

const anyAction = fc.constantFrom(...actions);

/** What is done to one hoster, from its inside. */
const insideActions = actions.filter(
  (action) => allowed[action].includes("owner") && !allowed[action].includes("person"),
);

test("somebody without a role for a hoster does nothing to it from the inside, whatever they are elsewhere", () => {
  fc.assert(
    fc.property(anyPerson, anySlug, fc.constantFrom(...insideActions), (person, hoster, action) => {
      fc.pre(!Object.hasOwn(person.roles, hoster));
      expect(can(person, action, { hoster })).toBe(false);
    }),
  );
});

test("nobody reviews the answers of a hoster while working for it", () => {
  fc.assert(
    fc.property(anyPerson, anySlug, (person, hoster) => {
      fc.pre(Object.hasOwn(person.roles, hoster));
      expect(can(person, "review-answers", { hoster })).toBe(false);
    }),
  );
});

test("an owner may do all that an editor may, an administrator all that a member may", () => {
  fc.assert(
    fc.property(anyPerson, anySlug, anyAction, (person, hoster, action) => {
      const editor = { ...person, roles: { ...person.roles, [hoster]: "editor" } } as const;
      const owner = { ...person, roles: { ...person.roles, [hoster]: "owner" } } as const;
      if (can(editor, action, { hoster })) expect(can(owner, action, { hoster })).toBe(true);
      const member = { ...person, groupRole: "member" } as const;
      const administrator = { ...person, groupRole: "administrator" } as const;
      if (can(member, action, { hoster }))
        expect(can(administrator, action, { hoster })).toBe(true);
    }),
  );
});

test("without a hoster to act upon, being an owner somewhere opens nothing of any hoster", () => {
  fc.assert(
    fc.property(anyPerson, fc.constantFrom(...insideActions), (person, action) => {
      expect(can(person, action, null)).toBe(false);
    }),
  );
});

test("a visitor may do none of it", () => {
  for (const action of actions) {
    for (const subject of [null, { hoster: slug }]) expect(can(null, action, subject)).toBe(false);
  }
});
