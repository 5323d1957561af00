import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { AccountField } from "./AccountField.tsx";
import type { AccountMistake } from "./account-props.ts";

type NameSectionProps = { readonly name: string | null; readonly mistake: AccountMistake | null };

export function NameSection({ name, mistake }: NameSectionProps) {
  const { language, text } = useSite();
  const words = text.account.name;
  const mine = mistake?.form === "name" ? mistake : null;
  return (
    <section class="sec">
      <h2>{words.title}</h2>
      <form class="seek stack" method="post" action={spacePathTo.accountPart(language, "nom")}>
        <AccountField
          id="nom"
          kind="name"
          label={words.label}
          hint={words.hint}
          value={mine?.typed ?? name ?? ""}
          fault={mine?.fault ?? null}
        />
        <p>
          <button class="btn plain">{words.save}</button>
        </p>
      </form>
    </section>
  );
}
