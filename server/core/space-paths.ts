import { buildPath } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** Addresses of those who are signed in, and of the links mailed to them. */
export const spacePathTo = {
  signIn: (language: Language, query = "") => buildPath(language, ["connexion"], query),
  /** What is said once a link is asked for; no token is that short. */
  signInAsked: (language: Language) => buildPath(language, ["connexion", "lien-demande"]),
  signInLink: (language: Language, token: string) => buildPath(language, ["connexion", token]),
  signInPasskey: (language: Language) => buildPath(language, ["connexion", "cle"]),
  /** What a device is to sign, asked for before the answer goes to `signInPasskey`. */
  signInChallenge: (language: Language) => buildPath(language, ["connexion", "cle", "defi"]),
  signOut: (language: Language) => buildPath(language, ["compte", "deconnexion"]),
  account: (language: Language) => buildPath(language, ["compte"]),
  accountPart: (language: Language, ...parts: readonly string[]) =>
    buildPath(language, ["compte", ...parts]),
  /** Confirms a change of address, from either mailbox. */
  addressChange: (language: Language, token: string) => buildPath(language, ["adresse", token]),
  newHoster: (language: Language) => buildPath(language, ["compte", "nouvel-hebergeur"]),
  claim: (language: Language, slug: string) =>
    buildPath(language, ["hebergeurs", slug, "revendiquer"]),
  /** Proves a claim from a mailbox of the hoster. */
  claimProof: (language: Language, token: string) => buildPath(language, ["preuve", token]),
  invitation: (language: Language, token: string) => buildPath(language, ["invitation", token]),
  /** The way out of a kind of mails. */
  mailStop: (language: Language, token: string) => buildPath(language, ["courriels", token]),
  space: (language: Language, slug: string) => buildPath(language, ["espace", slug]),
  listing: (language: Language, slug: string) => inSpace(language, slug, "fiche"),
  services: (language: Language, slug: string) => inSpace(language, slug, "services"),
  offers: (language: Language, slug: string) => inSpace(language, slug, "offres"),
  proposals: (language: Language, slug: string) => inSpace(language, slug, "propositions"),
  answering: (language: Language, slug: string, query = "") =>
    buildPath(language, ["espace", slug, "questionnaire"], query),
  aims: (language: Language, slug: string) => inSpace(language, slug, "profils"),
  triedAnswers: (language: Language, slug: string) => inSpace(language, slug, "essai"),
  answer: (language: Language, slug: string, criterion: string) =>
    inSpace(language, slug, "reponses", criterion),
  sheetCsv: (language: Language, slug: string) => inSpace(language, slug, "reponses.csv"),
  sheetImport: (language: Language, slug: string) => inSpace(language, slug, "tableur"),
  reasons: (language: Language, slug: string) => inSpace(language, slug, "pourquoi"),
  publication: (language: Language, slug: string) => inSpace(language, slug, "publication"),
  preview: (language: Language, slug: string) => inSpace(language, slug, "apercu"),
  withdrawal: (language: Language, slug: string) => inSpace(language, slug, "retrait"),
  renewal: (language: Language, slug: string) => inSpace(language, slug, "renouvellement"),
  /** What machines saw, for everyone and for the team. */
  checks: (language: Language, slug: string) =>
    buildPath(language, ["hebergeurs", slug, "controles"]),
  ownChecks: (language: Language, slug: string) => inSpace(language, slug, "controles"),
  badgePage: (language: Language, slug: string) => inSpace(language, slug, "badge"),
  events: (language: Language, slug: string) => inSpace(language, slug, "rendez-vous"),
  event: (language: Language, slug: string, id: string) =>
    inSpace(language, slug, "rendez-vous", id),
  receivedReviews: (language: Language, slug: string) => inSpace(language, slug, "relectures"),
  team: (language: Language, slug: string) => inSpace(language, slug, "equipe"),
  presence: (language: Language, slug: string) => inSpace(language, slug, "presence"),
  /** A published revision, whole. */
  revision: (language: Language, slug: string, number: number) =>
    buildPath(language, ["hebergeurs", slug, "historique", String(number)]),
  /** Peers read the answers of another hoster. */
  review: (language: Language, slug: string) => buildPath(language, ["hebergeurs", slug, "relire"]),
  calendar: (language: Language, slug: string) =>
    buildPath(language, ["hebergeurs", slug, "rendez-vous.ics"]),
  desk: (language: Language) => buildPath(language, ["gt"]),
  claimsDesk: (language: Language) => buildPath(language, ["gt", "revendications"]),
  claimDecision: (language: Language, id: string) =>
    buildPath(language, ["gt", "revendications", id]),
  reviewsDesk: (language: Language) => buildPath(language, ["gt", "relectures"]),
} as const;

function inSpace(language: Language, slug: string, ...parts: readonly string[]) {
  return buildPath(language, ["espace", slug, ...parts]);
}
