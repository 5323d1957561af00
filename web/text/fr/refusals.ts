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
  "stale-edit": {
    title: "Quelqu’un d’autre a changé cela entre-temps",
    remedy: "Rien n’a été remplacé. Relisez les deux versions, puis choisissez.",
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
