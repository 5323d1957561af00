import { settingBounds } from "#core/settings.ts";
import { useSite } from "#web/site.ts";
import { FaultLines } from "./SettingField.tsx";
import type { ShownSetting } from "./SettingField.tsx";
import { settingField } from "./setting-field.ts";

type MonthTicksProps = ShownSetting & { readonly ticked: readonly string[] };

/** The months that do not count. */
export function MonthTicks({ name, faults, now, ticked }: MonthTicksProps) {
  const words = useSite().text.settings;
  const id = settingField(name);
  return (
    <fieldset id={id} class={faults.length > 0 ? "err" : undefined}>
      <legend class="lab">{words.names[name]}</legend>
      <p class="hint">{words.hint(name, settingBounds)}</p>
      <FaultLines id={id} faults={faults} />
      <div class="ticks">
        {words.months.map((month, index) => (
          <label key={month} class="tick">
            <input
              type="checkbox"
              name={id}
              value={index + 1}
              checked={ticked.includes(String(index + 1))}
            />
            <span>{month}</span>
          </label>
        ))}
      </div>
      {now !== "" && <p class="theirs">{words.now(now)}</p>}
    </fieldset>
  );
}
