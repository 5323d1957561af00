import { expect, test } from "vitest";
import { typeset } from "#web/text/typography.ts";

const narrow = "\u202F";
const noBreak = "\u00A0";

test.each([
  ["Qui ? Vous !", `Qui${narrow}? Vous${narrow}!`],
  ["un ; deux : trois", `un${narrow}; deux${noBreak}: trois`],
  ["« Oui »", `«${narrow}Oui${narrow}»`],
  ["99,5 % à 20 €", `99,5${noBreak}% à 20${noBreak}€`],
  ["16 000 personnes", `16${narrow}000 personnes`],
  ["1 000 000", `1${narrow}000${narrow}000`],
  ["en 2026 350 personnes", "en 2026 350 personnes"],
])("%s gets its French spaces", (plain, expected) => {
  expect(typeset("fr", plain)).toBe(expected);
});

test("typesetting twice changes nothing more", () => {
  const once = typeset("fr", "« Oui » : 16 000 € ?");

  expect(typeset("fr", once)).toBe(once);
});

test("English keeps its spaces", () => {
  expect(typeset("en", "What? “Yes”: 16,000")).toBe("What? “Yes”: 16,000");
});
