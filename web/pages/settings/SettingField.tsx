import { settingBounds } from "#core/settings.ts";
import type { SettingName } from "#core/settings.ts";
import type { SettingProblem } from "#core/typed-settings.ts";
import { besideLabel } from "#web/components/FieldFrame.tsx";
import { useSite } from "#web/site.ts";
import { settingField } from "./setting-field.ts";

export type ShownSetting = {
  readonly name: SettingName;
  readonly faults: readonly SettingProblem[];
  /** What is in use, where it may not be what was typed. */
  readonly now: string;
};

type SettingFieldProps = ShownSetting & {
  readonly value: string;
  /** Whether it has several lines. */
  readonly isLong?: boolean;
};

/** One setting: what it is, how far it may go, what is wrong with it. */
export function SettingField({ name, faults, now, value, isLong = false }: SettingFieldProps) {
  const words = useSite().text.settings;
  const id = settingField(name);
  const isWrong = faults.length > 0;
  const common = {
    ...{ id, name: id },
    "aria-describedby": isWrong ? `${id}-aide ${id}-erreur` : `${id}-aide`,
    ...(isWrong && { "aria-invalid": true }),
  };
  return (
    <div class={isWrong ? "err" : undefined}>
      <label class="lab" for={id}>
        {words.names[name]}
      </label>
      <p class="hint" id={`${id}-aide`}>
        {words.hint(name, settingBounds)}
      </p>
      <FaultLines {...{ id, faults }} label={words.names[name]} />
      {isLong ? (
        <textarea class="field" rows={6} {...common}>
          {value}
        </textarea>
      ) : (
        <input
          class="field short"
          type="text"
          inputMode={name === "reminderDays" ? undefined : "numeric"}
          value={value}
          {...common}
        />
      )}
      {now !== "" && <p class="theirs">{words.now(now)}</p>}
    </div>
  );
}

/** What is wrong with a setting. */
export function FaultLines({
  id,
  faults,
  label = "",
}: { readonly id: string; readonly label?: string } & Pick<ShownSetting, "faults">) {
  const { settings: words, names } = useSite().text;
  if (faults.length === 0) return null;
  return (
    <div id={`${id}-erreur`}>
      {faults.map((problem) => (
        <p key={`${problem.code} ${problem.at} ${problem.detail}`} class="msg">
          {besideLabel(words.problem(problem, settingBounds, names.serviceTypes), label)}
        </p>
      ))}
    </div>
  );
}
