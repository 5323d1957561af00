import { describe, expect, test } from "vitest";
import type { Ground, HosterCard } from "#core/hoster.ts";
import type { Offer } from "#core/offers.ts";
import { attributes, readable } from "./rendered.tsx";
import { imaginary, kaz } from "./sample-hosters.ts";
import { show } from "./shown-directory.tsx";

const answered: Ground = {
  criterion: "dpa",
  operator: "min_level",
  operand: 1,
  status: "met",
  reason: "answer",
  value: "template-ready",
  level: 2,
  answeredAt: "2026-07-12T10:00:00.000Z",
};
const unanswered: Ground = {
  ...answered,
  criterion: "support-channels",
  operator: "any_of",
  operand: ["phone"],
  status: "pending",
  reason: "unanswered",
  value: null,
  level: null,
  answeredAt: null,
};
const expired: Ground = { ...unanswered, reason: "expired", value: ["phone"] };

/** An assessed hoster, of which only these needs are known. */
function standing(
  needs: NonNullable<HosterCard["needs"]>,
  grounds: NonNullable<HosterCard["grounds"]> = {},
): HosterCard {
  return { ...imaginary("regional-association").card, needs, grounds };
}

/** What is said of how a hoster fits. */
function matchOf(html: string): string {
  return readable(/<(?:div|p) class="match[\s\S]*?<\/article>/u.exec(html)?.[0] ?? "");
}

describe("how a hoster fits", () => {
  const asked = { choices: { need: ["phone-help", "signed-dpa"] } };

  test("is summed up in a sentence that names what is not said", () => {
    const card = standing(
      { "signed-dpa": "met", "phone-help": "pending" },
      { "signed-dpa": [answered], "phone-help": [unanswered] },
    );
    expect(matchOf(show({ search: asked, hosters: [card] }))).toContain(
      "Répond à 1 besoin sur 2 ; ne dit rien sur 1 : joindre quelqu’un par téléphone",
    );
    expect(matchOf(show({ search: asked, hosters: [card] }, "en"))).toContain(
      "Answers 1 of 2 needs; says nothing on 1: reach someone by phone",
    );
  });

  test("is explained, folded, by each answer, its words and since when", () => {
    const card = standing(
      { "signed-dpa": "met", "phone-help": "pending" },
      { "signed-dpa": [answered], "phone-help": [unanswered] },
    );
    const html = show({ search: asked, hosters: [card] });
    const folded = /<details class="why"><summary>Depuis quand[\s\S]*?<\/details>/u.exec(html)?.[0];
    expect(attributes(folded ?? "", "href").filter((href) => href.startsWith("/"))).toEqual([
      "/grille/1/support-channels",
      "/grille/1/dpa",
    ]);
    const text = readable(folded ?? "");
    expect(text).toContain("Un accord RGPD (oui) Accord RGPD : ");
    expect(text).toContain("· 12 juillet 2026 , il y a 4 mois");
    expect(text).toContain("(non dit) Moyens de demander de l’aide : Pas encore de réponse");
  });

  test("tells an answer to be confirmed from silence", () => {
    const card = standing(
      { "signed-dpa": "met", "phone-help": "pending" },
      { "signed-dpa": [answered], "phone-help": [expired] },
    );
    const text = matchOf(show({ search: asked, hosters: [card] }));
    expect(text).toContain("reste à confirmer sur 1 : joindre quelqu’un par téléphone");
    expect(text).not.toContain("non dit");
  });

  test("says plainly what is refused, for those that nearly suit", () => {
    const card = standing({ "signed-dpa": "unmet", "phone-help": "met" });
    const html = show({
      search: asked,
      hosters: [],
      nearMisses: [{ card, need: "signed-dpa" }],
    });
    expect(readable(html)).toContain("À un besoin près Il répond non à un seul de vos besoins");
    expect(matchOf(html)).toContain("Répond à 1 besoin sur 2 ; répond non sur 1 : un accord RGPD");
  });

  test("says of a hoster that nobody answered for it, unless its group does", () => {
    const { card } = imaginary("regional-association");
    const said = "Personne n’a encore répondu à la grille pour cet hébergeur.";
    const hosters = [card, kaz];
    expect(readable(show({ search: { ...asked, sort: "name" }, hosters }))).toContain(said);
    expect(readable(show({ search: asked, hosters }))).not.toContain(said);
  });

  test("says once that nobody in the whole result has answered", () => {
    const facets = [{ id: "profile", values: [{ id: "not-assessed", count: 2, isChosen: false }] }];
    const text = readable(show({ search: asked, hosters: [kaz], facets, total: 2 }));
    expect(text.match(/n’a encore répondu à la grille/gu)).toHaveLength(1);
    expect(text).toContain("Aucun de ces hébergeurs n’a encore répondu à la grille");
    expect(text).not.toContain("Grille à l’essai");
  });
});

describe("what else was asked", () => {
  const offer: Offer = {
    name: "Asso",
    nameEn: null,
    audiences: [],
    services: ["files"],
    hasOneLogin: null,
    included: null,
    includedEn: null,
    leastAccounts: null,
    mostAccounts: null,
    price: { kind: "fixed", cents: 500, unit: "account", period: "month" },
    example: null,
    exampleEn: null,
  };

  test("is estimated once accounts or a budget are given, and only then", () => {
    const hosters = [{ ...kaz, offers: [offer] }];
    expect(readable(show({ search: { accounts: 10 }, hosters }))).toMatch(
      /Prix estimé Environ 600\s€ par an/u,
    );
    expect(readable(show({ hosters }))).not.toContain("Prix estimé");
  });

  test("is said as a distance, roughly, from the department one starts from", () => {
    expect(readable(show({ search: { near: "29" } }))).toMatch(
      /\(Morbihan, 56\) · à \d+0\skm environ/u,
    );
    const nowhere = { ...kaz, department: null };
    expect(readable(show({ search: { near: "29" }, hosters: [nowhere] }))).not.toContain(
      "km environ",
    );
  });

  test("can be taken away like any filter", () => {
    const html = show({ search: { accounts: 12, budget: 900 }, total: 3 });
    expect(readable(html)).toContain(
      "3 hébergeurs. Nombre de comptes : 12. Budget : 900 € par an au plus.",
    );
    const chips = /<ul class="chips"[\s\S]*?<\/ul>/u.exec(html)?.[0] ?? "";
    expect(attributes(chips.replaceAll(/<use [^>]*>/gu, ""), "href")).toEqual([
      "/hebergeurs?budget=900",
      "/hebergeurs?accounts=12",
      "/hebergeurs",
    ]);
  });
});
