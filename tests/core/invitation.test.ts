import { describe, expect, test } from "vitest";
import { invitationState, readInvitation } from "#core/invitation.ts";

const read = (fields: Record<string, string>) => readInvitation(new URLSearchParams(fields), "fr");

describe("what is typed to invite", () => {
  test("is read, the address in lower case", () => {
    expect(read({ email: " Bob@Example.ORG ", role: "owner", language: "en" })).toEqual({
      form: { email: "bob@example.org", role: "owner", language: "en" },
      fault: null,
    });
  });

  test("gives the least and keeps the language of the page when it says nothing known", () => {
    const { form } = read({ email: "bob@example.org", role: "root", language: "de" });
    expect(form).toEqual({ email: "bob@example.org", role: "editor", language: "fr" });
  });

  test.each([
    ["", "email-missing"],
    ["  ", "email-missing"],
    ["bob", "email-malformed"],
    ["bob@example.org, eve@example.org", "email-malformed"],
    ["bob@example.org\r\nBcc: eve@example.org", "email-malformed"],
  ])("is refused without one address: %j", (email, fault) => {
    expect(read({ email })).toMatchObject({ form: { email: email.trim() }, fault });
  });
});

describe("an invitation", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n));
  const open = { expiresAt: day(14), acceptedAt: null, cancelledAt: null };

  test.each([
    [open, 13, "open"],
    [open, 14, "expired"],
    [{ ...open, acceptedAt: day(2) }, 20, "accepted"],
    [{ ...open, cancelledAt: day(2) }, 3, "cancelled"],
  ])("%j is, on day %i, %s", (moments, at, state) => {
    expect(invitationState(moments, day(at))).toBe(state);
  });
});
