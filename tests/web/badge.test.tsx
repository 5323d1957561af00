import { expect, test } from "vitest";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { Badge } from "#web/pages/hoster/Badge.tsx";
import { textWidth } from "#web/pages/hoster/text-width.ts";
import { readable, rendered } from "./rendered.tsx";
import { imaginary, kaz } from "./sample-hosters.ts";

function titleOf(svg: string): string {
  return readable(/<title>[\s\S]*?<\/title>/u.exec(svg)?.[0] ?? "");
}

test("a badge names the profiles, the grid version and the date, in words", () => {
  const { card, assessment } = imaginary("regional-association");
  const svg = rendered(
    <Badge card={{ ...card, imaginary: false }} grid={matouGrid} assessment={assessment} />,
  );
  expect(titleOf(svg)).toBe(
    "Les Mailles : Artisanal et familial · Organisations. Grille MATOU, version 1 · 22 novembre 2026.",
  );
  expect(readable(svg)).toContain("Grille à l’essai : le collectif CHATONS ne l’a pas adoptée.");
  expect(svg).toMatch(/<text class="name"[^>]*>Artisanal et familial · Organisations<\/text>/u);
  expect(svg).not.toContain("stroke-dasharray");
});

test("a profile that is not held is drawn too, dashed and at the same size", () => {
  const { card, assessment } = imaginary("neighbourhood-server");
  const svg = rendered(
    <Badge card={{ ...card, imaginary: false }} grid={matouGrid} assessment={assessment} />,
  );
  expect(titleOf(svg)).toContain(": Artisanal et familial. Grille");
  expect(svg.match(/<g class="em held art" /gu)).toHaveLength(1);
  expect(svg.match(/<g class="em open" /gu)).toHaveLength(1);
  expect(svg.match(/scale\(\.667\)/gu)).toHaveLength(2);
});

test.each([
  ["not-assessed", "Kaz : Pas encore évalué. Annuaire MATOU."],
  ["declined", "Kaz : Ne se situe pas dans la grille. Annuaire MATOU."],
])("without answers (%s) a badge says so", (outcome, title) => {
  const svg = rendered(<Badge card={{ ...kaz, outcome }} grid={matouGrid} assessment={null} />);
  expect(titleOf(svg)).toBe(title);
});

test("an imaginary hoster's badge says that it is one", () => {
  const { card, assessment } = imaginary("newcomer");
  const svg = rendered(<Badge card={card} grid={matouGrid} assessment={assessment} />, "en");
  expect(titleOf(svg)).toBe(
    "La Petite Patte: Description in progress. MATOU grid, version 1 · 22 November 2026 · Imaginary example.",
  );
});

test("a hostile name stays text, and what XML refuses is left out", () => {
  const name = 'A</title><script>alert(1)</script>&"\u0000\u0007\uFFFF\uD800';
  const svg = rendered(<Badge card={{ ...kaz, name }} grid={matouGrid} assessment={null} />);
  expect(svg).not.toContain("<script");
  expect(svg).toContain("A&lt;/title>&lt;script>alert(1)&lt;/script>&amp;&quot;");
  expect(svg).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
});

test("longer words are drawn wider", () => {
  expect(textWidth("Organisations", 15)).toBeGreaterThan(textWidth("Organi", 15));
  expect(textWidth("MMMM", 12)).toBeGreaterThan(textWidth("iiii", 12));
});
