import { longestName } from "#core/plain-text.ts";
import { newHosterFields } from "#core/new-hoster.ts";
import type { NewHosterField, NewHosterForm } from "#core/new-hoster.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { LineField } from "#web/components/LineField.tsx";
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
    <>
      <Breadcrumb steps={[account]} current={words.title} />
      <header class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.intro}</p>
      </header>
      <div class="reading">
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
        <form class="say stack-l" method="post" action={spacePathTo.newHoster(language)} noValidate>
          {newHosterFields.map((field) => (
            <Field key={field} field={field} value={form[field]} isWrong={faults.includes(field)} />
          ))}
          <p>
            <button class="btn">{words.send}</button>
          </p>
        </form>
      </div>
    </>
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
    <LineField
      id={field}
      name={field}
      label={words[field]}
      hint={isAddress ? words.websiteHint : undefined}
      fault={isWrong ? words.faults[field] : null}
      value={value}
      {...(isAddress ? { inputMode: "url" } : { maxLength: longestName })}
    />
  );
}
