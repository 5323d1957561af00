import { dataLicences, licenceTexts } from "#core/data-licence.ts";
import { settingBounds } from "#core/settings.ts";
import { useSite } from "#web/site.ts";
import { FaultLines } from "./SettingField.tsx";
import type { ShownSetting } from "./SettingField.tsx";
import { settingField } from "./setting-field.ts";

type LicenceChoiceProps = ShownSetting & { readonly chosen: string };

/** What others may do of the open data. */
export function LicenceChoice({ name, faults, now, chosen }: LicenceChoiceProps) {
  const { text } = useSite();
  const words = text.settings;
  const id = settingField(name);
  return (
    <fieldset id={id} class={faults.length > 0 ? "err" : undefined}>
      <legend class="lab">{words.names[name]}</legend>
      <p class="hint">{words.hint(name, settingBounds)}</p>
      <FaultLines id={id} faults={faults} />
      {dataLicences.map((licence) => (
        <label key={licence} class="tick">
          <input type="radio" name={id} value={licence} checked={licence === chosen} />
          <span>
            <b>{licenceTexts[licence].title}</b> {text.data.licences[licence]}
          </span>
        </label>
      ))}
      {now !== "" && <p class="theirs">{words.now(now)}</p>}
    </fieldset>
  );
}
