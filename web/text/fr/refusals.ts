/** What is said of each refusal: what happened, then what to do. */
export const refusals = {
  "malformed-json": {
    title: "Ce n’est pas du JSON",
    remedy:
      "Le corps de la requête ne peut pas être lu : vérifiez les guillemets, les virgules et les accolades.",
  },
  "malformed-request": {
    title: "Requête illisible",
    remedy: "La requête ne peut pas être lue. Revenez à la page précédente et recommencez.",
  },
  "not-signed-in": {
    title: "Il faut être connecté",
    remedy: "Connectez-vous, puis revenez à cette page : rien n’a été changé.",
  },
  "not-allowed": {
    title: "Cette page n’est pas pour vous",
    remedy:
      "Votre compte n’a pas ce droit. Demandez-le à une personne qui gère cet hébergeur, ou connectez-vous avec une autre adresse.",
  },
  "copied-passkey": {
    title: "Cette clé d’accès semble avoir été copiée",
    remedy:
      "Personne n’a été connecté. Connectez-vous par courriel, puis retirez cette clé de votre compte.",
  },
  "unknown-passkey": {
    title: "Cette clé d’accès n’est pas connue ici",
    remedy: "Elle a peut-être été retirée du compte. Connectez-vous par courriel.",
  },
  "discussion-over": {
    title: "Cette discussion est close",
    remedy: "On ne peut plus y écrire : ce qui a été dit reste à lire. Rien n’a été changé.",
  },
  "known-passkey": {
    title: "Cette clé d’accès sert déjà à un compte",
    remedy: "Rien n’a été ajouté. Choisissez un autre appareil, ou gardez la clé que vous avez.",
  },
  "too-many-passkeys": {
    title: "Ce compte a déjà vingt clés d’accès",
    remedy: "Retirez celles qui ne servent plus, puis recommencez.",
  },
  "passkey-refused": {
    title: "Cette clé d’accès n’a pas pu être vérifiée",
    remedy:
      "Les cinq minutes pour répondre sont peut-être passées : recommencez. Le lien par courriel marche toujours.",
  },
  "last-owner": {
    title: "Il faut quelqu’un pour gérer cet hébergeur",
    remedy:
      "Rien n’a été changé : vous êtes la seule personne à le gérer. Confiez-le d’abord à quelqu’un de l’équipe.",
  },
  "stale-edit": {
    title: "Quelqu’un d’autre a changé cela entre-temps",
    remedy: "Rien n’a été remplacé. Relisez les deux versions, puis choisissez.",
  },
  "grid-changed": {
    title: "La grille a changé entre-temps",
    remedy:
      "Cette page posait les questions d’une version qui n’est plus celle à laquelle on répond. Rien n’a été enregistré. Revenez en arrière : ce que vous avez écrit y est encore ; puis rouvrez le questionnaire.",
  },
  "wrong-grid-state": {
    title: "Cette version n’en est plus là",
    remedy:
      "Son état a changé depuis, ou ne permet pas cela. Revenez à la page de la version : rien n’a été changé.",
  },
  "unproved-hoster": {
    title: "Il reste à prouver que vous parlez pour cet hébergeur",
    remedy:
      "Rien n’a été publié, et vos réponses sont gardées. Apportez la preuve depuis l’espace de l’hébergeur, puis publiez.",
  },
  "unlisted-hoster": {
    title: "Cet hébergeur ne se situe pas dans la grille en ce moment",
    remedy:
      "Rien n’a été publié, et vos réponses sont gardées. Une personne propriétaire peut revenir dans l’annuaire depuis la page « Présence dans l’annuaire », puis publier.",
  },
  "nothing-to-check": {
    title: "Il n’y a encore rien à regarder",
    remedy: "Les machines ne regardent que les réponses publiées : publiez les vôtres d’abord.",
  },
  "nothing-to-publish": {
    title: "Il n’y a encore rien à publier",
    remedy: "Répondez au moins à une question du questionnaire, puis revenez publier.",
  },
  "cross-site": {
    title: "Cet envoi vient d’un autre site",
    remedy: "Rien n’a été fait. Ouvrez la page sur ce site et recommencez.",
  },
  "not-found": {
    title: "Cette page n’existe pas",
    remedy: "L’adresse contient peut-être une erreur, ou la page a changé de place.",
  },
  "method-not-allowed": {
    title: "Cette adresse ne se demande pas ainsi",
    remedy: "Revenez à la page précédente et utilisez ses liens et ses boutons.",
  },
  "unknown-grid": {
    title: "Cette version de la grille n’existe pas",
    remedy: "Choisissez une version dans la liste des versions de la grille.",
  },
  "unknown-hoster": {
    title: "Cet hébergeur n’est pas dans l’annuaire",
    remedy: "Cherchez-le par son nom : l’adresse contient peut-être une erreur.",
  },
  "removed-hoster": {
    title: "Cet hébergeur n’est plus dans l’annuaire",
    remedy: "Sa fiche a été retirée. Vous pouvez parcourir les autres hébergeurs.",
  },
  "unknown-link": {
    title: "Ce lien ne mène à rien",
    remedy:
      "Vérifiez qu’il est entier. S’il a servi, ce qu’il ouvrait a peut-être été effacé depuis.",
  },
  "expired-link": {
    title: "Ce lien ne sert plus",
    remedy: "Il a expiré, ou ce qu’il ouvrait a été effacé. Recommencez depuis le début si besoin.",
  },
  "imaginary-hoster": {
    title: "Cet hébergeur n’existe pas",
    remedy: "C’est un exemple imaginaire : choisissez un hébergeur réel.",
  },
  "body-too-large": {
    title: "Envoi trop volumineux",
    remedy: "Un envoi ne peut pas dépasser 1 Mo. Raccourcissez les textes et recommencez.",
  },
  "wrong-content-type": {
    title: "Type de contenu inattendu",
    remedy: "Déclarez le type attendu dans l’en-tête Content-Type : application/json pour l’API.",
  },
  "invalid-answers": {
    title: "Des réponses ne conviennent pas",
    remedy: "Corrigez les réponses indiquées puis renvoyez le tout : rien n’a été calculé.",
  },
  "invalid-grid": {
    title: "La grille est incohérente",
    remedy: "Corrigez les points indiqués puis renvoyez la grille : rien n’a été calculé.",
  },
  "invalid-request": {
    title: "La requête ne convient pas",
    remedy:
      "Corrigez les points indiqués. La description de l’API est à l’adresse /api/openapi.json.",
  },
  "too-many-requests": {
    title: "Trop de requêtes",
    remedy: "Attendez un peu avant de recommencer.",
  },
  "server-error": {
    title: "Une erreur est survenue",
    remedy: "Elle vient du site, pas de vous, et elle a été notée. Recommencez dans un instant.",
  },
};
