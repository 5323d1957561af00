import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import { longestServiceName, settingBounds } from "#core/settings.ts";
import type { TypedSettings } from "#core/typed-settings.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";
import { FaultLines } from "./SettingField.tsx";
import type { ShownSetting } from "./SettingField.tsx";
import { settingField } from "./setting-field.ts";

type ServiceNameFieldsProps = ShownSetting & { readonly typed: TypedSettings["serviceNames"] };

/** How the kinds of services are called, in both languages; empty for the site's own names. */
export function ServiceNameFields({ name, faults, typed }: ServiceNameFieldsProps) {
  const { text } = useSite();
  const words = text.settings;
  const isNamed = ({ fr, en }: Readonly<Record<Language, string>>) => fr !== "" || en !== "";
  return (
    <details id={settingField(name)} open={faults.length > 0 || Object.values(typed).some(isNamed)}>
      <summary>{words.names[name]}</summary>
      <p class="hint">{words.hint(name, settingBounds)}</p>
      {serviceTypes.map((type) => (
        <OneService
          key={type}
          {...{ name, type }}
          typed={typed[type]}
          faults={faults.filter(({ at }) => at === type)}
        />
      ))}
    </details>
  );
}

type OneServiceProps = Pick<ShownSetting, "name" | "faults"> & {
  readonly type: ServiceType;
  readonly typed: Readonly<Record<Language, string>>;
};

function OneService({ name, type, typed, faults }: OneServiceProps) {
  const { text } = useSite();
  const words = text.settings;
  return (
    <fieldset class={faults.length > 0 ? "err" : undefined}>
      <legend class="lab">{text.names.serviceTypes[type]}</legend>
      <FaultLines id={settingField(name, type)} faults={faults} />
      <div class="pair">
        {languages.map((language) => {
          const id = settingField(name, type, language);
          return (
            <div key={language}>
              <label for={id}>
                {words.nameIn[language]}
                <span class="vh"> {text.names.serviceTypes[type]}</span>
              </label>
              <input
                class="field"
                type="text"
                lang={language}
                id={id}
                name={id}
                value={typed[language]}
                maxLength={longestServiceName}
                aria-invalid={faults.length > 0 || undefined}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
