import type { AccountFault } from "#core/account-form.ts";
import type { GivenAnswers } from "#core/form-answers.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { PasskeySignIn } from "#web/pages/passkeys/PasskeySignIn.tsx";
import { HiddenAnswers } from "#web/pages/questionnaire/HiddenAnswers.tsx";
import { useSite } from "#web/site.ts";
import { AccountField } from "./AccountField.tsx";
import { FaultSummary } from "./FaultSummary.tsx";

/** Why a link that was opened does not sign anyone in. */
export type DeadLink = "used" | "expired" | "unknown";

export type SignInPageProps = {
  /** Page of this site to go on to. */
  readonly next: string | null;
  /** What was answered before, to be kept. */
  readonly given: GivenAnswers;
  /** What was typed. */
  readonly email: string;
  readonly fault: AccountFault | null;
  readonly dead: DeadLink | null;
  /** See `PasskeyStart`. */
  readonly isLocal: boolean;
};

const field = "adresse";

/** Asks for a link to sign in: nothing tells whether an address is known. */
export function SignInPage({ next, given, email, fault, dead, isLocal }: SignInPageProps) {
  const { language, text } = useSite();
  const { signIn, link } = text.account;
  return (
    <>
      <Breadcrumb current={signIn.title} />
      <header class="stack">
        <h1>{signIn.title}</h1>
        {dead !== null && (
          <p class="notice" role="status">
            {link.dead[dead]}
          </p>
        )}
        <p class="lead">{signIn.intro}</p>
        <FaultSummary {...{ fault, field }} />
      </header>
      <div class="reading">
        <form class="seek stack" method="post" action={spacePathTo.signIn(language)}>
          {given.size > 0 && <p>{signIn.keeps(given.size)}</p>}
          {next !== null && <p>{signIn.goesOn}</p>}
          <AccountField
            id={field}
            kind="email"
            label={signIn.email}
            hint={signIn.emailHint}
            value={email}
            fault={fault}
          />
          {next !== null && <input type="hidden" name="vers" value={next} />}
          <HiddenAnswers given={given} />
          <p>
            <button class="btn">{signIn.ask}</button>
          </p>
        </form>
        <PasskeySignIn {...{ next, given, isLocal }} />
        <div class="sec stack">
          <p>{signIn.who}</p>
          <p>{signIn.cookie}</p>
        </div>
      </div>
    </>
  );
}
