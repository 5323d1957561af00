import type { EntryProblemCode } from "#core/form-answers.ts";

/** The questions and what stands around them; patterns without functions, for the island. */
export const questionnaire = {
  intro:
    "{questions} questions en {themes} thèmes, environ {minutes} minutes. Répondez à ce que vous voulez, dans l’ordre que vous voulez.",
  nothingStored:
    "Rien n’est enregistré ni publié : vos réponses restent dans cette page, et la recharger les efface. À la fin, vous pourrez les télécharger.",
  themes: "Thèmes",
  themeOf: "Thème {position} sur {total}",
  allThemes: "tous les thèmes",
  untouched: { one: "{count} question", other: "{count} questions" },
  started: "{count} sur {total}",
  done: "terminé",
  progress: { one: "{count} réponse sur {total}", other: "{count} réponses sur {total}" },
  timeLeft: { one: "encore environ {count} minute", other: "encore environ {count} minutes" },
  base: "socle commun",
  decides: "décide pour {profile}",
  why: "Pourquoi c’est important",
  unknown: "Je ne sais pas encore",
  noneOfThese: "Aucun de ces choix",
  inFigures: "Votre réponse en chiffres ({unit})",
  bounds: "De {least} à {most}.",
  leaveEmpty: "Laissez vide si vous ne savez pas encore.",
  leaveUnticked: "Ne cochez rien si vous ne savez pas encore.",
  address: "Adresse",
  yourAnswer: "Votre réponse",
  evidence: "Lien public",
  evidenceLevels: {
    required: "attendu : sans lui, cette réponse reste en attente",
    recommended: "conseillé",
  },
  addNote: "Ajouter une note",
  note: "Note publique",
  noteHint:
    "2 000 caractères au plus. Les listes, les liens, *l’italique* et **le gras** sont mis en forme.",
  previous: "Thème précédent",
  next: "Thème suivant",
  seeResult: "Voir le résultat",
  refresh: "Mettre à jour le résultat",
  problems: {
    title: { one: "Une réponse est à corriger", other: "{count} réponses sont à corriger" },
    meanwhile:
      "En attendant, ce qui n’a pas été compris compte comme une réponse attendue. Rien n’est perdu.",
    named: {
      answer: "{criterion} : {sentence}",
      evidence: "{criterion}, lien public : {sentence}",
      note: "{criterion}, note : {sentence}",
    },
    sentences: {
      "not-a-number":
        "ce nombre n’est pas lisible. Écrivez-le en chiffres, par exemple 1 000 ou 99,5.",
      "not-whole": "il faut un nombre entier. Retirez les décimales.",
      "out-of-bounds": "ce nombre est hors des limites. Donnez-en un de {least} à {most}.",
      contradiction: "ces réponses se contredisent. N’en gardez qu’une.",
      "unknown-answer":
        "cette réponse n’existe pas dans la grille. Choisissez l’une de celles proposées.",
      "missing-scheme": "il manque « https:// » au début de l’adresse. Ajoutez-le.",
      "not-an-address":
        "ce n’est pas une adresse web complète. Copiez-la depuis votre navigateur ; elle commence par https://.",
      "too-long": "c’est trop long. Gardez 2 000 caractères au plus.",
    } satisfies Record<EntryProblemCode, string>,
  },
  panel: {
    live: "Résultat, en direct",
    soFar: "Résultat à ce stade",
    status: {
      met: "conditions réunies",
      unmet: "conditions à réunir",
      pending: "réponses attendues",
    },
    short: { met: "réuni", unmet: "{count} à réunir", pending: "{count} à préciser" },
    announced: "{profile} : {status}.",
    see: "Détail",
  },
};
