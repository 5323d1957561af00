/** Answers as a spreadsheet, out and in. */
export const spreadsheet = {
  title: "Répondre dans un tableur",
  lead: "Téléchargez le questionnaire avec vos réponses d’aujourd’hui, remplissez-le à plusieurs, puis renvoyez-le ici. Vous verrez ce qui change avant d’enregistrer.",
  columns: {
    theme: "Thème",
    id: "Identifiant",
    question: "Question",
    allowed: "Réponses possibles",
    answer: "Réponse",
    evidence: "Lien public",
    note: "Note publique",
  },
  several: (options: string) => `Plusieurs réponses possibles, entre des virgules : ${options}`,
  number: (least: string, most: string, unit: string) =>
    `un nombre de ${least} à ${most} (${unit})`,
  address: "une adresse web complète",
  freeText: "un texte",
  download: "1. Télécharger le questionnaire",
  downloadIntro:
    "Un fichier CSV, qui s’ouvre dans LibreOffice, Excel ou un tableur partagé. Les colonnes à remplir sont « Réponse », « Lien public » et « Note publique ». Dans « Réponse », l’identifiant ou les mots de la réponse conviennent.",
  downloadButton: "Télécharger le tableur (CSV)",
  send: "2. Renvoyer le tableur",
  sendIntro:
    "Au format CSV, ou en collant les lignes copiées, titres compris. Une question absente du tableur garde sa réponse ; une case vidée retire la réponse.",
  file: "Fichier CSV",
  fileHint: "1 Mo au plus.",
  paste: "Ou lignes copiées depuis le tableur",
  seeChanges: "Voir ce qui change",
  saved: (count: number) =>
    count === 1
      ? "1 réponse est enregistrée dans votre brouillon. Rien n’est publié."
      : `${count} réponses sont enregistrées dans votre brouillon. Rien n’est publié.`,
  savedNone: "Rien n’a été enregistré : aucune réponse n’était cochée.",
  toAnswers: "Voir le questionnaire",
  toReasons: "Voir le résultat",
  faultTitle: "Ce tableur n’a pas pu être lu",
  faults: {
    "nothing-sent":
      "Fichier CSV : rien n’a été envoyé. Choisissez un fichier, ou collez les lignes du tableur.",
    workbook:
      "Fichier CSV : c’est un classeur (.xlsx, .ods ou .xls). Dans votre tableur, choisissez « Enregistrer sous », puis le format CSV, et envoyez ce nouveau fichier.",
    "not-text":
      "Fichier CSV : ce n’est pas un texte. Enregistrez votre tableur au format CSV, puis envoyez ce nouveau fichier.",
    unreadable:
      "Fichier CSV : un guillemet ouvert n’est jamais fermé. Ouvrez le fichier dans un tableur, enregistrez-le de nouveau au format CSV, puis renvoyez-le.",
    "too-many-rows":
      "Fichier CSV : il a plus de 2 000 lignes. Gardez une ligne par question, et supprimez les autres.",
    "no-id-column":
      "Fichier CSV : la colonne « Identifiant » manque. La première ligne doit porter les titres du tableur téléchargé ; remettez-les, ou repartez d’un tableur neuf.",
    "no-answer-column":
      "Fichier CSV : aucune des colonnes « Réponse », « Lien public » et « Note publique » n’est là. Remettez celle que vous voulez changer, avec son titre.",
  },
  differenceTitle: "Ce que le tableur changerait",
  nothingSaved: "Rien n’est encore enregistré.",
  changeCount: (count: number) =>
    count === 1 ? "1 réponse changerait." : `${count} réponses changeraient.`,
  noChange: "Ce tableur dit la même chose que vos réponses d’aujourd’hui : rien à enregistrer.",
  noneUnderstood: "Aucune autre réponse ne changerait.",
  ignoredColumns: (titles: string) => `Colonnes laissées de côté : ${titles}.`,
  tableCaption: "Réponses qui changeraient : décochez celles à laisser comme elles sont.",
  question: "Question",
  before: "Aujourd’hui",
  after: "Selon le tableur",
  version: (version: number) => `version ${version}`,
  neverSaved: "pas encore dans le brouillon",
  save: "Enregistrer les réponses cochées",
  sendAnother: "Renvoyer un autre tableur",
  problemsTitle: (count: number) =>
    count === 1 ? "Une case est à corriger" : `${count} cases sont à corriger`,
  problemsIntro:
    "Ce qui ne se corrige pas sur cette page se corrige dans le tableur : renvoyez ensuite ces seules lignes, avec les titres. En attendant, leurs réponses restent comme elles sont.",
  correctionsTitle: "Corriger ici",
  correctionsIntro:
    "Récrivez chaque case. Une case vidée laisse la réponse d’aujourd’hui comme elle est.",
  cellLabel: (row: number, column: string, question: string) =>
    `Ligne ${row}, colonne « ${column} » : ${question}`,
  allowed: (answers: string) => `Réponses possibles : ${answers}`,
  saveAll: "Enregistrer les réponses cochées et les cases corrigées",
  saveCorrected: "Enregistrer les cases corrigées",
  saveTicked: "Enregistrer sans les cases à corriger",
  cell: (row: number, column: string, question: string, sentence: string) =>
    `Ligne ${row}, colonne « ${column} » (${question}) : ${sentence}`,
  unknownId: (row: number, id: string) =>
    `Ligne ${row}, colonne « Identifiant » : « ${id} » n’est l’identifiant d’aucune question. Reprenez celui du tableur téléchargé.`,
  noId: (row: number) =>
    `Ligne ${row}, colonne « Identifiant » : il manque, alors que la ligne est remplie. Reprenez celui du tableur téléchargé.`,
  repeatedId: (row: number, question: string, first: number) =>
    `Ligne ${row}, colonne « Identifiant » : la question « ${question} » est déjà à la ligne ${first}. Gardez une seule des deux lignes.`,
  moreProblems: (count: number) =>
    count === 1 ? "Et une autre case." : `Et ${count} autres cases.`,
  unknownAnswer:
    "cette réponse n’existe pas dans la grille. Choisissez l’une de celles de la colonne « Réponses possibles ».",
  conflictsTitle: "Quelqu’un d’autre a changé ces réponses",
  conflictsIntro: (count: number) =>
    count === 1
      ? "Cette réponse a changé depuis l’envoi du tableur : elle n’a pas été enregistrée. Cochez-la pour la remplacer par celle du tableur."
      : `Ces ${count} réponses ont changé depuis l’envoi du tableur : elles n’ont pas été enregistrées. Cochez celles à remplacer par celles du tableur.`,
};
