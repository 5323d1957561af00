import { dataLicences } from "#core/data-licence.ts";
import { readPlainText } from "#core/plain-text.ts";
import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import {
  defaultSettings,
  longestServiceName,
  longestSynonym,
  settingBounds,
  settingNames,
} from "#core/settings.ts";
import type { ServiceNames, SettingName, Settings, Synonym } from "#core/settings.ts";
import { isMap } from "#core/shape.ts";
import { findSoftware } from "#core/software.ts";
import { listWords } from "#core/words.ts";

export type StoredSetting = { readonly name: string; readonly value: unknown };

/** What is in use, and the settings whose stored value cannot be: they have their default. */
export type ReadSettings = { readonly settings: Settings; readonly wrong: readonly SettingName[] };

/** Reads every stored setting; nothing stored makes it throw, and names it does not know are ignored. */
export function readStoredSettings(rows: readonly StoredSetting[]): ReadSettings {
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const wrong: SettingName[] = [];
  const read = <Name extends SettingName>(name: Name): Settings[Name] => {
    if (!stored.has(name)) return defaultSettings[name];
    const value = readers[name](stored.get(name));
    if (value === null) wrong.push(name);
    return value ?? defaultSettings[name];
  };
  const settings: Settings = {
    consentDays: read("consentDays"),
    consentPause: read("consentPause"),
    quorumPeople: read("quorumPeople"),
    quorumHosters: read("quorumHosters"),
    noticeMonths: read("noticeMonths"),
    reminderDays: read("reminderDays"),
    synonyms: read("synonyms"),
    serviceNames: read("serviceNames"),
    dataLicence: read("dataLicence"),
  };
  return { settings, wrong };
}

/** The settings of which the two are not the same, in the order they are shown. */
export function changedSettings(before: Settings, after: Settings): readonly SettingName[] {
  return settingNames.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

type Readers = { readonly [Name in SettingName]: (value: unknown) => Settings[Name] | null };

/** Each gives null for what cannot be used. */
const readers: Readers = {
  consentDays: (value) => readWhole(value, settingBounds.consentDays),
  consentPause: (value) => readWholes(value, { least: 1, most: 12 }, settingBounds.consentPause),
  quorumPeople: (value) => readWhole(value, settingBounds.quorumPeople),
  quorumHosters: (value) => readWhole(value, settingBounds.quorumHosters),
  noticeMonths: (value) => readWhole(value, settingBounds.noticeMonths),
  reminderDays: (value) => {
    const days = readWholes(value, settingBounds.reminderDays, settingBounds.reminders);
    return days?.toSorted((one, other) => other - one) ?? null;
  },
  synonyms: (value) => readList(value, settingBounds.synonyms.most, readSynonym),
  serviceNames: readServiceNames,
  dataLicence: (value) => dataLicences.find((licence) => licence === value) ?? null,
};

type Bounds = { readonly least: number; readonly most: number };

export function isWithin(value: number, { least, most }: Bounds): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function readWhole(value: unknown, bounds: Bounds): number | null {
  return typeof value === "number" && isWithin(value, bounds) ? value : null;
}

/** Numbers that differ from each other. */
function readWholes(value: unknown, each: Bounds, count: Bounds): readonly number[] | null {
  const read = readList(value, count.most, (item) => readWhole(item, each));
  if (read === null || read.length < count.least) return null;
  return new Set(read).size === read.length ? read : null;
}

/** All of a list, or null. */
function readList<Item>(
  value: unknown,
  most: number,
  readItem: (item: unknown) => Item | null,
): readonly Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const read = value.flatMap((item: unknown) => readItem(item) ?? []);
  return read.length === value.length ? read : null;
}

function readSynonym(value: unknown): Synonym | null {
  if (!isMap(value)) return null;
  const words = readName(value["words"], longestSynonym);
  const services = readList(value["services"], serviceTypes.length, readServiceType);
  const software = readList(value["software"], settingBounds.synonyms.most, readSoftware);
  if (words === null || services === null || software === null) return null;
  const isSome = listWords(words).length > 0 && services.length + software.length > 0;
  return isSome ? { words, services, software } : null;
}

function readServiceNames(value: unknown): ServiceNames | null {
  if (!isMap(value)) return null;
  const entries = Object.entries(value).flatMap(([type, names]) => {
    const known = readServiceType(type);
    const fr = isMap(names) ? readName(names["fr"], longestServiceName) : null;
    const en = isMap(names) ? readName(names["en"], longestServiceName) : null;
    return known === null || fr === null || en === null ? [] : [[known, { fr, en }] as const];
  });
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : null;
}

function readServiceType(value: unknown): ServiceType | null {
  return serviceTypes.find((type) => type === value) ?? null;
}

function readSoftware(value: unknown): string | null {
  return typeof value === "string" && findSoftware(value)?.name === value ? value : null;
}

function readName(value: unknown, longest: number): string | null {
  const read = typeof value === "string" ? readPlainText(value, longest) : null;
  return read?.ok === true && read.value === value ? read.value : null;
}
