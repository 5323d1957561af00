import type { PasskeyNameFault } from "#core/passkey-name.ts";
import { longestPasskeyName } from "#core/passkey-name.ts";
import { LineField } from "#web/components/LineField.tsx";
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
  return (
    <LineField
      {...{ id, value, hint }}
      name="name"
      label={adding.name}
      fault={fault === null ? null : faults[fault]}
      type="text"
      autocomplete="off"
      required
      maxLength={longestPasskeyName}
    />
  );
}
