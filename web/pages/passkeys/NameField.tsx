import type { PasskeyNameFault } from "#core/passkey-name.ts";
import { longestPasskeyName } from "#core/passkey-name.ts";
import { useSite } from "#web/site.ts";

type NameFieldProps = {
  readonly id: string;
  readonly value: string;
  readonly fault: PasskeyNameFault | null;
  readonly hint?: string;
};

/** What someone calls a passkey. */
export function NameField({ id, value, fault, hint }: NameFieldProps) {
  const { adding, faults } = useSite().text.passkeys;
  const described = [fault !== null && `${id}-erreur`, hint !== undefined && `${id}-aide`];
  return (
    <div class={fault === null ? undefined : "err"}>
      <label class="lab" for={id}>
        {adding.name}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {fault !== null && (
        <p class="msg" id={`${id}-erreur`}>
          {faults[fault]}
        </p>
      )}
      <input
        class="field"
        id={id}
        name="name"
        type="text"
        autocomplete="off"
        required
        maxLength={longestPasskeyName}
        value={value}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
      />
    </div>
  );
}
