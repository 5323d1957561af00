import { choicePathTo } from "#core/choice-paths.ts";
import {
  chosenKey,
  dateKey,
  longestOrganization,
  longestReason,
  organizationKey,
  reasonKey,
  whyKey,
} from "#core/decision-address.ts";
import type { Considered } from "#core/decision.ts";
import { SearchFields } from "#web/components/SearchFields.tsx";
import { useSite } from "#web/site.ts";
import type { DecisionProps } from "./decision-props.ts";
import { recordId } from "./record-id.ts";

/** Everything it asks for may stay empty: the record is made from what is there. */
export function DecisionForm({
  considered,
  decision,
  search,
  today,
}: Pick<DecisionProps, "considered" | "decision" | "search" | "today">) {
  const { language, text } = useSite();
  const { form } = text.decision;
  return (
    <form class="pin stack onscreen" action={`${choicePathTo.decision(language)}#${recordId}`}>
      <h2>{form.title}</h2>
      <p>{form.intro}</p>
      <div>
        <label class="lab" for="organisation">
          {form.organization}
        </label>
        <input
          class="field"
          id="organisation"
          name={organizationKey}
          maxLength={longestOrganization}
          autoComplete="organization"
          value={decision.organization}
        />
      </div>
      <div class="trio">
        {considered.map((hoster) => (
          <HosterFields key={hoster.card.slug} hoster={hoster} />
        ))}
      </div>
      <ReasonField id="pourquoi" name={whyKey} label={form.why} value={decision.why} />
      <input type="hidden" name={dateKey} value={today.slice(0, 10)} />
      <SearchFields search={search} />
      <button class="btn">{form.submit}</button>
    </form>
  );
}

function HosterFields({ hoster }: { readonly hoster: Considered }) {
  const { form } = useSite().text.decision;
  const { card, isChosen, reason } = hoster;
  return (
    <fieldset>
      <legend class="h3">{card.name}</legend>
      <label class="tick">
        <input type="checkbox" name={chosenKey} value={card.slug} defaultChecked={isChosen} />
        <span>{form.chosen}</span>
      </label>
      <ReasonField
        id={`p-${card.slug}`}
        name={reasonKey(card.slug)}
        label={form.reason}
        value={reason}
      />
    </fieldset>
  );
}

type ReasonFieldProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
};

function ReasonField({ id, name, label, value }: ReasonFieldProps) {
  const { form } = useSite().text.decision;
  return (
    <div>
      <label class="lab" for={id}>
        {label}
      </label>
      <p class="hint small" id={`${id}-aide`}>
        {form.optional(longestReason)}
      </p>
      <textarea
        class="field"
        id={id}
        name={name}
        rows={2}
        maxLength={longestReason}
        aria-describedby={`${id}-aide`}
        defaultValue={value}
      />
    </div>
  );
}
