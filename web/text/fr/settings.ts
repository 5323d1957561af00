import { licenceTexts } from "#core/data-licence.ts";
import type { ServiceType } from "#core/services.ts";
import type { SettingName, Settings, settingBounds } from "#core/settings.ts";
import { auditActions } from "#web/text/fr/audit-actions.ts";
import type { SettingFault, SettingProblem } from "#core/typed-settings.ts";

type Bounds = typeof settingBounds;
type TypeNames = Readonly<Record<ServiceType, string>>;

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const names: Readonly<Record<SettingName, string>> = {
  consentDays: "Délai après lequel le silence vaut accord, en jours",
  consentPause: "Mois dont les jours ne comptent pas",
  quorumPeople: "Personnes qui doivent avoir participé",
  quorumHosters: "Hébergeurs dont elles doivent venir",
  noticeMonths: "Délai entre l’annonce d’une version et son entrée en vigueur, en mois",
  reminderDays: "Rappels avant l’échéance des réponses, en jours",
  synonyms: "Mots de la recherche",
  serviceNames: "Noms des sortes de services",
  dataLicence: "Licence des données ouvertes",
};

/** What a number of a setting may be, in words. */
const range = ({ least, most }: { readonly least: number; readonly most: number }) =>
  `de ${least} à ${most}`;

function boundsOf(setting: SettingName, bounds: Bounds): string {
  return setting === "serviceNames" || setting === "dataLicence" ? "" : range(bounds[setting]);
}

const faults: Readonly<Record<SettingFault, (problem: SettingProblem, bounds: Bounds) => string>> =
  {
    "not-whole": ({ setting }, bounds) =>
      setting === "reminderDays"
        ? "il faut au moins un nombre entier de jours. Exemple : 60, 30, 7."
        : `ce n’est pas un nombre entier. Écrivez-en un ${boundsOf(setting, bounds)}.`,
    "out-of-bounds": ({ setting }, bounds) =>
      setting === "consentPause"
        ? "un de ces mois n’existe pas. Cochez parmi les douze."
        : `il va ${boundsOf(setting, bounds)}. Écrivez un nombre dans ces bornes.`,
    "too-many-months": () =>
      "avec toute l’année en pause, aucun accord ne serait jamais atteint. Laissez au moins un mois sans coche.",
    "more-hosters-than-people": () =>
      "elles ne peuvent pas venir de plus d’hébergeurs qu’elles ne sont. Baissez ce nombre ou montez celui des personnes.",
    "too-many-reminders": (_, { reminders }) =>
      `c’est trop de rappels. Gardez-en ${reminders.most} au plus.`,
    "same-twice": () => "un même nombre y est deux fois. Gardez-le une seule fois.",
    "too-many-lines": (_, { synonyms }) => `${synonyms.most} lignes au plus. Retirez-en.`,
    "no-sign": () => "il manque le signe =. Exemple : cloud = Fichiers partagés, Nextcloud.",
    "no-words": () => "il manque le mot cherché, avant le signe =.",
    "unknown-target": ({ detail = "" }) =>
      detail === ""
        ? "il manque ce que le mot désigne, après le signe =. Écrivez une sorte de service ou un logiciel."
        : `« ${detail} » n’est ni une sorte de service ni un logiciel connu. Écrivez le nom comme dans l’annuaire.`,
    "one-language": () => "il faut le nom dans les deux langues, ou dans aucune.",
    "too-long": () => "60 caractères au plus, sans caractère invisible. Raccourcissez.",
    "unknown-licence": () => "ce n’est pas une des licences proposées. Choisissez-en une.",
  };

export const settings = {
  title: "Réglages",
  lead: "Ce que le groupe règle pour tout le site. Chaque changement est publié dans le journal des décisions.",
  inGrid: "Les noms des profils, leurs textes et les règles sont dans la grille :",
  editGrid: "écrire une version de la grille",
  seeGrid: "lire celle qui est en vigueur",
  saved: "Les réglages sont enregistrés et le changement est publié.",
  stale:
    "Quelqu’un d’autre a enregistré pendant que vous écriviez : rien n’a changé. Sous chaque réglage, voici ce qui est en vigueur ; enregistrer de nouveau le remplacera par ce que vous avez écrit.",
  wrong: (name: string) =>
    `${name} : la valeur enregistrée ne peut pas servir, le site emploie celle d’origine. Enregistrez une valeur pour la remplacer.`,
  now: (value: string) => `En vigueur : ${value}`,
  parts: {
    discussion: "Discuter et décider",
    hosters: "Les hébergeurs",
    words: "Les mots",
    data: "Les données ouvertes",
  },
  months,
  names,
  nameIn: { fr: "En français", en: "En anglais" },
  hint: (name: SettingName, bounds: Bounds): string => {
    switch (name) {
      case "consentPause":
        return "Onze au plus.";
      case "reminderDays":
        return `Séparés par des virgules, ${bounds.reminders.most} au plus, ${range(bounds.reminderDays)}. Exemple : 60, 30, 7.`;
      case "synonyms":
        return "Une ligne par mot : le mot, le signe =, puis les sortes de services ou les logiciels qu’il désigne, séparés par des virgules. Exemple : cloud = Fichiers partagés, Nextcloud. Ils s’ajoutent à ceux que le site connaît.";
      case "serviceNames":
        return "Laissez vide pour garder le nom d’origine. La liste elle-même ne change pas : des fichiers et des recherches s’y réfèrent.";
      case "dataLicence":
        return "Elle vaut pour l’archive préparée aussitôt après, et les suivantes ; celles d’avant gardent la leur.";
      case "consentDays":
      case "noticeMonths":
      case "quorumHosters":
      case "quorumPeople":
        return `Un nombre entier, ${boundsOf(name, bounds)}.`;
    }
  },
  problem: (problem: SettingProblem, bounds: Bounds, types: TypeNames): string => {
    const { setting, at, code } = problem;
    const where =
      at === undefined ? "" : typeof at === "number" ? `, ligne ${at}` : `, ${types[at]}`;
    return `${names[setting]}${where} : ${faults[code](problem, bounds)}`;
  },
  /** The value of a setting in a few words; empty for one too long to say. */
  said: (name: SettingName, value: Settings): string => {
    switch (name) {
      case "consentPause":
        return value.consentPause.map((month) => months[month - 1]).join(", ") || "aucun";
      case "reminderDays":
        return value.reminderDays.join(", ");
      case "synonyms":
      case "serviceNames":
        return "";
      case "dataLicence":
        return licenceTexts[value.dataLicence].title;
      case "consentDays":
      case "noticeMonths":
      case "quorumHosters":
      case "quorumPeople":
        return String(value[name]);
    }
  },
  save: "Enregistrer et publier le changement",
  audit: {
    title: "Journal des écritures",
    lead: "Tout ce que des personnes connectées ont écrit, et ce que le site a écrit de lui-même : qui, quand, quoi. Privé, pour l’administration.",
    rulings: "Journal public des décisions",
    person: "Personne, par nom ou adresse",
    hoster: "Hébergeur",
    action: "Action",
    anyAction: "Toutes",
    actions: auditActions,
    day: "Jour, à Paris",
    find: "Filtrer",
    csv: "Télécharger ces lignes (CSV)",
    none: "Aucune écriture ne correspond.",
    nobody: "Le site, ou un compte supprimé",
    detail: "Ce qui a changé",
    columns: ["quand", "nom", "adresse", "hebergeur", "action", "detail"],
  },
};
