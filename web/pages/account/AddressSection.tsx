import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { AccountField } from "./AccountField.tsx";
import type { AccountMistake } from "./account-props.ts";

type AddressSectionProps = {
  readonly email: string;
  /** The address the account is about to move to. */
  readonly pending: string | null;
  readonly mistake: AccountMistake | null;
};

export function AddressSection({ email, pending, mistake }: AddressSectionProps) {
  const { language, text } = useSite();
  const words = text.account.address;
  const mine = mistake?.form === "address" ? mistake : null;
  return (
    <section class="sec stack">
      <h2>{words.title}</h2>
      <p>
        {words.current} <b class="mailbox">{email}</b>
      </p>
      {pending !== null && <p class="notice">{words.pending(pending)}</p>}
      <form class="seek stack" method="post" action={spacePathTo.accountPart(language, "adresse")}>
        <AccountField
          id="nouvelle-adresse"
          kind="email"
          label={words.label}
          hint={words.hint}
          value={mine?.typed ?? ""}
          fault={mine?.fault ?? null}
          isOwn={false}
        />
        <p>
          <button class="btn plain">{words.ask}</button>
        </p>
      </form>
    </section>
  );
}
