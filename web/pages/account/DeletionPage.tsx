import type { AccountFault } from "#core/account-form.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { SentenceList } from "#web/components/SentenceList.tsx";
import { useSite } from "#web/site.ts";
import { AccountField } from "./AccountField.tsx";
import { FaultSummary } from "./FaultSummary.tsx";

type DeletionPageProps = {
  readonly email: string;
  /** Names of the hosters that nobody else owns. */
  readonly orphans: readonly string[];
  readonly typed: string;
  readonly fault: AccountFault | null;
};

const field = "adresse";

/** What goes and what stays, before the account is deleted. */
export function DeletionPage({ email, orphans, typed, fault }: DeletionPageProps) {
  const { language, text } = useSite();
  const { deletion, title } = text.account;
  const account = { label: title, path: spacePathTo.account(language) };
  const names = new Intl.ListFormat(language).format(orphans);
  return (
    <>
      <Breadcrumb steps={[account]} current={deletion.title} />
      <h1>{deletion.title}</h1>
      <FaultSummary {...{ fault, field }} />
      <div class="reading">
        {orphans.length > 0 && <p class="notice">{deletion.last(names)}</p>}
        <section class="sec stack">
          <h2>{deletion.goes}</h2>
          <SentenceList sentences={deletion.gone} />
        </section>
        <section class="sec stack">
          <h2>{deletion.stays}</h2>
          <SentenceList sentences={deletion.kept} />
        </section>
        <form
          class="seek stack"
          method="post"
          action={spacePathTo.accountPart(language, "suppression")}
        >
          <p>
            {deletion.current} <b class="mailbox">{email}</b>
          </p>
          <AccountField id={field} kind="email" label={deletion.type} value={typed} fault={fault} />
          <p class="cluster">
            <button class="btn">{deletion.confirm}</button>
            <a href={account.path}>{deletion.back}</a>
          </p>
        </form>
      </div>
    </>
  );
}
