import { remarkKinds } from "#core/discussion.ts";
import type { Path } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import type { Mistake } from "./mistake.ts";
import { remarkForm, sayId } from "./mistake.ts";
import { SayField } from "./SayField.tsx";
import { SignedAs } from "./SignedAs.tsx";

type RemarkFormProps = {
  readonly sendTo: Path;
  readonly name: string | null;
  readonly mistake: Mistake | null;
};

/** A comment, a consent or an objection. */
export function RemarkForm({ sendTo, name, mistake }: RemarkFormProps) {
  const { discussion } = useSite().text;
  const { remarks: words, faults } = discussion;
  const own = mistake?.form === remarkForm ? mistake : null;
  const fault = own?.problems.find(({ field }) => field === "kind");
  const field = { form: remarkForm, mistake };
  return (
    <form class="pin stack say onscreen" method="post" action={sendTo} noValidate>
      <h3>{words.write}</h3>
      <fieldset
        id={sayId(remarkForm, "kind")}
        tabIndex={-1}
        class={fault === undefined ? undefined : "err"}
      >
        <legend class="lab">{words.kind}</legend>
        {fault !== undefined && <p class="msg">{faults[fault.code]}</p>}
        {remarkKinds.map((kind) => (
          <label class="tick choice" key={kind}>
            <input type="radio" name="kind" value={kind} checked={own?.typed["kind"] === kind} />
            <span>{words.choices[kind]}</span>
          </label>
        ))}
      </fieldset>
      <SayField {...field} field="body" label={words.body} hint={words.bodyHint} kind="text" />
      <SayField
        {...field}
        field="remedy"
        label={words.remedyLabel}
        hint={words.remedyHint}
        kind="text"
        rows={2}
      />
      <SignedAs name={name} {...field} />
      <p>
        <button class="btn">{words.send}</button>
      </p>
    </form>
  );
}
