import { describe, expect, test } from "vitest";
import { longestReport, readReport } from "#core/report.ts";

const form = { route: "user", message: "Le lien est mort.", email: "" };

describe("a report", () => {
  test("is read with its lines, and needs no address", () => {
    expect(readReport({ ...form, message: "  Un.\r\nDeux.\rTrois. " })).toEqual({
      ok: true,
      value: { route: "user", message: "Un.\nDeux.\nTrois.", email: null },
    });
  });

  test("may be answered", () => {
    const read = readReport({ ...form, route: "hoster", email: " Moi@Chez-Nous.FR " });
    expect(read.ok && read.value.email).toBe("Moi@chez-nous.fr");
  });

  test("keeps what looks like markup or a formula: it is text", () => {
    const message = `<script>alert(1)</script> =1+1 ' " %00`;
    expect(readReport({ ...form, message })).toMatchObject({ ok: true, value: { message } });
  });

  test.each([
    [{ route: "" }, ["route"]],
    [{ route: "admin" }, ["route"]],
    [{ message: "" }, ["message"]],
    [{ message: " \n… " }, ["message"]],
    [{ message: "x".repeat(longestReport + 1) }, ["message"]],
    [{ message: "a\u0000b" }, ["message"]],
    [{ message: "a\u001B[31mb" }, ["message"]],
    [{ message: "a\u202Eb" }, ["message"]],
    [{ message: "a\uD800b" }, ["message"]],
    [{ email: "moi" }, ["email"]],
    [{ email: "moi@chez" }, ["email"]],
    [{ email: "moi@chez.fr\nBcc: toi@chez.fr" }, ["email"]],
    [{ route: "", message: "", email: "x" }, ["route", "message", "email"]],
  ])("with %j is refused for %j", (changes, fields) => {
    expect(readReport({ ...form, ...changes })).toEqual({ ok: false, problems: fields });
  });

  test("may be as long as it is said", () => {
    expect(readReport({ ...form, message: "é".repeat(longestReport) }).ok).toBe(true);
  });
});
