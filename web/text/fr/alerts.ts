import type { AlertFault } from "#core/alert-form.ts";

export const alerts = {
  title: "Suivre par courriel",
  intro:
    "Un courriel vous prévient quand un hébergeur de plus répond à cette recherche : au plus un par jour, et rien quand il n’y a rien de neuf.",
  watched: "Ce que vous suivez",
  form: {
    name: "Nom de cette alerte",
    nameHint: "Pour vous y retrouver : « Fichiers partagés en Bretagne », par exemple.",
    email: "Votre adresse de courriel",
    emailHint: "Elle ne sert qu’à cette alerte, et s’efface quand vous l’arrêtez.",
    ask: "Recevoir le courriel de confirmation",
    change: "Changer la recherche",
  },
  faults: {
    title: "L’alerte n’est pas encore demandée",
    "name-missing": "Nom de cette alerte : donnez-lui un nom, même court.",
    "name-too-long": "Nom de cette alerte : 80 caractères au plus, raccourcissez-le.",
    "email-missing": "Adresse de courriel : écrivez celle où vous prévenir.",
    "email-malformed":
      "Adresse de courriel : écrivez une seule adresse, de la forme nom@exemple.org.",
  } satisfies Record<AlertFault | "title", string>,
  empty: {
    title: "Choisissez d’abord ce que vous cherchez",
    text: "Une alerte sur tout l’annuaire ne vous apprendrait rien : choisissez au moins un filtre, un besoin ou un mot, puis revenez par « Suivre par courriel ».",
    link: "Chercher un hébergeur",
  },
  sent: {
    title: "Il reste à confirmer",
    text: "Un courriel part vers l’adresse que vous avez donnée. Ouvrez le lien qu’il contient dans les trois jours : sans cela, rien ne sera envoyé et l’adresse sera effacée.",
    late: "Rien reçu au bout de quelques minutes ? Regardez dans les indésirables, ou vérifiez l’adresse et recommencez. Une même adresse ne reçoit pas plus de cinq demandes par jour.",
    back: "Revenir à l’annuaire",
  },
  one: {
    unconfirmed: "Confirmer cette alerte",
    confirmed: "Votre alerte est en place",
    ask: "Les courriels iront à cette adresse :",
    confirm: "Confirmer l’alerte",
    on: "Vous recevrez un courriel quand un hébergeur de plus répondra à cette recherche, au plus un par jour.",
    see: "Voir les hébergeurs trouvés aujourd’hui",
    stop: "Arrêter cette alerte",
    refuse:
      "Ce n’est pas vous ? Ne faites rien : l’adresse sera effacée dans trois jours. Ou bien :",
    erase: "Effacer cette demande tout de suite",
  },
  stopping: {
    title: "Arrêter cette alerte",
    text: "Vous ne recevrez plus rien, et votre adresse sera effacée.",
    stop: "Arrêter l’alerte et effacer mon adresse",
    keep: "Garder l’alerte",
  },
  stopped: {
    title: "L’alerte est arrêtée",
    text: (name: string) =>
      `Plus aucun courriel ne partira pour « ${name} », et votre adresse est effacée.`,
    back: "Revenir à l’annuaire",
  },
  confirmation: {
    subject: "MATOU : confirmez votre alerte",
    lines: (link: string): readonly string[] => [
      "Bonjour,",
      "Quelqu’un, vous sans doute, demande à recevoir ici un courriel quand un hébergeur de plus répondra à une recherche dans l’annuaire MATOU. Pour voir de quoi il s’agit et confirmer, ouvrez cette page dans les trois jours :",
      link,
      "Si ce n’est pas vous, ne faites rien : vous ne recevrez rien d’autre et votre adresse sera effacée.",
    ],
  },
  news: {
    subject: (name: string, count: number) =>
      count === 1
        ? `MATOU : un hébergeur de plus pour « ${name} »`
        : `MATOU : ${count} hébergeurs de plus pour « ${name} »`,
    lead: (name: string, count: number) =>
      count === 1
        ? `Un hébergeur de plus correspond à votre alerte « ${name} » :`
        : `${count} hébergeurs de plus correspondent à votre alerte « ${name} » :`,
    need: (label: string, status: string) => `${label} : ${status}`,
    imaginary: (name: string) => `${name}, exemple imaginaire`,
    others: (count: number) => (count === 1 ? "et 1 autre." : `et ${count} autres.`),
    all: (link: string) => `Toute la recherche :\n${link}`,
    stop: (link: string) => `Ne plus rien recevoir, et effacer votre adresse :\n${link}`,
  },
};
