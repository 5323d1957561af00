import type { VNode } from "preact";
import { expect, test } from "vitest";
import { languages } from "#core/vocabulary.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { ErrorPage } from "#web/pages/errors/ErrorPage.tsx";
import { HelpPage } from "#web/pages/help/HelpPage.tsx";
import { HomePage } from "#web/pages/home/HomePage.tsx";
import type { HomeProps } from "#web/pages/home/home-props.ts";
import { AccessibilityPage } from "#web/pages/legal/AccessibilityPage.tsx";
import { LegalPage } from "#web/pages/legal/LegalPage.tsx";
import { textFor } from "#web/text/text.ts";
import { attributes, readable, rendered } from "./rendered.tsx";
import { sampleProducts } from "./sample-products.ts";

const services: HomeProps["services"] = [
  { type: "files", count: 21 },
  { type: "mail", count: 1 },
];

const counts = { real: 37, imaginary: 6, assessed: 0 };

function home(changes: Partial<HomeProps["counts"]> = {}): VNode {
  const all = { ...counts, ...changes };
  return <HomePage counts={all} services={services} grid={matouGrid} products={sampleProducts} />;
}

const pages = Object.entries({
  home: home(),
  help: <HelpPage grid={matouGrid} />,
  legal: <LegalPage publisher={null} sourceUrl={null} />,
  accessibility: <AccessibilityPage />,
  error: <ErrorPage title="Introuvable" remedy="Cherchez." requestId="abc" />,
});

test.each(pages)("the %s page has one title and no identifier twice", (_, page) => {
  for (const language of languages) {
    const html = rendered(page, language);
    const ids = attributes(html, "id");

    expect(html.match(/<h1[\s>]/gu)).toHaveLength(1);
    expect(ids).toEqual([...new Set(ids)]);
    expect(readable(html)).not.toMatch(/undefined|NaN|\[object/u);
    expect(html).not.toMatch(/\sstyle=/u);
  }
});

test.each(pages)("no heading of the %s page skips a level", (_, page) => {
  const levels = [...rendered(page).matchAll(/<h([1-6])[\s>]/gu)].map(([, level]) => Number(level));
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);

  expect(jumps).toEqual([]);
});

test.each(pages)("every link of the %s page stays on the site or is a whole address", (_, page) => {
  const strange = attributes(rendered(page), "href").filter(
    (href) => !/^(?:\/(?!\/)|#|https:\/\/)/u.test(href),
  );

  expect(strange).toEqual([]);
});

test("the first door asks the first question of the choice, as a plain form", () => {
  const html = rendered(home(), "en");

  expect(html).toContain('<form class="door help" action="/en/choisir">');
  expect(html).not.toContain('method="');
  expect(new Set(attributes(html, "name"))).toEqual(new Set(["audience", "q"]));
});

test("known tools lead to their suite, or to the hosters that replace them", () => {
  const html = rendered(home());

  expect(html).toContain('href="/remplacer/all-in-one"');
  expect(readable(html)).toContain("Google Drive, Dropbox");
  expect(readable(html)).not.toContain("visio,");
});

test("a site that knows no product says nothing of them", () => {
  const html = rendered(
    <HomePage counts={counts} services={services} grid={matouGrid} products={[]} />,
  );

  expect(readable(html)).not.toContain(textFor("fr").home.tools.title);
});

test("the second door leads to each service with its true count", () => {
  const html = rendered(home());

  expect(html).toContain('href="/hebergeurs?service=files"');
  expect(readable(html)).toContain("Fichiers partagés 21 hébergeurs");
  expect(readable(html)).toContain("Courriel 1 hébergeur");
});

test.each([
  [{ assessed: 0 }, "Aucun des 37 hébergeurs réels n’a encore répondu à la grille."],
  [{ assessed: 1 }, "1 hébergeur sur 37 a répondu à la grille."],
  [{ assessed: 12 }, "12 hébergeurs sur 37 ont répondu à la grille."],
  [{ assessed: 37 }, "Les 37 hébergeurs de l’annuaire ont répondu à la grille."],
])("where things stand is told from the counts: %o", (counts, sentence) => {
  expect(readable(rendered(home(counts)))).toContain(sentence);
});

test("outside demonstrations the home page speaks of no imaginary hoster", () => {
  expect(readable(rendered(home({ imaginary: 0 })))).not.toContain("imaginaire");
});

test("the legal page names the publisher only when there is one", () => {
  expect(
    readable(rendered(<LegalPage publisher="Les Mailles, Nantes" sourceUrl={null} />)),
  ).toContain("Ce site est publié par Les Mailles, Nantes.");
  expect(readable(rendered(<LegalPage publisher={null} sourceUrl={null} />))).toContain(
    "Elle n’a pas encore été renseignée.",
  );
});
