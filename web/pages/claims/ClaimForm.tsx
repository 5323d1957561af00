import { claimIntents, faultyField, methodsFor } from "#core/claim.ts";
import type { ClaimFault, ClaimField } from "#core/claim.ts";
import { longestText } from "#core/plain-text.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { LineField } from "#web/components/LineField.tsx";
import { useSite } from "#web/site.ts";
import type { ClaimPageProps } from "./claim-props.ts";

/** What one wants, how it is proved, and what that takes. */
export function ClaimForm({ hoster, domain, claims, form, faults }: ClaimPageProps) {
  const { language, text } = useSite();
  const words = text.claim;
  return (
    <form
      class="sec say stack-l"
      method="post"
      action={spacePathTo.claim(language, hoster.slug)}
      noValidate
    >
      {claims.length > 0 && <h2>{words.another}</h2>}
      {faults.length > 0 && <Faults faults={faults} />}
      <Choices
        {...{ field: "intent", legend: words.intent, chosen: form.intent, faults }}
        choices={claimIntents.map((intent) => [intent, words.intents[intent]])}
      />
      {domain === null && <p class="hint">{words.noDomain}</p>}
      <Choices
        {...{ field: "method", legend: words.method, chosen: form.method, faults }}
        choices={methodsFor(domain).map((method) => [method, words.methods[method](domain ?? "")])}
      />
      {domain !== null && <Email domain={domain} value={form.email} faults={faults} />}
      <Message value={form.message} faults={faults} />
      <p>
        <button class="btn">{words.send}</button>
      </p>
    </form>
  );
}

type Faulty = { readonly faults: readonly ClaimFault[] };

function Faults({ faults }: Faulty) {
  const { claim } = useSite().text;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{claim.mistakes(faults.length)}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>
            <a href={`#${idOf(faultyField(fault))}`}>{claim.faults[fault]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ChoicesProps = Faulty & {
  readonly field: "intent" | "method";
  readonly legend: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly chosen: string;
};

function Choices({ field, legend, choices, chosen, faults }: ChoicesProps) {
  return (
    <fieldset class="stack tight">
      <legend class="lab">{legend}</legend>
      <Said field={field} faults={faults} />
      {choices.map(([value, label], index) => (
        <label key={value} class="tick">
          <input
            type="radio"
            name={field}
            id={index === 0 ? idOf(field) : undefined}
            value={value}
            checked={chosen === value || choices.length === 1}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Email({ domain, value, faults }: Faulty & { domain: string; value: string }) {
  const words = useSite().text.claim;
  const fault = faults.find((found) => faultyField(found) === "email");
  return (
    <LineField
      id={idOf("email")}
      name="email"
      type="email"
      label={words.email(domain)}
      hint={words.emailHint}
      fault={fault === undefined ? null : words.faults[fault]}
      value={value}
      autocomplete="off"
    />
  );
}

function Message({ value, faults }: Faulty & { value: string }) {
  const words = useSite().text.claim;
  return (
    <div>
      <label class="lab" for="message">
        {words.message}
      </label>
      <p class="hint" id="message-aide">
        {words.messageHint}
      </p>
      <Said field="message" faults={faults} />
      <textarea
        class="field"
        id="message"
        name="message"
        rows={5}
        maxLength={longestText}
        aria-describedby="message-aide"
        aria-invalid={isFaulty("message", faults)}
      >
        {value}
      </textarea>
    </div>
  );
}

/** What is wrong with a field, where it is filled. */
function Said({ field, faults }: Faulty & { readonly field: ClaimField }) {
  const { claim } = useSite().text;
  const fault = faults.find((found) => faultyField(found) === field);
  return fault === undefined ? null : <p class="msg">{claim.faults[fault]}</p>;
}

function isFaulty(field: ClaimField, faults: readonly ClaimFault[]): true | undefined {
  return faults.some((fault) => faultyField(fault) === field) || undefined;
}

/** The control of a field; of several choices, the first. */
function idOf(field: ClaimField): string {
  return field === "intent" ? "intention" : field === "method" ? "preuve" : field;
}
