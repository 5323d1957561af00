import type { AskedAudience, NumberField, Reach, Stake } from "#core/choice.ts";
import type { ServiceType } from "#core/services.ts";

/** The guided choice: questions anyone can answer, or skip. */
export const choice = {
  title: "Choisir un hébergeur",
  description:
    "Sept questions, toutes facultatives, pour trouver qui peut héberger votre association, votre commune ou votre famille.",
  lead: "Sept questions, toutes facultatives. Répondez à ce que vous savez, passez le reste : moins vous répondez, plus la liste est longue.",
  skip: "Voir tous les hébergeurs sans répondre",
  audience: {
    title: "1. Pour qui cherchez-vous ?",
    none: "Je passe cette question",
  },
  audiences: {
    associations: "Une association",
    "public-bodies": "Une commune, un service public",
    cooperatives: "Une coopérative",
    companies: "Une entreprise",
    schools: "Un établissement scolaire",
    networks: "Une fédération, une tête de réseau",
    individuals: "Une personne, une famille",
  } satisfies Record<AskedAudience, string>,
  place: {
    title: "2. Où êtes-vous ?",
    label: "Votre département ou votre pays",
    none: "Partout, peu importe",
    departments: "France",
    countries: "Ailleurs",
    countriesHint: "Hors de France, la liste se limite au pays choisi.",
    reach: "Si vous choisissez un département :",
    reaches: {
      near: "Les plus proches d’abord : personne n’est écarté",
      only: "Seulement ce département : tous les autres sont écartés, y compris ceux dont on ignore le lieu",
    } satisfies Record<Reach, string>,
  },
  services: {
    title: "3. Que voulez-vous faire ?",
    hint: "Cochez ce dont vous avez besoin : la liste réunira les hébergeurs qui proposent au moins l’une de ces choses.",
    instead: (names: string) => `Pour remplacer ${names}`,
    others: "D’autres usages",
  },
  /** What one does with each kind of service. */
  uses: {
    files: "Ranger et partager des fichiers",
    office: "Écrire des documents et des tableaux à plusieurs",
    pads: "Prendre des notes à plusieurs",
    mail: "Avoir des adresses de courriel",
    "mailing-lists": "Écrire à tout un groupe par une seule adresse",
    newsletter: "Envoyer une lettre d’information",
    calendar: "Partager un agenda",
    contacts: "Partager un carnet d’adresses",
    "video-call": "Se réunir à distance, en visio",
    chat: "Discuter par messages, en équipe",
    forum: "Échanger et débattre sur un forum",
    polls: "Choisir une date ensemble",
    forms: "Faire remplir un formulaire",
    projects: "Suivre des tâches et des projets",
    websites: "Publier un site web",
    "file-transfer": "Envoyer un gros fichier",
    photos: "Montrer et partager des photos",
    videos: "Publier des vidéos",
    audio: "Publier du son, une radio, un balado",
    social: "Faire vivre un réseau social",
    events: "Annoncer des événements",
    maps: "Faire une carte",
    accounting: "Tenir des comptes, gérer des adhésions",
    passwords: "Garder et partager des mots de passe",
    links: "Raccourcir ou garder des liens",
    pastes: "Transmettre un texte confidentiel",
    feeds: "Suivre l’actualité de plusieurs sites",
    search: "Chercher sur le web sans être suivi",
    translation: "Traduire des textes",
    code: "Écrire du code source à plusieurs",
    dns: "Gérer un nom de domaine",
    servers: "Louer un serveur à administrer soi-même",
    other: "Autre chose",
  } satisfies Record<ServiceType, string>,
  product: {
    title: "4. Que voulez-vous remplacer ?",
    label: "Un outil que vous utilisez aujourd’hui",
    none: "Rien en particulier",
    suites: "Suites complètes",
    tools: "Outils",
    hint: "Ce qui le remplace s’ajoute à ce que vous avez coché plus haut.",
    covered:
      "Pour une suite complète, voyez d’abord ce qui se remplace et ce qui ne se remplace pas :",
  },
  accounts: {
    title: "5. Combien de personnes auront un compte ?",
    label: "Nombre de personnes",
    hint: "À peu près. Sert à estimer le prix, et à écarter les offres qui ne sont pas faites pour ce nombre.",
  },
  budget: {
    title: "6. Quel budget par an, au plus ?",
    label: "Budget en euros",
    hint: "Pour tout le monde, sur un an. Un hébergeur qui ne dit pas son prix reste dans la liste.",
  },
  needs: {
    title: "7. Que devez-vous pouvoir exiger ?",
    hint: "« Indispensable » écarte les hébergeurs qui répondent non. « Souhaité » n’écarte personne. Qui n’a rien dit reste dans la liste : vous pourrez lui poser la question.",
    stakes: { required: "Indispensable", nice: "Souhaité" } satisfies Record<Stake, string>,
    indifferent: "Peu importe",
    others: (count: number) => `Voir ${count} autres besoins`,
  },
  submit: "Voir qui convient",
  submitEarly: "Voir déjà qui convient",
  problems: {
    title: (count: number) =>
      count === 1 ? "1 réponse à corriger" : `${count} réponses à corriger`,
    accounts: (typed: string) =>
      `Nombre de personnes : « ${typed} » n’est pas un nombre entier. Écrivez par exemple 20, ou laissez vide.`,
    budget: (typed: string) =>
      `Budget : « ${typed} » n’est pas un montant. Écrivez par exemple 500, ou laissez vide.`,
  } satisfies Record<NumberField | "title", unknown>,
};
