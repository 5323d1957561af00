import type { ReportField } from "#core/report.ts";

/** "Something wrong here?": telling it, for whoever uses a hoster and whoever runs it. */
export const report = {
  title: "Quelque chose ne va pas ici ?",
  invitation:
    "Une erreur, une information dépassée, une fiche à retirer : dites-le, que vous utilisiez cet hébergeur ou que vous vous en occupiez.",
  begin: "Signaler une erreur",
  pageTitle: (name: string) => `Signaler une erreur sur la fiche de ${name}`,
  intro:
    "Une personne du groupe de travail lit chaque signalement. Rien n’est publié avant cette lecture ; ensuite, seul ce qui a été fait, et pourquoi, paraît dans l’historique de la fiche.",
  route: "Qui êtes-vous ?",
  routes: {
    user: "Je l’utilise ou je le connais",
    hoster: "Je m’en occupe",
  },
  whenUser:
    "Dites ce qui est inexact, et si possible où lire la bonne information. Pour une panne ou un désaccord avec l’hébergeur, écrivez-lui d’abord : ce site ne peut pas y répondre.",
  whenHoster: "Si vous vous en occupez, vous pouvez demander :",
  hosterMay: [
    "une correction : dites laquelle, avec l’adresse publique où la lire ;",
    "le retrait de la fiche : il est fait sans justification ;",
    "la mention « a choisi de ne pas se situer dans la grille », montrée sans jugement.",
  ],
  hosterLater:
    "Vous pouvez aussi tenir la fiche vous-même, une fois prouvé que vous parlez pour l’hébergeur.",
  message: "Ce qui ne va pas",
  messageHint: (longest: string) =>
    `${longest} caractères au plus. N’écrivez pas de mot de passe ni d’information sur la santé ou la vie privée de quelqu’un.`,
  email: "Votre adresse de courriel",
  optional: "(facultatif)",
  emailHint:
    "Seulement pour vous répondre. Elle n’est jamais montrée, et elle est effacée quand le signalement est clos.",
  send: "Envoyer ce signalement",
  back: "Revenir à la fiche",
  mistakes: (count: number) =>
    count === 1 ? "Un point est à corriger" : `${count} points sont à corriger`,
  faults: {
    route: "Dites qui vous êtes : choisissez l’une des deux réponses.",
    message:
      "Dites ce qui ne va pas, en quelques mots simples, sans caractère invisible et sans dépasser 2 000 caractères.",
    email:
      "Cette adresse de courriel n’est pas complète. Écrivez-la comme nom@domaine.fr, ou laissez le champ vide.",
  } satisfies Record<ReportField, string>,
  sent: {
    title: "Merci, c’est envoyé",
    meaning:
      "Votre signalement attend d’être lu par une personne. Ce qui aura été fait, et pourquoi, paraîtra dans l’historique de la fiche.",
    history: "Voir l’historique",
  },
};
