import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEmail } from "#core/email.ts";

describe("an e-mail address", () => {
  test.each([
    ["alice@exemple.org", "alice@exemple.org"],
    ["  alice@exemple.org\n", "alice@exemple.org"],
    ["Alice.Martin+matou@Sous.Exemple.ORG", "Alice.Martin+matou@sous.exemple.org"],
    ["o'neil_1@a-b.example", "o'neil_1@a-b.example"],
    ["zoé@café.example", "zoé@café.example"],
    ["alice@xn--caf-dma.example", "alice@xn--caf-dma.example"],
  ])("%j is read as %j", (typed, email) => {
    expect(readEmail(typed)).toBe(email);
  });

  test.each([
    "",
    "alice",
    "@exemple.org",
    "alice@",
    "alice@exemple",
    "alice@exemple.1",
    "alice@[192.0.2.1]",
    "alice@192.0.2.1",
    "alice@-exemple.org",
    "alice@exemple-.org",
    "alice@exemple..org",
    ".alice@exemple.org",
    "alice.@exemple.org",
    "al ice@exemple.org",
    "alice@exemple.org, bob@exemple.org",
    "alice@bob@exemple.org",
    "Alice <alice@exemple.org>",
    '"alice"@exemple.org',
    "alice(comment)@exemple.org",
    "alice@exemple.org\r\nBcc: bob@exemple.org",
    "alice\u0000@exemple.org",
    "alice\u202E@exemple.org",
    `${"a".repeat(65)}@exemple.org`,
    `a@${"b.".repeat(130)}org`,
  ])("%j is not one", (typed) => {
    expect(readEmail(typed)).toBeNull();
  });

  test("never holds what could end it: a space, a control character, a list, a bracket", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.emailAddress(), (text, email) => {
        for (const typed of [text, email, `${email}${text}`, `${text}${email}`]) {
          expect(readEmail(typed) ?? "").not.toMatch(/[\s\p{C}<>(),;:"[\]\\]/u);
        }
      }),
    );
  });
});
