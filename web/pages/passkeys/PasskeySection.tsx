import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { PasskeyForm } from "./PasskeyForm.tsx";
import { NameField } from "./NameField.tsx";

export type ShownPasskey = {
  readonly id: string;
  readonly name: string;
  /** In ISO 8601. */
  readonly createdAt: string;
  readonly usedAt: string | null;
};

type PasskeySectionProps = {
  readonly passkeys: readonly ShownPasskey[];
  /** See `PasskeyStart`. */
  readonly isLocal: boolean;
  /** Now, in ISO 8601. */
  readonly now: string;
};

/** The passkeys of an account, and the way to add one. */
export function PasskeySection({ passkeys, isLocal, now }: PasskeySectionProps) {
  const words = useSite().text.passkeys;
  return (
    <section class="sec stack" id="cles">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      {passkeys.length === 0 && <p>{words.none}</p>}
      {passkeys.length > 0 && (
        <ul class="rows">
          {passkeys.map((passkey) => (
            <PasskeyItem key={passkey.id} passkey={passkey} now={now} />
          ))}
        </ul>
      )}
      <h3>{words.adding.title}</h3>
      <AddForm isLocal={isLocal} />
    </section>
  );
}

function PasskeyItem({ passkey, now }: { passkey: ShownPasskey; now: string }) {
  const { language, text } = useSite();
  const words = text.passkeys;
  const { id, name, createdAt, usedAt } = passkey;
  const action = spacePathTo.accountPart(language, "cles", id);
  return (
    <li class="stack">
      <p>
        <b>{name}</b>, {words.since} <DateText date={createdAt} />,{" "}
        {usedAt === null ? words.unused : <LastUse at={usedAt} now={now} />}
      </p>
      <details>
        <summary aria-label={words.editOf(name)}>{words.edit}</summary>
        <form class="seek stack" method="post" action={action}>
          <NameField id={`nom-${id}`} value={name} fault={null} />
          <p>
            <button class="btn plain" name="do" value="rename">
              {words.rename}
            </button>
          </p>
        </form>
        <form class="stack" method="post" action={action}>
          <p>{words.removal}</p>
          <p>
            <button class="btn plain" name="do" value="remove">
              {words.remove}
            </button>
          </p>
        </form>
      </details>
    </li>
  );
}

function LastUse({ at, now }: { readonly at: string; readonly now: string }) {
  return (
    <>
      {useSite().text.passkeys.used} <DateText date={at} today={now} />
    </>
  );
}

function AddForm({ isLocal }: { readonly isLocal: boolean }) {
  const { language, text } = useSite();
  const { adding, needsScript } = text.passkeys;
  return (
    <PasskeyForm
      does="add"
      isLocal={isLocal}
      challenge={spacePathTo.accountPart(language, "cles", "defi")}
      answer={spacePathTo.accountPart(language, "cles")}
      button={adding.add}
      without={needsScript}
    >
      <NameField id="nom-nouvelle-cle" value="" fault={null} hint={adding.nameHint} />
    </PasskeyForm>
  );
}
