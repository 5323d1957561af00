import type { DataLicence } from "#core/data-licence.ts";
import type { Texts } from "#core/grid.ts";
import type { ServiceType } from "#core/services.ts";

/** What the working group sets for the whole site. */
export type Settings = {
  /** How long silence takes to be consent, in days. */
  readonly consentDays: number;
  /** Months whose days do not count, from 1 for January. */
  readonly consentPause: readonly number[];
  /** How many people, from how many hosters, must have taken part. */
  readonly quorumPeople: number;
  readonly quorumHosters: number;
  /** How long before it comes into force a version is announced, in months. */
  readonly noticeMonths: number;
  /** When hosters are reminded to renew, in days before their answers are a year old, longest first. */
  readonly reminderDays: readonly number[];
  /** Words people search by, beside those the site knows. */
  readonly synonyms: readonly Synonym[];
  /**
   * Names that stand for those of the site's texts. The kinds of services are a closed set, which
   * files, searches and feeds share: they can be named otherwise here, not added to nor hidden.
   */
  readonly serviceNames: ServiceNames;
  /** What the archives of open data are given under, from the next one on. */
  readonly dataLicence: DataLicence;
};

/** Words that stand for kinds of services or software; a search for them finds whoever offers those. */
export type Synonym = {
  readonly words: string;
  readonly services: readonly ServiceType[];
  /** Canonical names. */
  readonly software: readonly string[];
};

export type ServiceNames = Readonly<Partial<Record<ServiceType, Texts>>>;

export const defaultSettings: Settings = {
  consentDays: 21,
  consentPause: [7, 8],
  quorumPeople: 3,
  quorumHosters: 3,
  noticeMonths: 2,
  reminderDays: [60, 30, 7],
  synonyms: [],
  serviceNames: {},
  dataLicence: "ODbL-1.0",
};

export type SettingName = keyof Settings;

/** In the order they are shown. */
export const settingNames = [
  "consentDays",
  "consentPause",
  "quorumPeople",
  "quorumHosters",
  "noticeMonths",
  "reminderDays",
  "synonyms",
  "serviceNames",
  "dataLicence",
] as const satisfies readonly SettingName[];

/** How far each number may go, both ends included. */
export const settingBounds = {
  consentDays: { least: 1, most: 120 },
  /** A whole year of pause would let no silence be consent. */
  consentPause: { least: 0, most: 11 },
  quorumPeople: { least: 1, most: 50 },
  quorumHosters: { least: 1, most: 50 },
  noticeMonths: { least: 1, most: 12 },
  /** Days of one reminder, and how many reminders. */
  reminderDays: { least: 1, most: 180 },
  reminders: { least: 1, most: 6 },
  synonyms: { least: 0, most: 300 },
} as const;

export const longestSynonym = 60;
export const longestServiceName = 60;
