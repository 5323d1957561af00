import type { Audience } from "#core/audiences.ts";
import { audienceIds } from "#core/audiences.ts";
import { fold } from "#core/words.ts";

/** The audiences a free text names, in the order of the vocabulary; a clause that denies names none. */
export function readAudiences(text: string): readonly Audience[] {
  const clauses = fold(text)
    .replaceAll(/['’]/gu, " ")
    .split(/[,;:/()]|\bmais\b/u)
    .filter(
      (clause) => !/\b(?:pas|sans|sauf|hors|aucun|aucune|ni|non(?! lucratif))\b/u.test(clause),
    );
  return audienceIds.filter((id) => clauses.some((clause) => wordsOfAudience[id].test(clause)));
}

/** Folded words; "coopérateurs" are people, "réseaux" alone may be social ones. */
const wordsOfAudience = {
  individuals:
    /\b(?:particulier|individu|citoyen(?:ne)?|etudiant(?:e)?|habitant(?:e)?|lyceen)s?\b|\b(?:grand|tout) public\b|\bpersonnes? physiques?\b/u,
  families: /\b(?:famil(?:le|ial|iale|iaux)s?|amis?|amies?|proches)\b/u,
  associations:
    /\b(?:associations?|assos?|collectifs?|syndicats?)\b|\b(?:organismes?|organisations?) (?:a|sans) but (?:non )?lucratif\b|\bosbl\b|\basbl\b/u,
  cooperatives: /\b(?:cooperatives?|scop|scic)\b/u,
  "public-bodies":
    /\b(?:collectivites?|communes|mairies?|administrations?|municipalites?)\b|\bservices? publics?\b|\betablissements? publics?\b|\bsecteur public\b/u,
  networks: /\btetes? de reseaux?\b|\bfederations?\b/u,
  schools:
    /\b(?:ecoles?|lycees?|universites?|facultes?)\b|\betablissements? (?:scolaires?|d enseignement)\b/u,
  companies: /\b(?:entreprises?|pme|tpe|societes?|independants?|commerces?)\b/u,
} satisfies Record<Audience, RegExp>;
