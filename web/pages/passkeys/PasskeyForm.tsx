import type { ComponentChildren } from "preact";
import type { Path } from "#core/paths.ts";
import { Island } from "#web/components/Island.tsx";
import { useSite } from "#web/site.ts";

/** What a device is asked: to make a passkey, or to sign in with one it has. */
export type PasskeyAct = "add" | "sign-in";

/** What the script of a form that asks a device starts from. */
export type PasskeyStart = {
  readonly does: PasskeyAct;
  /** Where to get what the device is to sign, and where its answer goes. */
  readonly challenge: Path;
  readonly answer: Path;
  /** Whether the site is that of one machine: passkeys are kept for its name, not for its number. */
  readonly isLocal: boolean;
  readonly words: Readonly<
    Record<"waiting" | "stopped" | "known" | "unable" | "failed" | "elsewhere", string>
  >;
};

type PasskeyFormProps = Omit<PasskeyStart, "words"> & {
  readonly button: string;
  /** What is said as long as there is no script. */
  readonly without?: string;
  /** Its fields. */
  readonly children: ComponentChildren;
};

/** Hidden until its script is there: nothing else can ask a device. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { does, challenge, answer, isLocal, button, without, children } = props;
  const { asking } = useSite().text.passkeys;
  return (
    <Island
      name="passkeys"
      start={{ does, challenge, answer, isLocal, words: asking } satisfies PasskeyStart}
    >
      {without !== undefined && <p>{without}</p>}
      <form class="seek stack" method="post" hidden>
        {children}
        <p>
          <button class={does === "add" ? "btn" : "btn plain"}>{button}</button>
        </p>
        <p role="status" />
      </form>
    </Island>
  );
}
