import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import type { Mistake } from "./mistake.ts";
import { SayField } from "./SayField.tsx";

type SignedAsProps = {
  readonly name: string | null;
  readonly form: string;
  readonly mistake: Mistake | null;
};

/** The name that what is written will be signed with, or where to give one. */
export function SignedAs({ name, form, mistake }: SignedAsProps) {
  const { language, text } = useSite();
  const { form: words } = text.discussion;
  if (name === null) {
    return (
      <SayField {...{ form, mistake }} field="name" label={words.name} hint={words.nameHint} />
    );
  }
  return (
    <p>
      {words.signed(name)} <a href={spacePathTo.account(language)}>{words.signedChange}</a>
    </p>
  );
}
