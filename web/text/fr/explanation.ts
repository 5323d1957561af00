/** What is missing, in words; patterns without functions, since an island reads them. */
export const explanation = {
  /** Used where the grid document has no message of its own. */
  patterns: {
    "profile-met": "Profil {profile} : toutes les conditions sont réunies.",
    "profile-because": "Parce que : {list}.",
    "profile-missing": "Profil {profile}, conditions à réunir ({count}) : {list}.",
    "profile-pending": "Profil {profile}, réponses attendues ({count}) : {list}.",
    "share-short": "Thème {theme} : il reste à avancer sur l’un de ces sujets : {list}.",
    "at-least-short": "{list} : {count} sur {required}.",
    "evidence-missing": "Lien public attendu pour : {list}.",
  },
  themeAwaited: "Thème {theme}, réponses attendues :",
  counting: "Ce qui compte ici :",
  wanted: "Il faut : {asked}",
  toConfirm: "réponse à confirmer",
  notApplicable: "Sans objet",
};
