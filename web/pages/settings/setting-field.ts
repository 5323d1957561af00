import type { ServiceType } from "#core/services.ts";
import type { SettingName } from "#core/settings.ts";
import type { Language } from "#core/vocabulary.ts";

/** Name and identifier of the field of a setting, or of a name of a kind of service in a language. */
export function settingField(
  setting: SettingName,
  type?: ServiceType,
  language: Language = "fr",
): string {
  return type === undefined ? setting : `${setting}-${type}-${language}`;
}
