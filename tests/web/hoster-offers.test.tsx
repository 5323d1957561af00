import { describe, expect, test } from "vitest";
import type { Offer } from "#core/offers.ts";
import type { Language } from "#core/vocabulary.ts";
import { attributes, readable } from "./rendered.tsx";
import { imaginary, kaz, service } from "./sample-hosters.ts";
import { revisions, section, show, withoutAnswer } from "./shown-hoster.tsx";

describe("offers", () => {
  const offer: Offer = {
    name: "Petite asso",
    nameEn: "Small association",
    audiences: ["associations"],
    services: ["mail", "files"],
    hasOneLogin: true,
    included: "50 Go.",
    includedEn: null,
    leastAccounts: 2,
    mostAccounts: 10,
    price: { kind: "fixed", cents: 450, unit: "account", period: "month" },
    example: "Une radio verse 210 €.",
    exampleEn: null,
  };
  const shown = (offers: readonly Offer[], language: Language = "fr") =>
    show({ card: { ...kaz, offers } }, language);
  const offersOf = (offers: readonly Offer[], language?: Language) =>
    readable(section(shown(offers, language), "offres"));

  test("say their price, for whom they are and what is in them", () => {
    expect(offersOf([offer])).toContain(
      "Petite asso 4,50 € par compte et par mois 50 Go. Pour qui Associations Services compris Courriel, fichiers partagés Un seul identifiant Oui, pour tous les services Nombre de comptes De 2 à 10 Exemple : Une radio verse 210 €.",
    );
  });

  test("are told in English, in French where nobody translated", () => {
    expect(offersOf([offer], "en")).toContain(
      "Small association €4.50 per account per month 50 Go.",
    );
    expect(shown([offer], "en")).toContain('<p lang="fr">50 Go.</p>');
  });

  test("say apart what they do not state", () => {
    const bare = { ...offer, audiences: [], services: [], included: null, example: null };
    const text = offersOf([
      { ...bare, hasOneLogin: null, leastAccounts: null, mostAccounts: null, price: null },
    ]);
    expect(text).toContain(
      "Petite asso Prix non dit Non dit : pour qui, services compris, un seul identifiant, nombre de comptes.",
    );
  });

  test.each([
    [1, null, "À partir de 1"],
    [null, 10, "Jusqu’à 10"],
    [1, 1, "Un seul"],
    [5, 5, "5"],
  ])("are for a number of accounts, from %s to %s: %s", (leastAccounts, mostAccounts, words) => {
    expect(offersOf([{ ...offer, leastAccounts, mostAccounts }])).toContain(
      `Nombre de comptes ${words} `,
    );
  });

  test("give the price to expect at the top of the page", () => {
    const suggested = { ...offer, price: { ...offer.price, kind: "suggested" } } as Offer;
    const free: Offer = { ...offer, price: { kind: "free" } };
    const unpriced: Offer = { ...offer, price: null };
    for (const [offers, words] of [
      [[offer], "Prix 4,50 € par compte et par mois Nouvelles"],
      [[suggested], "Prix 4,50 € par compte et par mois (montant suggéré) Nouvelles"],
      [[free, offer], "Prix Gratuit, ou dès 4,50 € par compte et par mois Nouvelles"],
      [[free, unpriced], "Prix Gratuit Nouvelles"],
      [[unpriced], "Prix Non dit Nouvelles"],
    ] as const) {
      expect(readable(shown(offers))).toContain(words);
    }
    const services = [service("mail", { registrations: ["none", "client"], load: "open" })];
    expect(readable(show({ card: { ...kaz, services } }))).toContain(
      "Prix Gratuit, payant Nouvelles demandes Ouvert Contact",
    );
  });

  test("are said not to be described yet, without judgement", () => {
    expect(offersOf([])).toContain("Kaz n’a pas encore décrit ses offres");
  });
});

describe("what happens if the team stops", () => {
  const { card, assessment } = imaginary("regional-association");

  test("is told from the answers, each a link to where it stands", () => {
    const html = show({ card, assessment, revisions });
    const told = html.split('id="continuite"')[1]?.split("</section>")[0] ?? "";
    expect(readable(told)).toContain(
      "Qui d’autre a les accès Personnes capables d’intervenir : 3 personnes",
    );
    expect(readable(told)).toContain("En cas de fermeture Préavis de fermeture : 3 mois");
    const ids = attributes(html, "id");
    for (const href of attributes(told, "href")) expect(ids).toContain(href.slice(1));
  });

  test("says apart what is not answered", () => {
    const some = withoutAnswer(withoutAnswer(assessment, "years-running"), "exit-clause");
    const html = show({ card, assessment: some, revisions });
    const told = readable(html.split('id="continuite"')[1]?.split("</section>")[0] ?? "");
    expect(told).toContain("Depuis quand Non dit");
    expect(told).toMatch(/Pas encore de réponse : Clause de départ Ancienneté$/u);
  });

  test("is not told of a hoster that answered nothing", () => {
    expect(show()).not.toContain('id="continuite"');
  });
});
