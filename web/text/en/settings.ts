import { licenceTexts } from "#core/data-licence.ts";
import type { SettingName, settingBounds } from "#core/settings.ts";
import type { SettingFault, SettingProblem } from "#core/typed-settings.ts";
import { auditActions } from "#web/text/en/audit-actions.ts";
import type { fr } from "#web/text/fr.ts";

type Bounds = typeof settingBounds;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const names: Readonly<Record<SettingName, string>> = {
  consentDays: "How long silence takes to be consent, in days",
  consentPause: "Months whose days do not count",
  quorumPeople: "People who must have taken part",
  quorumHosters: "Hosters they must come from",
  noticeMonths: "From the announcement of a version to its coming into force, in months",
  reminderDays: "Reminders before answers are due, in days",
  synonyms: "Search words",
  serviceNames: "Names of the kinds of services",
  dataLicence: "Licence of the open data",
};

/** What a number of a setting may be, in words. */
const range = ({ least, most }: { readonly least: number; readonly most: number }) =>
  `from ${least} to ${most}`;

function boundsOf(setting: SettingName, bounds: Bounds): string {
  return setting === "serviceNames" || setting === "dataLicence" ? "" : range(bounds[setting]);
}

const faults: Readonly<Record<SettingFault, (problem: SettingProblem, bounds: Bounds) => string>> =
  {
    "not-whole": ({ setting }, bounds) =>
      setting === "reminderDays"
        ? "it needs at least one whole number of days. Example: 60, 30, 7."
        : `it is not a whole number. Write one ${boundsOf(setting, bounds)}.`,
    "out-of-bounds": ({ setting }, bounds) =>
      setting === "consentPause"
        ? "one of these months does not exist. Tick among the twelve."
        : `it goes ${boundsOf(setting, bounds)}. Write a number within these bounds.`,
    "too-many-months": () =>
      "with the whole year paused, no consent would ever be reached. Leave at least one month unticked.",
    "more-hosters-than-people": () =>
      "they cannot come from more hosters than they are. Lower this number or raise that of people.",
    "too-many-reminders": (_, { reminders }) =>
      `these are too many reminders. Keep ${reminders.most} at most.`,
    "same-twice": () => "the same number is there twice. Keep it once.",
    "too-many-lines": (_, { synonyms }) => `${synonyms.most} lines at most. Remove some.`,
    "no-sign": () => "the sign = is missing. Example: cloud = Shared files, Nextcloud.",
    "no-words": () => "the searched word is missing, before the sign =.",
    "unknown-target": ({ detail = "" }) =>
      detail === ""
        ? "what the word stands for is missing, after the sign =. Write a kind of service or a software."
        : `“${detail}” is neither a kind of service nor a known software. Write the name as in the directory.`,
    "one-language": () => "the name is needed in both languages, or in none.",
    "too-long": () => "60 characters at most, without invisible characters. Make it shorter.",
    "unknown-licence": () => "it is not one of the licences offered. Choose one.",
  };

export const settings: typeof fr.settings = {
  title: "Settings",
  lead: "What the group sets for the whole site. Each change is published in the log of decisions.",
  inGrid: "The names of the profiles, their texts and the rules are in the grid:",
  editGrid: "write a version of the grid",
  seeGrid: "read the one in force",
  saved: "The settings are saved and the change is published.",
  stale:
    "Somebody else saved while you were writing: nothing changed. Below each setting is what is in use; saving again replaces it by what you wrote.",
  wrong: (name) =>
    `${name}: the stored value cannot be used, the site uses the original one. Save a value to replace it.`,
  now: (value) => `In use: ${value}`,
  parts: {
    discussion: "Discussing and deciding",
    hosters: "Hosters",
    words: "Words",
    data: "Open data",
  },
  months,
  names,
  nameIn: { fr: "In French", en: "In English" },
  hint: (name, bounds) => {
    switch (name) {
      case "consentPause":
        return "Eleven at most.";
      case "reminderDays":
        return `Separated by commas, ${bounds.reminders.most} at most, ${range(bounds.reminderDays)}. Example: 60, 30, 7.`;
      case "synonyms":
        return "One line per word: the word, the sign =, then the kinds of services or the software it stands for, separated by commas. Example: cloud = Shared files, Nextcloud. They are added to those the site knows.";
      case "serviceNames":
        return "Leave empty to keep the original name. The list itself does not change: files and searches refer to it.";
      case "dataLicence":
        return "It holds for the archive prepared right after, and the next ones; earlier ones keep theirs.";
      case "consentDays":
      case "noticeMonths":
      case "quorumHosters":
      case "quorumPeople":
        return `A whole number, ${boundsOf(name, bounds)}.`;
    }
  },
  problem: (problem, bounds, types) => {
    const { setting, at, code } = problem;
    const where =
      at === undefined ? "" : typeof at === "number" ? `, line ${at}` : `, ${types[at]}`;
    return `${names[setting]}${where}: ${faults[code](problem, bounds)}`;
  },
  said: (name, value) => {
    switch (name) {
      case "consentPause":
        return value.consentPause.map((month) => months[month - 1]).join(", ") || "none";
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
  save: "Save and publish the change",
  audit: {
    title: "Log of writes",
    lead: "All that people who are signed in wrote, and what the site wrote by itself: who, when, what. Private, for administrators.",
    rulings: "Public log of decisions",
    person: "Person, by name or address",
    hoster: "Hoster",
    action: "Action",
    anyAction: "All",
    actions: auditActions,
    day: "Day, in Paris",
    find: "Filter",
    csv: "Download these lines (CSV)",
    none: "No write matches.",
    nobody: "The site, or a deleted account",
    detail: "What changed",
    columns: ["when", "name", "address", "hoster", "action", "detail"],
  },
};
