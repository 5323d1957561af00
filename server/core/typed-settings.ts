import { dataLicences } from "#core/data-licence.ts";
import type { DataLicence } from "#core/data-licence.ts";
import { readPlainText } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import {
  defaultSettings,
  longestServiceName,
  longestSynonym,
  settingBounds,
} from "#core/settings.ts";
import type { ServiceNames, SettingName, Settings, Synonym } from "#core/settings.ts";
import { findSoftware } from "#core/software.ts";
import { isWithin } from "#core/stored-settings.ts";
import { listWords } from "#core/words.ts";

/** Every way a typed setting can be wrong; the sentences are in `web/text`. */
export const settingFaults = [
  "not-whole",
  "out-of-bounds",
  "too-many-months",
  "more-hosters-than-people",
  "too-many-reminders",
  "same-twice",
  "too-many-lines",
  "no-sign",
  "no-words",
  "unknown-target",
  "one-language",
  "too-long",
  "unknown-licence",
] as const;
export type SettingFault = (typeof settingFaults)[number];

export type SettingProblem = {
  readonly setting: SettingName;
  readonly code: SettingFault;
  /** The line that is wrong, from 1, or the kind of service; absent for a setting of one field. */
  readonly at?: number | ServiceType;
  /** What was not understood. */
  readonly detail?: string;
};

/** What is typed for the settings, as it is typed. */
export type TypedSettings = Readonly<
  Record<
    | "consentDays"
    | "quorumPeople"
    | "quorumHosters"
    | "noticeMonths"
    | "reminderDays"
    | "synonyms"
    | "dataLicence",
    string
  >
> & {
  readonly consentPause: readonly string[];
  readonly serviceNames: Readonly<Record<ServiceType, Readonly<Record<"fr" | "en", string>>>>;
};

/** Reads what is typed, or gives every problem. `typeNamed` knows the names of kinds of services. */
export function readTypedSettings(
  typed: TypedSettings,
  typeNamed: (name: string) => ServiceType | undefined,
): Result<Settings, SettingProblem> {
  const problems: SettingProblem[] = [];
  const say = (problem: SettingProblem) => void problems.push(problem);
  const settings: Settings = {
    consentDays: readNumber(typed, "consentDays", say),
    consentPause: readMonths(typed.consentPause, say),
    quorumPeople: readNumber(typed, "quorumPeople", say),
    quorumHosters: readNumber(typed, "quorumHosters", say),
    noticeMonths: readNumber(typed, "noticeMonths", say),
    reminderDays: readReminders(typed.reminderDays, say),
    synonyms: readSynonyms(typed.synonyms, typeNamed, say),
    serviceNames: readServiceNames(typed.serviceNames, say),
    dataLicence: readLicence(typed.dataLicence, say),
  };
  const isQuorumRead = problems.every(({ setting }) => !setting.startsWith("quorum"));
  if (isQuorumRead && settings.quorumHosters > settings.quorumPeople) {
    say({ setting: "quorumHosters", code: "more-hosters-than-people" });
  }
  return problems.length > 0 ? failure(problems) : success(settings);
}

/** One line of the words to search by, as it is typed: `readTypedSettings` gives it back. */
export function writeSynonym(
  { words, services, software }: Synonym,
  nameOf: (type: ServiceType) => string,
): string {
  return `${words} = ${[...services.map(nameOf), ...software].join(", ")}`;
}

type Say = (problem: SettingProblem) => void;
type NumberSetting = "consentDays" | "quorumPeople" | "quorumHosters" | "noticeMonths";

function readNumber(typed: TypedSettings, setting: NumberSetting, say: Say): number {
  const value = wholeOf(typed[setting]);
  if (value === null) say({ setting, code: "not-whole" });
  else if (!isWithin(value, settingBounds[setting])) say({ setting, code: "out-of-bounds" });
  return value ?? 0;
}

function readMonths(typed: readonly string[], say: Say): readonly number[] {
  const setting = "consentPause";
  const months = [...new Set(typed)].map(wholeOf);
  const read = months.flatMap((month) =>
    month !== null && isWithin(month, { least: 1, most: 12 }) ? [month] : [],
  );
  if (read.length < months.length) say({ setting, code: "out-of-bounds" });
  if (read.length > settingBounds.consentPause.most) say({ setting, code: "too-many-months" });
  return read.toSorted((one, other) => one - other);
}

function readReminders(typed: string, say: Say): readonly number[] {
  const setting = "reminderDays";
  const parts = typed.split(/[\s,;]+/u).filter(Boolean);
  const read = parts.flatMap((part) => wholeOf(part) ?? []);
  if (parts.length === 0 || read.length < parts.length) say({ setting, code: "not-whole" });
  else if (!read.every((days) => isWithin(days, settingBounds.reminderDays))) {
    say({ setting, code: "out-of-bounds" });
  } else if (new Set(read).size < read.length) say({ setting, code: "same-twice" });
  else if (read.length > settingBounds.reminders.most) say({ setting, code: "too-many-reminders" });
  return read.toSorted((one, other) => other - one);
}

function readSynonyms(
  typed: string,
  typeNamed: (name: string) => ServiceType | undefined,
  say: Say,
): readonly Synonym[] {
  const setting = "synonyms";
  const lines = typed.split(/\r?\n/u).map((line) => line.trim());
  if (lines.filter(Boolean).length > settingBounds.synonyms.most) {
    say({ setting, code: "too-many-lines" });
    return [];
  }
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const read = readSynonym(line, typeNamed);
    if (read.ok) return [read.value];
    for (const problem of read.problems) say({ setting, at: index + 1, ...problem });
    return [];
  });
}

function readSynonym(
  line: string,
  typeNamed: (name: string) => ServiceType | undefined,
): Result<Synonym, Pick<SettingProblem, "code" | "detail">> {
  const sign = line.indexOf("=");
  if (sign === -1) return failure([{ code: "no-sign" }]);
  const words = readPlainText(line.slice(0, sign), longestSynonym);
  if (!words.ok)
    return failure([{ code: words.problems.includes("too-long") ? "too-long" : "no-words" }]);
  if (listWords(words.value).length === 0) return failure([{ code: "no-words" }]);
  const targets = line
    .slice(sign + 1)
    .split(",")
    .map((target) => target.trim())
    .filter(Boolean);
  const unknown = targets.filter((target) => !typeNamed(target) && !findSoftware(target));
  if (targets.length === 0) return failure([{ code: "unknown-target", detail: "" }]);
  if (unknown.length > 0) {
    return failure(unknown.map((detail) => ({ code: "unknown-target", detail })));
  }
  const services = targets.flatMap((target) => typeNamed(target) ?? []);
  const software = targets.flatMap((target) =>
    typeNamed(target) === undefined ? (findSoftware(target)?.name ?? []) : [],
  );
  return success({
    words: words.value,
    services: [...new Set(services)],
    software: [...new Set(software)],
  });
}

/** A kind whose two names are left empty keeps those of the site. */
function readServiceNames(typed: TypedSettings["serviceNames"], say: Say): ServiceNames {
  const entries = serviceTypes.flatMap((type) => {
    const [fr, en] = [typed[type].fr, typed[type].en].map((name) =>
      readPlainText(name, longestServiceName),
    );
    const wrong = (code: SettingFault) => say({ setting: "serviceNames", at: type, code });
    if (fr?.ok === true && en?.ok === true) {
      return [[type, { fr: fr.value, en: en.value }] as const];
    }
    const faults = [fr, en].flatMap((read) => (read?.ok === false ? read.problems : []));
    if (faults.some((fault) => fault !== "empty")) wrong("too-long");
    else if (faults.length === 1) wrong("one-language");
    return [];
  });
  return Object.fromEntries(entries);
}

function readLicence(typed: string, say: Say): DataLicence {
  const licence = dataLicences.find((known) => known === typed);
  if (licence === undefined) say({ setting: "dataLicence", code: "unknown-licence" });
  return licence ?? defaultSettings.dataLicence;
}

function wholeOf(typed: string): number | null {
  return /^\d{1,6}$/u.test(typed.trim()) ? Number(typed.trim()) : null;
}
