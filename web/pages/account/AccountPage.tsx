import { can } from "#core/access.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { PasskeySection } from "#web/pages/passkeys/PasskeySection.tsx";
import { useSite } from "#web/site.ts";
import { AddressSection } from "./AddressSection.tsx";
import { FaultSummary } from "./FaultSummary.tsx";
import { HosterSection } from "./HosterSection.tsx";
import { MailingSection } from "./MailingSection.tsx";
import { NameSection } from "./NameSection.tsx";
import { SessionSection } from "./SessionSection.tsx";
import { TriedSection } from "./TriedSection.tsx";
import type { AccountPageProps } from "./account-props.ts";

/** All there is to an account, on one page. */
export function AccountPage(props: AccountPageProps) {
  const { language, text } = useSite();
  const words = text.account;
  const { person, done, mistake } = props;
  return (
    <>
      <Breadcrumb current={words.title} />
      <header class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{person.name ?? person.email}</p>
        {done !== null && (
          <p class="notice" role="status">
            {words.done[done]}
          </p>
        )}
        <FaultSummary
          fault={mistake?.fault ?? null}
          field={mistake?.form === "name" ? "nom" : "nouvelle-adresse"}
        />
      </header>
      <div class="reading">
        <HosterSection hosters={props.hosters} />
        {can(person, "read-desk") && (
          <section class="sec stack">
            <h2>{words.group.title}</h2>
            <p>
              <a href={spacePathTo.desk(language)}>{words.group.desk}</a>
            </p>
          </section>
        )}
        {props.tried !== null && <TriedSection tried={props.tried} hosters={props.hosters} />}
        <NameSection name={person.name} mistake={mistake} />
        <AddressSection email={person.email} pending={props.pendingEmail} mistake={mistake} />
        <MailingSection language={person.language} stopped={props.stopped} />
        <PasskeySection passkeys={props.passkeys} isLocal={props.isLocal} now={props.now} />
        <SessionSection sessions={props.sessions} now={props.now} />
        <EndSection />
      </div>
    </>
  );
}

function EndSection() {
  const { language, text } = useSite();
  const { ends } = text.account;
  return (
    <section class="sec stack">
      <h2>{ends.title}</h2>
      <form method="post" action={spacePathTo.signOut(language)}>
        <button class="btn">{ends.signOut}</button>
      </form>
      <p>
        <a href={spacePathTo.accountPart(language, "export.json")} download>
          {ends.export}
        </a>
      </p>
      <p>
        <a href={spacePathTo.accountPart(language, "suppression")}>{ends.delete}</a>
      </p>
    </section>
  );
}
