import { expect, test } from "vitest";
import { listSuites } from "#core/replacements.ts";
import type { SuiteCoverage } from "#core/suite-coverage.ts";
import { coverSuite } from "#core/suite-coverage.ts";
import type { ServiceType } from "#core/services.ts";
import { SuitePage } from "#web/pages/suites/SuitePage.tsx";
import { SuitesPage } from "#web/pages/suites/SuitesPage.tsx";
import { readable, rendered } from "./rendered.tsx";
import { sampleProducts } from "./sample-products.ts";
import { kaz, service } from "./sample-hosters.ts";

const [known] = listSuites(sampleProducts);
if (known === undefined) throw new Error("The sample has no suite");
const { suite } = known;

function hoster(name: string, types: readonly ServiceType[], together?: readonly ServiceType[]) {
  const offer = {
    name: "Tout",
    nameEn: null,
    audiences: [],
    services: together ?? [],
    hasOneLogin: true,
    included: null,
    includedEn: null,
    leastAccounts: null,
    mostAccounts: null,
    price: null,
    example: null,
    exampleEn: null,
  };
  return {
    ...kaz,
    slug: name.toLowerCase(),
    name,
    services: types.map((type) => service(type)),
    offers: together === undefined ? [] : [offer],
  };
}

function suitePage(coverages: readonly SuiteCoverage[]) {
  return rendered(
    <SuitePage id="all-in-one" suite={suite} counts={[3, 1, 0]} coverages={coverages} />,
  );
}

test("each part says what replaces it, how many offer it and what changes", () => {
  const text = readable(suitePage([]));

  expect(text).toContain("2 des 3 parties ci-dessous");
  expect(text).toContain(
    "Le courrier Vos adresses changent. Se remplace par Courriel 3 hébergeurs",
  );
  expect(text).toContain("Logiciels courants Roundcube");
  expect(text).toContain("L’horoscope Se remplace par Rien ici");
  expect(text).toContain("La boule de cristal.");
});

test("whoever has everything under one login comes first, then everything, then most", () => {
  const cards = [
    hoster("Peu", ["mail"]),
    hoster("Tous", ["mail", "files"]),
    hoster("Ensemble", ["mail", "files"], ["mail", "files"]),
  ];
  const text = readable(suitePage(coverSuite(suite, cards)));

  expect(text).toMatch(/un seul identifiant.*Ensemble.*Toutes les parties.*Tous.*Ensuite.*Peu/u);
  expect(text).toContain("1 partie sur 2");
  expect(text).not.toContain("Aucun hébergeur");
});

test("when nobody has everything it is said, with those who have most", () => {
  const text = readable(suitePage(coverSuite(suite, [hoster("Peu", ["mail"])])));

  expect(text).toContain("Aucun hébergeur de l’annuaire ne propose à lui seul les 2 parties");
  expect(text).toContain("Il manque : Les fichiers");
});

test("when nobody has anything the page still tells what to do", () => {
  const html = suitePage([]);

  expect(readable(html)).toContain("Aucun hébergeur de l’annuaire ne propose encore");
  expect(html).toContain('href="/choisir?product=all-in-one"');
});

test("the list names tools, not words, and links only to what somebody offers", () => {
  const html = rendered(<SuitesPage products={sampleProducts} counts={[2, 2, 0]} />);

  expect(html).toContain('href="/remplacer/all-in-one"');
  expect(html).toContain('href="/hebergeurs?service=files"');
  expect(html).not.toContain("service=video-call");
  expect(readable(html)).toContain("Zoom Visioconférence personne pour l’instant");
  expect(readable(html)).not.toContain("visio ");
});
