import { describe, expect, test } from "vitest";
import { isTypedEmail, readAccountEmail, readName, readNewEmail } from "#core/account-form.ts";

describe("the address of an account", () => {
  test.each([
    ["alice@example.org", "alice@example.org"],
    ["  Alice.B@Example.ORG ", "alice.b@example.org"],
  ])("is read from %j in lower case", (typed, value) => {
    expect(readAccountEmail(typed)).toStrictEqual({ ok: true, value });
  });

  test.each([
    ["", "email-missing"],
    ["  ", "email-missing"],
    ["alice", "email-malformed"],
    ["Alice <alice@example.org>", "email-malformed"],
  ])("is not read from %j", (typed, fault) => {
    expect(readAccountEmail(typed)).toStrictEqual({ ok: false, fault });
  });

  test("changes for another one", () => {
    const current = "alice@example.org";
    expect(readNewEmail("Alice@example.org", current)).toMatchObject({ fault: "email-same" });
    expect(readNewEmail("new@example.org", current)).toMatchObject({ value: "new@example.org" });
    expect(isTypedEmail(" ALICE@example.org", current)).toBe(true);
    expect(isTypedEmail("alice@example.com", current)).toBe(false);
  });
});

test("a name is one line of at most 80 characters, or none", () => {
  expect(readName("  Alice\u202E  B. ")).toStrictEqual({ ok: true, value: "Alice B." });
  expect(readName(" \n ")).toStrictEqual({ ok: true, value: null });
  expect(readName("é".repeat(80))).toMatchObject({ ok: true });
  expect(readName("é".repeat(81))).toStrictEqual({ ok: false, fault: "name-too-long" });
});
