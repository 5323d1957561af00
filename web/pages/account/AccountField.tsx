import { longestName } from "#core/account-form.ts";
import type { AccountFault } from "#core/account-form.ts";
import { longestEmail } from "#core/email.ts";
import { LineField } from "#web/components/LineField.tsx";
import { useSite } from "#web/site.ts";

type AccountFieldProps = {
  readonly id: string;
  readonly kind: "email" | "name";
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly fault: AccountFault | null;
  /** False for an address that is not the one the browser knows. */
  readonly isOwn?: boolean;
};

const inputs = {
  email: { type: "email", autocomplete: "email", maxLength: longestEmail, required: true },
  name: { type: "text", autocomplete: "name", maxLength: longestName, required: false },
} as const;

/** An address or a name, which the browser may know. */
export function AccountField(props: AccountFieldProps) {
  const { id, kind, label, hint, value, fault, isOwn = true } = props;
  const { faults } = useSite().text.account;
  const { autocomplete, ...input } = inputs[kind];
  return (
    <LineField
      {...{ id, label, hint, value, ...input }}
      name={kind}
      fault={fault === null ? null : faults[fault]}
      autocomplete={isOwn ? autocomplete : "off"}
    />
  );
}
