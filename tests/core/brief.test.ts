import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  briefFields,
  checkBriefForm,
  longestTexts,
  mostRecipients,
  readBriefForm,
} from "#core/brief.ts";
import type { BriefForm } from "#core/brief.ts";

const whole: BriefForm = {
  to: ["kaz"],
  message: "Bonjour",
  name: "Alice",
  organization: "",
  email: "alice@lilas.example",
  calls: "",
};

/** Fields as anybody could send them. */
const fields = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...briefFields), fc.string()),
    fc.string({ unit: "binary", maxLength: 60 }),
  ),
);

describe("what was typed", () => {
  test("is read whatever is sent, and read again gives the same", () => {
    fc.assert(
      fc.property(fields, (sent) => {
        const form = readBriefForm(sent);
        const { to, ...texts } = form;
        const again = [...to.map((slug) => ["to", slug] as const), ...Object.entries(texts)];
        expect(readBriefForm(again)).toEqual(form);
      }),
    );
  });

  test("never holds what could end a line or a header, but the message its ends of lines", () => {
    fc.assert(
      fc.property(fields, (sent) => {
        const { to: _, message, ...lines } = readBriefForm(sent);
        for (const line of Object.values(lines)) expect(line).not.toMatch(/\p{Cc}|\p{Cs}/u);
        expect(message.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });

  test("names each hoster once", () => {
    const to = ["kaz", "nubo", "kaz", ""].map((slug) => ["to", slug] as const);
    expect(readBriefForm(to).to).toEqual(["kaz", "nubo"]);
  });
});

describe("a form", () => {
  test.each<[string, Partial<BriefForm>, readonly string[]]>([
    ["is right when everything needed is there", {}, []],
    ["needs a hoster", { to: [] }, ["to missing"]],
    ["takes five hosters", { to: Array.from({ length: mostRecipients }, (_, n) => `h${n}`) }, []],
    [
      "takes no sixth",
      { to: Array.from({ length: mostRecipients + 1 }, (_, n) => `h${n}`) },
      ["to too-many"],
    ],
    ["needs a message", { message: "" }, ["message missing"]],
    ["needs a name and an address", { name: "", email: "" }, ["name missing", "email missing"]],
    ["needs a whole address", { email: "alice@lilas" }, ["email not-an-email"]],
    ["counts characters, not code units", { message: "🐈".repeat(longestTexts.message) }, []],
    [
      "refuses what is too long",
      { message: "x".repeat(longestTexts.message + 1), calls: "x".repeat(longestTexts.calls + 1) },
      ["message too-long", "calls too-long"],
    ],
  ])("%s", (_, changes, expected) => {
    const problems = checkBriefForm({ ...whole, ...changes }, { isSent: true });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  test("for a text to copy needs neither a name nor an address", () => {
    const form = { ...whole, name: "", email: "not one" };
    expect(checkBriefForm(form, { isSent: false })).toEqual([]);
  });
});
