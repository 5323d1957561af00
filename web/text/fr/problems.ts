import type { ProblemCode } from "#core/problem.ts";

/** What is wrong and how to mend it; the parameter is the value found or expected. */
export const problems = {
  "missing-field": (detail) => `Il manque « ${detail} » : ajoutez-le.`,
  "unknown-field": (detail) => `« ${detail} » n’est pas attendu ici : retirez-le.`,
  "wrong-type": (detail) =>
    detail === ""
      ? "Cette valeur n’a pas la bonne forme."
      : `Une autre forme est attendue : ${detail}.`,
  "not-in-list": (detail) => `Choisissez l’une des valeurs attendues : ${detail}.`,
  "not-whole": () => "Donnez un nombre entier.",
  "out-of-bounds": (detail) => `La valeur doit rester dans ces bornes : ${detail}.`,
  "unsupported-format": (detail) => `Le format ${detail} n’est pas connu : seul le format 1 l’est.`,
  "malformed-id": (detail) =>
    `« ${detail} » ne peut pas servir d’identifiant : minuscules, chiffres et tirets seulement.`,
  "duplicate-id": (detail) => `« ${detail} » sert déjà : choisissez un autre identifiant.`,
  "reserved-id": (detail) => `« ${detail} » est réservé : choisissez un autre identifiant.`,
  "unknown-theme": (detail) => `Le thème « ${detail} » n’existe pas dans cette grille.`,
  "unknown-source": (detail) => `La source « ${detail} » n’existe pas dans cette grille.`,
  "unknown-check": (detail) => `Le contrôle « ${detail} » n’existe pas dans cette grille.`,
  "unknown-criterion": (detail) => `Le critère « ${detail} » n’existe pas dans cette grille.`,
  "unknown-profile": (detail) => `Le profil « ${detail} » n’existe pas dans cette grille.`,
  "unknown-outcome": (detail) => `Le résultat « ${detail} » n’existe pas dans cette grille.`,
  "unknown-option": (detail) =>
    `« ${detail} » n’est pas une réponse possible : choisissez parmi celles du critère.`,
  "duplicate-option": (detail) => `« ${detail} » est donné deux fois : gardez-le une seule fois.`,
  "empty-text": () => "Ce texte est vide : écrivez-le.",
  "unknown-software": (detail) =>
    `« ${detail} » n’est pas un logiciel connu de ce site : vérifiez son nom.`,
  "empty-list": () => "Cette liste ne peut pas être vide.",
  "missing-profile": (detail) => `Le profil « ${detail} » doit figurer ici.`,
  "missing-level": () => "L’échelle est ordonnée : il faut un niveau.",
  "needless-level": () => "L’échelle est descriptive : retirez le niveau.",
  "missing-steps": () => "L’échelle est ordonnée : il faut des paliers.",
  "needless-steps": () => "L’échelle est descriptive : retirez les paliers.",
  "unreachable-step": (detail) =>
    `Le palier de niveau ${detail} ne peut jamais être atteint : revoyez les bornes.`,
  "scale-does-not-fit": () => "Cette échelle ne convient pas à ce genre de critère.",
  "operator-does-not-fit": (detail) =>
    `Cette condition ne convient pas au genre du critère « ${detail} ».`,
  unsatisfiable: (detail) =>
    `Aucune réponse ne peut remplir cette condition : les réponses vont de ${detail}.`,
  "na-changes-profile": (detail) =>
    `« Sans objet » pourrait changer un profil : le critère « ${detail} » compte dans les règles.`,
  "na-not-allowed": () => "« Sans objet » n’est pas permis pour ce critère.",
  "none-not-allowed": () => "« Aucun engagement » n’est pas permis pour ce critère.",
  "partly-not-allowed": () => "« En partie » n’est pas permis pour ce critère.",
  "theme-without-score": (detail) =>
    `Le thème « ${detail} » n’a aucun critère compté : il ne peut pas avoir de minimum.`,
  "not-monotone": (detail) =>
    `Une meilleure réponse à « ${detail} » pourrait faire perdre un profil annoncé comme monotone.`,
  "no-last-outcome": () => "Le dernier résultat doit convenir à tous les cas (any partout).",
  "unknown-missing": (detail) =>
    `« ${detail} » n’est ni un critère, ni un thème, ni un groupe connu.`,
} satisfies Record<ProblemCode, (detail: string) => string>;
