import type { FindingCode } from "#core/check-problem.ts";
import type { ProblemCode } from "#core/problem.ts";

/** What is wrong and how to mend it; the parameter is the value found or expected. */
export const problems = {
  "missing-field": (detail) => `Il manque « ${detail} » : ajoutez-le.`,
  "unknown-field": (detail) => `« ${detail} » n’est pas attendu ici : retirez-le.`,
  "wrong-type": (detail) =>
    detail === ""
      ? "Cette valeur n’a pas la bonne forme."
      : `Une autre forme est attendue : ${detail}.`,
  "unreadable-text": (line) =>
    `Ce texte n’est ni du YAML ni du JSON${line === "" ? "" : `, à partir de la ligne ${line}`} : vérifiez les retraits, les crochets et les guillemets.`,
  "not-in-list": (detail) => `Choisissez l’une des valeurs attendues : ${detail}.`,
  "not-whole": () => "Donnez un nombre entier.",
  "out-of-bounds": (detail) => `La valeur doit rester dans ces bornes : ${detail}.`,
  "unsupported-format": (detail) => `Le format ${detail} n’est pas connu : seul le format 1 l’est.`,
  "malformed-id": (detail) =>
    `« ${detail} » ne peut pas servir d’identifiant : minuscules, chiffres et tirets seulement.`,
  "reused-id": (detail) =>
    `« ${detail} » a déjà désigné autre chose dans une version publiée, et des réponses y sont attachées : choisissez un autre identifiant.`,
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

/** What a grid that is being written has wrong beside; labels stand for identifiers. */
export const draftProblems = {
  "missing-translation": () => "Le texte manque dans cette langue : écrivez-le.",
  untranslated: () => "Le texte est resté le même que dans l’autre langue : traduisez-le.",
  "unusable-address": (detail) =>
    `« ${detail} » n’est pas une adresse du web : commencez par https://.`,
  "outcome-without-row": (detail) =>
    `Le résultat « ${detail} » n’a aucun cas : ajoutez-en un, ou retirez ce résultat.`,
  "shadowed-outcome": (detail, other) =>
    `Le résultat « ${detail} » ne peut jamais être retenu : ses cas sont déjà tous pris avant lui (${other}). Placez-le plus haut, changez ses cas, ou retirez-le.`,
  "unreachable-profile": (detail, other) =>
    `Aucune réponse ne permet d’obtenir le profil « ${detail} » : ce qui est demandé se contredit (${other}). Allégez l’une des conditions.`,
  "example-outcome": (detail, other) =>
    `Les réponses de cet exemple donnent « ${other} », et non « ${detail} » comme attendu. Corrigez les règles, ou ce que l’exemple attend.`,
  "example-status": (detail, other) =>
    `Dans cet exemple, le profil est « ${other} », et non « ${detail} » comme attendu. Corrigez les règles, ou ce que l’exemple attend.`,
  "example-missing": (detail, other) =>
    `Dans cet exemple, il manque : ${other}. L’exemple attendait : ${detail}. Corrigez les règles, ou ce que l’exemple attend.`,
  "changed-kind": (detail, other) =>
    `Le critère « ${detail} » demandait une réponse d’un autre genre (${other}). Gardez ce genre, ou donnez un nouvel identifiant à la nouvelle question.`,
  "shadowed-row": (_, other) =>
    `Ce cas n’est jamais retenu : il est déjà pris avant (${other}). Retirez-le, ou changez-le.`,
  "unreachable-need": (detail, other) =>
    `Aucune réponse ne remplit le besoin « ${detail} » : ses conditions se contredisent (${other}). Retirez l’une d’elles.`,
  "duplicate-label": (detail, other) =>
    `« ${detail} » sert déjà de nom ailleurs (${other}) : choisissez des mots qui les distinguent.`,
  "unused-theme": (detail) =>
    `Le thème « ${detail} » n’a aucun critère : rangez-y un critère, ou retirez-le.`,
  "unused-profile": (detail) =>
    `Aucun résultat ne dépend du profil « ${detail} » : ajoutez un cas qui le nomme, ou retirez-le.`,
  "unused-criterion": (detail) =>
    `Aucune règle et aucun besoin n’utilisent le critère « ${detail} » : il informe seulement. Rien à faire si c’est voulu.`,
  "changed-question": (detail) =>
    `La question de « ${detail} » a changé : les hébergeurs devront relire leur réponse, sauf si le critère est coché comme reformulé sans changer de sens.`,
  "changed-scale": (detail) =>
    `Les réponses à « ${detail} » ne se mesurent plus de la même façon : les hébergeurs devront les relire, sauf si le critère est coché comme reformulé sans changer de sens.`,
  "changed-answer": (detail, other) =>
    `La réponse « ${other} » est devenue « ${detail} » ou a changé de niveau : ceux qui l’ont donnée devront la relire, sauf si le critère est coché comme reformulé sans changer de sens.`,
  "dropped-answer": (detail) =>
    `La réponse « ${detail} » n’existe plus : ceux qui l’ont donnée devront répondre de nouveau.`,
} satisfies Record<FindingCode, (detail: string, other: string) => string>;

export const draftProblemWords = {
  at: (place: string, sentence: string) => `${place} : ${sentence}`,
  better: (answer: string) =>
    `La réponse « ${answer} », pourtant meilleure, ne remplirait plus la condition.`,
  noOrder: "Les réponses de ce critère n’ont pas d’ordre.",
  unmark: "Changez la condition, ou retirez la promesse du profil.",
};
