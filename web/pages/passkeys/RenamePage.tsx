import type { PasskeyNameFault } from "#core/passkey-name.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";
import { NameField } from "./NameField.tsx";
import type { ShownPasskey } from "./PasskeySection.tsx";

type RenamePageProps = {
  readonly passkey: ShownPasskey;
  readonly typed: string;
  readonly fault: PasskeyNameFault;
};

const field = "nom";

/** A name that does not fit, to be corrected. */
export function RenamePage({ passkey, typed, fault }: RenamePageProps) {
  const { language, text } = useSite();
  const { renaming, faults, rename } = text.passkeys;
  const account = spacePathTo.account(language);
  const action = spacePathTo.accountPart(language, "cles", passkey.id);
  return (
    <>
      <Breadcrumb steps={[{ label: text.account.title, path: account }]} current={renaming.title} />
      <h1>{renaming.title}</h1>
      <p class="lead">{passkey.name}</p>
      <section class="err summary" aria-labelledby="a-corriger">
        <h2 id="a-corriger">{faults.title}</h2>
        <ul>
          <li>
            <a href={`#${field}`}>{faults[fault]}</a>
          </li>
        </ul>
      </section>
      <div class="reading">
        <form class="seek stack" method="post" action={action}>
          <NameField id={field} value={typed} fault={fault} />
          <p class="cluster">
            <button class="btn" name="do" value="rename">
              {rename}
            </button>
            <a href={account}>{renaming.back}</a>
          </p>
        </form>
      </div>
    </>
  );
}
