import { expect, test } from "vitest";
import { readAudiences } from "#core/audience-words.ts";

test.each([
  [
    "adhérents: environ 70 % d'associations, quelques collectifs, coopératives, services publics, peu de particuliers",
    ["individuals", "associations", "cooperatives", "public-bodies"],
  ],
  [
    "organisations, têtes de réseaux, associations, entreprises",
    ["associations", "networks", "companies"],
  ],
  ["écoles (Nextcloud gratuit)", ["schools"]],
  ["coopérateurs et grand public belge, associations", ["individuals", "associations"]],
  [
    "citoyens, organismes à but non lucratif, petites entreprises",
    ["individuals", "associations", "companies"],
  ],
  ["personnes physiques et morales d'Alsace en priorité", ["individuals"]],
  ["particuliers, mais pas d’entreprises", ["individuals"]],
  ["associations, sauf syndicats", ["associations"]],
  ["familles et amis", ["families"]],
  ["adhérents", []],
  ["clients", []],
  ["structures de la région Centre-Val de Loire d'abord", []],
  ["réseaux sociaux", []],
  ["", []],
])("%j is for %j", (text, audiences) => {
  expect(readAudiences(text)).toEqual(audiences);
});
