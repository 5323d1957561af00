import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataLicences } from "#core/data-licence.ts";
import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import { defaultSettings, settingBounds, settingNames } from "#core/settings.ts";
import type { Settings } from "#core/settings.ts";
import { changedSettings, readStoredSettings } from "#core/stored-settings.ts";
import { readTypedSettings, writeSynonym } from "#core/typed-settings.ts";
import type { TypedSettings } from "#core/typed-settings.ts";

const typeNamed = (name: string) => serviceTypes.find((type) => type === name);

/** What would be typed to have some settings. */
function typedOf(settings: Settings): TypedSettings {
  const names = serviceTypes.map((type) => [
    type,
    settings.serviceNames[type] ?? { fr: "", en: "" },
  ]);
  return {
    consentDays: String(settings.consentDays),
    consentPause: settings.consentPause.map(String),
    quorumPeople: String(settings.quorumPeople),
    quorumHosters: String(settings.quorumHosters),
    noticeMonths: String(settings.noticeMonths),
    reminderDays: settings.reminderDays.join(" "),
    synonyms: settings.synonyms.map((each) => writeSynonym(each, (type) => type)).join("\r\n"),
    dataLicence: settings.dataLicence,
    serviceNames: Object.fromEntries(names) as Record<ServiceType, { fr: string; en: string }>,
  };
}

const within = ({ least, most }: { least: number; most: number }) =>
  fc.integer({ min: least, max: most });

const word = fc.stringMatching(/^[a-zé]{1,20}$/u);

const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    consentDays: within(settingBounds.consentDays),
    consentPause: fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 })
      .map((months) => months.toSorted((one, other) => one - other)),
    quorumPeople: within(settingBounds.quorumPeople),
    quorumHosters: within(settingBounds.quorumHosters),
    noticeMonths: within(settingBounds.noticeMonths),
    reminderDays: fc
      .uniqueArray(within(settingBounds.reminderDays), { minLength: 1, maxLength: 6 })
      .map((days) => days.toSorted((one, other) => other - one)),
    synonyms: fc.array(
      fc.record({
        words: word,
        services: fc.uniqueArray(fc.constantFrom(...serviceTypes), { minLength: 1, maxLength: 3 }),
        software: fc.uniqueArray(fc.constantFrom("Nextcloud", "Mobilizon")),
      }),
      { maxLength: 5 },
    ),
    serviceNames: fc.dictionary(
      fc.constantFrom(...serviceTypes),
      fc.record({ fr: word, en: word }),
    ),
    dataLicence: fc.constantFrom(...dataLicences),
  })
  .map((settings) => ({
    ...settings,
    quorumHosters: Math.min(settings.quorumHosters, settings.quorumPeople),
  }));

describe("settings", () => {
  test("are those that were typed, and those that were stored", () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const typed = readTypedSettings(typedOf(settings), typeNamed);
        expect(typed).toEqual({ ok: true, value: settings });
        const rows = settingNames.map((name) => ({ name, value: settings[name] }));
        const stored: unknown = JSON.parse(JSON.stringify(rows));
        const read = readStoredSettings(stored as typeof rows);
        expect(read).toEqual({ settings, wrong: [] });
        expect(changedSettings(settings, read.settings)).toEqual([]);
      }),
    );
  });

  test("have a default for whatever is stored, and say which", () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingNames), fc.jsonValue(), (name, value) => {
        const { settings, wrong } = readStoredSettings([
          { name, value },
          { name: "odd", value },
        ]);
        expect(wrong.length === 0 || settings[name] === defaultSettings[name]).toBe(true);
        const others = settingNames.filter((other) => other !== name);
        for (const other of others) expect(settings[other]).toBe(defaultSettings[other]);
      }),
    );
  });

  test("never read throws, whatever is typed", () => {
    const line = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(line, line, fc.array(line), (number, text, months) => {
        const typed = { ...typedOf(defaultSettings), consentPause: months, synonyms: text };
        const read = readTypedSettings({ ...typed, consentDays: number }, typeNamed);
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    ["cloud", "no-sign"],
    [" = mail", "no-words"],
    ["!! = mail", "no-words"],
    ["cloud =", "unknown-target"],
    ["cloud = mail, inventé", "unknown-target"],
    [`${"x".repeat(61)} = mail`, "too-long"],
  ])("tell what is wrong with the line %s", (line, code) => {
    const synonyms = `drive = files\n\n${line}`;
    const read = readTypedSettings({ ...typedOf(defaultSettings), synonyms }, typeNamed);
    expect(read).toMatchObject({ ok: false, problems: [{ setting: "synonyms", at: 3, code }] });
  });

  test.each([
    [
      { consentPause: Array.from({ length: 12 }, (_, index) => String(index + 1)) },
      "too-many-months",
    ],
    [{ reminderDays: "1 2 3 4 5 6 7" }, "too-many-reminders"],
    [{ reminderDays: "181" }, "out-of-bounds"],
    [{ quorumHosters: "5" }, "more-hosters-than-people"],
    [{ dataLicence: "all rights reserved" }, "unknown-licence"],
  ])("refuse %o", (changes, code) => {
    const read = readTypedSettings({ ...typedOf(defaultSettings), ...changes }, typeNamed);
    expect(read).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
