import type { ApiExampleId } from "#core/api-examples.ts";

type Told = { readonly title: string; readonly text: string };

const examples: Readonly<Record<ApiExampleId, Told>> = {
  list: {
    title: "Chercher des hébergeurs",
    text: "Les clés sont celles de l’annuaire : cherchez dans une page, et reprenez ce qui suit le « ? » de son adresse. Une clé répétée veut dire « ou », deux clés différentes « et ». Chaque besoin demandé (need) dit s’il est rempli. Les facettes comptent ce que donnerait chaque choix.",
  },
  "unknown-key": {
    title: "Une clé que personne ne connaît",
    text: "Elle est refusée, jamais ignorée : un filtre mal écrit ne doit pas passer pour appliqué.",
  },
  hoster: {
    title: "Lire un hébergeur",
    text: "Tout ce que montre sa fiche. Chaque fait a ses sources et son jour. « assessment » contient les réponses actuelles et le calcul du résultat ; il est nul quand l’hébergeur n’a pas répondu.",
  },
  revisions: {
    title: "Lire ce qu’il a publié",
    text: "Une révision publiée ne change plus. Ajoutez « /1 » pour la première, entière.",
  },
  grids: {
    title: "Lire les versions de la grille",
    text: "Avec leur état et leurs dates ; l’empreinte change avec le contenu.",
  },
  grid: {
    title: "Lire une grille entière",
    text: "Ajoutez « .yaml » pour le même document en YAML, que l’import redonne à l’identique.",
  },
  classification: {
    title: "Classer des réponses",
    text: "Rien n’est enregistré. « grid » peut aussi être un document de grille entier, pour essayer un brouillon. Ce que ne dit pas une réponse reste « pending », jamais « non ».",
  },
  "wrong-answer": {
    title: "Une réponse qui ne convient pas",
    text: "Tout ou rien : chaque erreur dit où elle est (JSON Pointer) et pourquoi, et aucun résultat partiel n’est donné.",
  },
  feed: {
    title: "Suivre une recherche",
    text: "La même recherche en Atom. Les autres flux sont sur la page des données.",
  },
  table: {
    title: "Ouvrir une recherche dans un tableur",
    text: "La même recherche en tableau, avec les noms en toutes lettres.",
  },
  badge: {
    title: "Afficher le badge d’un hébergeur",
    text: "Une image SVG, juste dès la première demande après une publication.",
  },
  dump: {
    title: "Tout prendre d’un coup",
    text: "Plutôt que de demander chaque fiche : l’adresse mène à la dernière archive, dont tous les fichiers sont décrits.",
  },
};

export const dataApi = {
  title: "L’API",
  description: "Chercher, lire, classer par programme : l’API de MATOU, avec des exemples.",
  lead: "Tout ce que montrent les pages se lit par programme, sans clé, sans compte et depuis n’importe quel site.",
  contents: "Sur cette page",
  start: {
    title: "Avant de commencer",
    facts: [
      "Les lectures sont des GET simples ; un navigateur peut les faire depuis une page de votre site.",
      "Les réponses sont en JSON. Ajoutez « lang=en » pour les phrases en anglais ; les identifiants ne changent pas.",
      "« null » veut dire que rien n’est dit. Inconnu ne veut jamais dire non.",
      "La grille est à l’essai : montrez sa mention avec tout résultat.",
      "Dans les exemples, « … » tient la place de ce qui dépend des données, et les réponses sont abrégées. Les tests du site exécutent chacun de ces exemples.",
    ],
  },
  examplesTitle: "Des exemples",
  request: "Demande",
  answer: (status: number, type: string) => `Réponse : ${status}, ${type}`,
  redirect: "Réponse : 302, vers l’archive du dernier jour",
  examples,
  limits: {
    title: "Limites",
    facts: [
      "100 hébergeurs par page au plus (« size »). Pour tout l’annuaire, prenez l’archive.",
      "Un envoi pèse au plus 1 Mo (413 au-delà).",
      "100 envois par seconde et par adresse : au-delà, 429, et « Retry-After » dit quand revenir. Les lectures ne sont pas comptées ; restez mesuré.",
    ],
  },
  errors: {
    title: "Erreurs",
    text: "Une demande refusée reçoit un document « problem+json » (RFC 9457) : un code stable, une phrase, et la liste de ce qui ne va pas. Fiez-vous au code, pas à la phrase.",
    head: { status: "État", code: "Code", when: "Quand" },
    codes: [
      ["400", "malformed-json", "Le corps n’est pas du JSON"],
      ["404", "unknown-hoster", "Aucun hébergeur n’a cet identifiant"],
      ["404", "unknown-grid", "Aucune grille n’a cette version"],
      ["404", "not-found", "Rien n’est à cette adresse"],
      ["405", "method-not-allowed", "L’adresse existe, pas pour cette méthode"],
      ["410", "removed-hoster", "L’hébergeur a quitté l’annuaire"],
      ["413", "body-too-large", "L’envoi pèse plus de 1 Mo"],
      ["415", "wrong-content-type", "Le type annoncé n’est pas application/json"],
      ["422", "invalid-request", "Une clé ou une valeur que personne ne connaît"],
      ["422", "invalid-answers", "Une réponse qui ne convient pas à la grille"],
      ["422", "invalid-grid", "Un document de grille incohérent"],
      ["429", "too-many-requests", "Trop d’envois à la suite"],
      ["500", "server-error", "Une erreur de notre côté ; recommencer plus tard peut suffire"],
    ],
  },
  caching: {
    title: "Ne pas redemander ce qui n’a pas changé",
    facts: [
      "Chaque réponse porte un « ETag ». Renvoyez-le dans « If-None-Match » : si rien n’a changé, la réponse est 304, sans contenu.",
      "Les archives des jours passés ne changent jamais : gardez-les autant que vous voulez.",
      "HEAD donne les en-têtes seuls.",
      "Les réponses sont compressées (br, gzip) pour qui l’accepte.",
    ],
  },
  promises: {
    title: "Ce qui ne changera pas",
    facts: [
      "Les adresses, les clés de recherche, les noms et le sens des champs, les codes d’erreur.",
      "Des champs peuvent s’ajouter : ignorez ceux que vous ne connaissez pas.",
      "L’identifiant d’un hébergeur n’est jamais donné à un autre ; celui d’un critère non plus.",
      "Les profils, besoins, critères et résultats viennent de la grille : lisez leurs noms dans son document, ne les écrivez pas en dur.",
    ],
  },
  reference: { title: "Description complète", text: "Chaque adresse, chaque champ :" },
};
