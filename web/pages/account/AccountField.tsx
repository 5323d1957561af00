import { longestName } from "#core/account-form.ts";
import type { AccountFault } from "#core/account-form.ts";
import { longestEmail } from "#core/email.ts";
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

/** A field of one line with its label, what helps to fill it, and what is wrong with it. */
export function AccountField(props: AccountFieldProps) {
  const { id, kind, label, hint, value, fault, isOwn = true } = props;
  const { faults } = useSite().text.account;
  const described = [fault !== null && `${id}-erreur`, hint !== undefined && `${id}-aide`];
  const { autocomplete, ...input } = inputs[kind];
  return (
    <div class={fault === null ? undefined : "err"}>
      <label class="lab" for={id}>
        {label}
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
        name={kind}
        value={value}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
        autocomplete={isOwn ? autocomplete : "off"}
        {...input}
      />
    </div>
  );
}
