import { describe, expect, test } from "vitest";
import type { Assessment } from "#core/assessment.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { attributes, readable } from "./rendered.tsx";
import { imaginary, kaz, kazFacts, service } from "./sample-hosters.ts";
import { revisions, section, show, withoutAnswer } from "./shown-hoster.tsx";

describe("a hoster nobody has assessed", () => {
  const html = show();

  test("is said to be so, and what that means", () => {
    expect(readable(section(html, "profil"))).toContain(
      "Pas encore évalué Artisanal et familial Organisations Kaz n’a pas encore répondu à la grille MATOU. Ce n’est ni un oui ni un non",
    );
    expect(html).not.toContain('id="reponses"');
    expect(html).not.toMatch(/class="em (?:art|org)(?: big)?"/u);
    expect(html.match(/class="em (?:art|org) none/gu)).toHaveLength(4);
  });

  test("is described by its first facts, and what is unknown is said to be", () => {
    expect(readable(html)).toContain(
      "Association, collégiale Écrire à cet hébergeur Voir son site Comparer avec d’autres Le garder et chercher d’autres hébergeurs Pour qui Associations, particuliers Où Vannes (Morbihan, 56) Quoi Courriel, fichiers partagés Prix Non dit Nouvelles demandes Non dit Contact kaz.bzh",
    );
    const unplaced = { place: null, country: null, department: null };
    const bare = { ...kaz, ...unplaced, audiences: [], legalForm: null };
    expect(readable(show({ card: { ...bare, services: [], website: null } }))).toContain(
      "Pour qui Non dit Où Non dit Quoi Non dit Prix Non dit Nouvelles demandes Non dit Contact Non dit",
    );
    const reachable = { ...kazFacts[0], field: "contact", value: "https://kaz.bzh/contact" };
    expect(readable(show({ facts: [...kazFacts, reachable as Fact] }))).toContain(
      "Contact kaz.bzh/contact",
    );
    expect(readable(show({ card: { ...kaz, place: null } }))).toContain("Où Morbihan, France");
  });

  test("shows each fact as a source says it, with its addresses and day", () => {
    const sources = section(html, "sources");
    expect(readable(sources)).toContain("Relevé le 22 novembre 2026 dans des pages publiques.");
    expect(readable(sources)).toContain(
      "Lien avec le collectif, d’après les sources dit membre du collectif",
    );
    expect(attributes(sources, "href")).toEqual(
      expect.arrayContaining([
        "https://taipan.example/kaz",
        "https://kaz.bzh/qui_sommes_nous.html",
      ]),
    );
  });

  test("tells apart what different sources say", () => {
    const own = {
      field: "membership",
      value: "MEMBER",
      origin: "chatonsinfos",
      sources: ["https://kaz.bzh/chatonsinfos.properties"],
      recordedOn: "2026-11-23",
    } as const;
    const text = readable(section(show({ facts: [own, ...kazFacts] }), "sources"));
    expect(text).toMatch(
      /Relevé le 23 novembre 2026 dans le fichier ChatonsInfos de l’hébergeur\..*MEMBER.*Relevé le 22 novembre 2026/u,
    );
  });
});

test("a hoster that declines is shown without judgement, emblem nor badge", () => {
  const html = show({ card: { ...kaz, outcome: "declined" } });
  const text = readable(html);
  expect(text).toContain("A choisi de ne pas se situer dans la grille Kaz figure dans l’annuaire");
  expect(text).not.toContain("Pas encore évalué");
  expect(html).not.toContain('class="em ');
  expect(html).not.toContain('id="badge"');
});

describe("an assessed hoster", () => {
  const { card, assessment } = imaginary("regional-association");
  const html = show({ card, assessment, facts: [], revisions });

  test("that does not exist says so at the top", () => {
    const text = readable(html);
    expect(text).toContain("Exemple imaginaire Les Mailles n’existe pas.");
    expect(text).toContain("Cette fiche est un exemple : elle n’a pas de source.");
    expect(attributes(html, "href").filter((href) => href.includes(".example/"))).toEqual([]);
  });

  test("has its outcome in a sentence and its profiles in twin blocks", () => {
    const profile = section(html, "profil");
    expect(readable(profile)).toContain("Cet hébergeur relève des deux profils.");
    expect(profile.match(/<section class="profile hue (?:art|org)"/gu)).toHaveLength(2);
    expect(readable(profile)).toContain("Grille à l’essai");
  });

  test("says what its verdict rests on, and until when", () => {
    expect(readable(section(html, "profil"))).toContain(
      "Conditions décisives 25 sur 25, déclarées Avec une preuve 25 liens publics Réponses publiées le 22 novembre 2026 , avant-hier . À confirmer avant le 22 novembre 2028 .",
    );
  });

  test("shows every answer in words, with its note, its address and its day", () => {
    const backups = {
      ...answerOf(assessment, "backups"),
      note: "Chez une association <amie>.",
      answeredAt: "2026-05-12T09:00:00.000Z",
    };
    const noted = withAnswer(assessment, "backups", backups);
    const text = readable(show({ card: { ...card, imaginary: false }, assessment: noted }));
    expect(text).toContain(
      "Sauvegardes décide Déclaré Chaque jour, avec une copie dans un autre lieu Chez une association <amie>. 12 mai 2026 Preuve regional-association.example/backups",
    );
    expect(text).toContain(
      "Déclarées le 22 novembre 2026, sauf celles qui portent une autre date.",
    );
  });

  test("shows what is not answered apart, never as a no", () => {
    const continuity =
      html.split("Disponibilité et continuité</b>")[1]?.split("</details>")[0] ?? "";
    const some = withoutAnswer(assessment, "on-call");
    const silent =
      show({ card, assessment: some })
        .split("Disponibilité et continuité</b>")[1]
        ?.split("</details>")[0] ?? "";
    expect(continuity).not.toContain("Pas encore de réponse");
    expect(readable(silent)).toContain("6 réponses sur 7");
    expect(readable(silent.split("</table>")[1] ?? "")).toContain(
      "Pas encore de réponse Interventions hors horaires . Une absence de réponse n’est pas un non.",
    );
  });

  test("links to its revisions and gives the code of its badge", () => {
    expect(readable(section(html, "historique"))).toContain(
      "Révision 1 (en cours), publiée le 22 novembre 2026 · grille, version 1 Voir tout l’historique",
    );
    expect(attributes(html, "href")).toContain("/hebergeurs/regional-association/historique");
    const badge = section(html, "badge");
    expect(attributes(badge, "src")).toEqual(["/hebergeurs/regional-association/badge.svg"]);
    expect(readable(badge)).toContain(
      '<a href="https://matou.example/hebergeurs/regional-association"><img src="https://matou.example/hebergeurs/regional-association/badge.svg" height="64" alt="Les Mailles dans l’annuaire MATOU : Artisanal et familial · Organisations, le 22 novembre 2026"></a>',
    );
  });

  test("is told in English, addresses included", () => {
    const english = show({ card, assessment, revisions }, "en");
    expect(readable(english)).toContain("This hoster belongs to both profiles.");
    expect(readable(english)).toContain("Answers published on 22 November 2026");
    expect(attributes(english, "src")).toEqual(["/en/hebergeurs/regional-association/badge.svg"]);
  });

  test("has its profiles still to be met folded and neutral", () => {
    const { card: fast, assessment: given } = imaginary("fast-company");
    const text = readable(section(show({ card: fast, assessment: given }), "profil"));
    expect(text).toContain("conditions à réunir");
    expect(text).not.toMatch(/échou|refus|insuffisant/iu);
  });
});

describe("services", () => {
  test("are named in plain words, then as the source names them", () => {
    const services = [
      service("audio", { name: "radios web" }),
      service("files", { name: "Nextcloud", software: "Nextcloud" }),
      service("mail", { name: "Courriel" }),
    ];
    const text = readable(section(show({ card: { ...kaz, services } }), "services"));
    expect(text).toContain(
      "Service Logiciel Partager des fichiers et des images Fichiers partagés Nextcloud S’écrire et discuter Courriel Non dit Publier Audio et radio radios web Non dit",
    );
    expect(text).not.toContain("Adresse");
  });

  test("say who may register, whether they are full, and where they are", () => {
    const services = [
      service("chat", {
        registrations: ["free", "member"],
        load: "full",
        url: "https://x.kaz.bzh/",
      }),
      service("polls"),
    ];
    const text = readable(section(show({ card: { ...kaz, services } }), "services"));
    expect(text).toContain("Tout le monde, adhérents · Complet x.kaz.bzh");
    expect(text).toContain("Sondages de dates polls Non dit Non dit Non dit");
  });
});

test("names, notes, facts and addresses from an import stay text", () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const { card, assessment } = imaginary("regional-association");
  const backups = {
    ...answerOf(assessment, "backups"),
    note: hostile,
    evidence: "javascript:alert(1)",
  };
  const html = show({
    card: {
      ...card,
      imaginary: false,
      name: hostile,
      summary: hostile,
      place: hostile,
      legalForm: hostile,
      website: "javascript:alert(1)",
      services: [service("mail", { name: hostile, software: hostile, url: "javascript:alert(1)" })],
    },
    assessment: withAnswer(assessment, "backups", backups),
    facts: kazFacts.map((fact) => ({ ...fact, value: hostile, sources: ["javascript:alert(1)"] })),
  });
  expect(html).not.toMatch(/<script|<img src=x/u);
  expect(attributes(html, "href").filter((href) => /script:/iu.test(href))).toEqual([]);
  const badge = section(html, "badge").split("<code>")[1] ?? "";
  expect(badge).toContain("&amp;quot;&amp;gt;&amp;lt;script&amp;gt;");
});

const pages: readonly (readonly [string, HosterCard, Assessment | null])[] = [
  ["not assessed", kaz, null],
  ["declined", { ...kaz, outcome: "declined" }, null],
  ...["regional-association", "newcomer", "fast-company"].map((id) => {
    const { card, assessment } = imaginary(id);
    return [id, card, assessment] as const;
  }),
];

test.each(pages)(
  "the page of a hoster (%s) is well formed in both languages",
  (_, card, assessment) => {
    for (const language of ["fr", "en"] as const) {
      const html = show(
        { card, assessment, revisions: assessment === null ? [] : revisions },
        language,
      );
      const ids = attributes(html, "id");
      const levels = [...html.matchAll(/<h([1-6])[\s>]/gu)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.slice(1).filter((level, index) => level > (levels[index] ?? 0) + 1)).toEqual(
        [],
      );
      expect(ids).toEqual([...new Set(ids)]);
      expect(readable(html)).not.toMatch(/undefined|NaN|\[object/u);
      expect(html).not.toMatch(/\sstyle=/u);
      for (const anchor of attributes(html, "href").filter((href) => /^#(?!i-)/u.test(href))) {
        expect(ids).toContain(anchor.slice(1));
      }
    }
  },
);

function answerOf({ answers }: Assessment, criterion: string) {
  const answer = answers[criterion];
  if (answer === undefined) throw new Error(`No answer to ${criterion}`);
  return answer;
}

function withAnswer(
  assessment: Assessment,
  criterion: string,
  answer: Assessment["answers"][string],
): Assessment {
  return { ...assessment, answers: { ...assessment.answers, [criterion]: answer } };
}
