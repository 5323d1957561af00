import type { GivenAnswers } from "#core/form-answers.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { HiddenAnswers } from "#web/pages/questionnaire/HiddenAnswers.tsx";
import { useSite } from "#web/site.ts";
import { PasskeyForm } from "./PasskeyForm.tsx";

type PasskeySignInProps = {
  /** Page of this site to go on to. */
  readonly next: string | null;
  /** What was answered before, to be kept. */
  readonly given: GivenAnswers;
  /** See `PasskeyStart`. */
  readonly isLocal: boolean;
};

/** The way to sign in without a mail; there is none without script. */
export function PasskeySignIn({ next, given, isLocal }: PasskeySignInProps) {
  const { language, text } = useSite();
  const { signIn } = text.passkeys;
  return (
    <PasskeyForm
      does="sign-in"
      isLocal={isLocal}
      challenge={spacePathTo.signInChallenge(language)}
      answer={spacePathTo.signInPasskey(language)}
      button={signIn.button}
    >
      <h2>{signIn.or}</h2>
      <p>{signIn.hint}</p>
      {next !== null && <input type="hidden" name="vers" value={next} />}
      <HiddenAnswers given={given} />
    </PasskeyForm>
  );
}
