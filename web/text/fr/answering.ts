/** The questionnaire of a hoster; what its script says are patterns without functions. */
export const answering = {
  title: "Questionnaire",
  lead: "Répondez à votre rythme, à plusieurs si vous voulez : tout ce que vous écrivez est gardé, et rien n’est public avant que vous ne publiiez.",
  aims: {
    title: "Quels profils visez-vous ?",
    hint: "Les questions qui les décident viennent d’abord ; les autres peuvent attendre. Vous pourrez changer d’avis.",
    deciding: { one: "{count} question en décide", other: "{count} questions en décident" },
    choose: "Commencer par ces profils",
    change: "Changer de profils visés",
    none: "Vous n’en visez aucun pour l’instant : les questions sont rangées par thème.",
  },
  steps: {
    title: "Les étapes",
    continue: "Continuer : {step}",
    start: "Commencer : {step}",
    reread: "Tout relire : {step}",
    allDone: "Toutes les questions ont une réponse.",
    sheet: "Répondre dans un tableur",
  },
  decidingStep: "Ce qui décide du profil {profile}",
  decidingPart: "{step}, partie {part} sur {parts}",
  decidingIntro: "Ces questions suffisent à savoir si le profil {profile} vous revient.",
  decidingIntroParts:
    "Toutes parties réunies, ces questions suffisent à savoir si le profil {profile} vous revient.",
  late: "À confirmer depuis le {date} : cette réponse ne compte plus pour les profils.",
  confirm: "Confirmer ce qui n’a pas changé",
  stepWords: {
    themes: "Étapes",
    themeOf: "Étape {position} sur {total}",
    allThemes: "toutes les étapes",
  },
  elsewhere: "Les autres questions de ce thème sont posées ailleurs",
  inStep: "{question} (dans « {step} »)",
  save: "Enregistrer",
  saveNext: "Enregistrer et continuer",
  savePrevious: "Étape précédente",
  saveReasons: "Enregistrer, et voir pourquoi ce résultat",
  withoutScript:
    "Sans script, vos réponses sont enregistrées quand vous appuyez sur un bouton de cette page.",
  saved: "Vos réponses sont enregistrées.",
  othersSaved: "Les autres réponses de cette page sont enregistrées.",
  notSaved:
    "Ce qui est à corriger n’est pas encore enregistré, et reste écrit dans la page. Les autres réponses sont enregistrées.",
  former: {
    was: "Votre réponse à la version {version} :",
    unknown: "pas de réponse",
    reread: "La question n’est plus tout à fait la même : relisez-la, puis répondez de nouveau.",
    moved:
      "La grille a changé pendant que vous écriviez : rien de cette page n’a été enregistré. Ce que vous avez écrit est ci-dessous, dans la nouvelle version ; relisez, puis enregistrez.",
    goneTitle: "Questions qui ne sont plus posées",
    gone: "Vous veniez d’y répondre. Rien n’en est gardé : recopiez ce qui peut servir ailleurs.",
  },
  conflicts: {
    title: {
      one: "Une réponse a été changée par quelqu’un d’autre entre-temps",
      other: "{count} réponses ont été changées par quelqu’un d’autre entre-temps",
    },
    intro:
      "Rien n’est perdu : pour chacune, les deux versions sont ci-dessous. Choisissez celle à garder, puis enregistrez.",
    mine: "Votre version",
    theirs: "Version enregistrée par {name}, le {date}",
    published: "Version publiée le {date}",
    someone: "une personne de votre équipe",
    keep: "Version à garder",
    choices: {
      mine: "La vôtre",
      theirs: "Celle qui est enregistrée",
      "mine-both-notes": "La vôtre, avec les deux notes l’une après l’autre",
      "theirs-both-notes": "Celle qui est enregistrée, avec les deux notes l’une après l’autre",
    },
    answer: "Réponse",
    evidence: "Lien public",
    note: "Note",
    unknown: "Pas encore de réponse",
    nothing: "aucun",
  },
  tried: {
    title: "Vos réponses d’essai",
    offer: {
      one: "Vous avez essayé le questionnaire le {date}, avec {count} réponse.",
      other: "Vous avez essayé le questionnaire le {date}, avec {count} réponses.",
    },
    hint: "Elles ne rempliront que les questions encore sans réponse ; s’il y en a déjà une autre, vous choisirez.",
    put: "Reprendre ces réponses",
    drop: "Les effacer",
    conflictTitle: "Réponses d’essai : lesquelles garder ?",
    conflictIntro:
      "Les questions sans réponse sont remplies. Pour celles-ci, une autre réponse est déjà enregistrée : choisissez.",
    mine: "Votre réponse d’essai",
    keepMine: "La réponse d’essai",
    finish: "Garder ces choix",
    unread: {
      one: "Une réponse d’essai n’a pas pu être lue : {criteria}. Elle est restée de côté.",
      other:
        "{count} réponses d’essai n’ont pas pu être lues : {criteria}. Elles sont restées de côté.",
    },
  },
  /** What the script says of its saving. */
  states: {
    ready: "Vos réponses s’enregistrent au fur et à mesure.",
    saving: "Enregistrement…",
    saved: "Enregistré à {time}.",
    offline:
      "Hors ligne : ce que vous écrivez est gardé sur cet appareil, et sera enregistré au retour du réseau.",
    wrong:
      "Une réponse est à corriger avant d’être enregistrée : voyez le message au-dessus d’elle.",
    conflict: "Quelqu’un d’autre a changé une de ces réponses entre-temps.",
    signedOut:
      "Votre session est finie : ce que vous écrivez est gardé sur cet appareil. Reconnectez-vous dans un autre onglet pour l’enregistrer.",
    later:
      "Le site ne répond pas pour le moment : ce que vous écrivez est gardé sur cet appareil, et sera enregistré dès que possible.",
    refused:
      "Une réponse n’a pas pu être enregistrée, et reste gardée sur cet appareil. Rechargez la page dans un moment.",
    moved:
      "La grille a changé depuis que cette page est ouverte : rien n’est perdu, et rien de plus n’est enregistré pour l’instant. Envoyez la page pour retrouver ce que vous avez écrit dans la nouvelle version.",
    seeMoved: "Retrouver mes réponses dans la nouvelle version",
    seeBoth: "Voir les deux versions",
    elsewhere: "Des réponses gardées sur cet appareil ne sont pas enregistrées :",
    leave: "Le réseau manque : restez sur cette page, ou revenez plus tard, rien n’est perdu.",
  },
};
