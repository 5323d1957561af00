import { longestName } from "#core/plain-text.ts";
import { newHosterFields } from "#core/new-hoster.ts";
import type { NewHosterField, NewHosterForm } from "#core/new-hoster.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

type NewHosterPageProps = {
  readonly form: NewHosterForm;
  readonly faults: readonly NewHosterField[];
};

/** A hoster that nobody knew: its name and website, the rest comes in its space. */
export function NewHosterPage({ form, faults }: NewHosterPageProps) {
  const { language, text } = useSite();
  const words = text.claim.create;
  const account = { label: text.account.title, path: spacePathTo.account(language) };
  return (
    <div class="reading">
      <Breadcrumb steps={[account]} current={words.title} />
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      {faults.length > 0 && (
        <section class="err summary" aria-labelledby="a-corriger">
          <h2 id="a-corriger">{text.claim.mistakes(faults.length)}</h2>
          <ul>
            {faults.map((field) => (
              <li key={field}>
                <a href={`#${field}`}>{words.faults[field]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form class="stack-l" method="post" action={spacePathTo.newHoster(language)} noValidate>
        {newHosterFields.map((field) => (
          <Field key={field} field={field} value={form[field]} isWrong={faults.includes(field)} />
        ))}
        <p>
          <button class="btn">{words.send}</button>
        </p>
      </form>
    </div>
  );
}

type FieldProps = {
  readonly field: NewHosterField;
  readonly value: string;
  readonly isWrong: boolean;
};

function Field({ field, value, isWrong }: FieldProps) {
  const words = useSite().text.claim.create;
  const isAddress = field === "website";
  return (
    <div class={isWrong ? "err" : undefined}>
      <label class="lab" for={field}>
        {words[field]}
      </label>
      {isAddress && (
        <p class="hint" id="website-aide">
          {words.websiteHint}
        </p>
      )}
      {isWrong && <p class="msg">{words.faults[field]}</p>}
      <input
        class="field"
        id={field}
        name={field}
        value={value}
        inputMode={isAddress ? "url" : "text"}
        maxLength={isAddress ? undefined : longestName}
        aria-invalid={isWrong || undefined}
        {...(isAddress && { "aria-describedby": "website-aide" })}
      />
    </div>
  );
}
