import { hosterRoles } from "#core/access.ts";
import { longestEmail } from "#core/email.ts";
import type { InvitationFault, InvitationForm as Typed } from "#core/invitation.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { languages } from "#core/vocabulary.ts";
import { LineField } from "#web/components/LineField.tsx";
import { useSite } from "#web/site.ts";
import { teamFields } from "./TeamFaults.tsx";

type InvitationFormProps = {
  readonly slug: string;
  readonly form: Typed;
  readonly fault: InvitationFault | null;
};

/** Asks someone to join, by e-mail. */
export function InvitationForm({ slug, form, fault }: InvitationFormProps) {
  const { language, text } = useSite();
  const { inviting, rolesMeaning, faults } = text.team;
  return (
    <section class="sec stack">
      <h2>{inviting.title}</h2>
      <p>{inviting.intro}</p>
      <form class="stack" method="post" action={`${spacePathTo.team(language, slug)}/invitations`}>
        <LineField
          id={teamFields.email}
          name="email"
          type="email"
          label={inviting.email}
          hint={inviting.emailHint}
          fault={fault === null ? null : faults[fault]}
          value={form.email}
          autocomplete="off"
          required
          maxLength={longestEmail}
        />
        <Ticks
          name="role"
          legend={inviting.role}
          options={hosterRoles.map((role) => [role, rolesMeaning[role]])}
          chosen={form.role}
        />
        <Ticks
          name="language"
          legend={inviting.language}
          options={languages.map((each) => [each, inviting.languages[each]])}
          chosen={form.language}
        />
        <p>
          <button class="btn">{inviting.send}</button>
        </p>
      </form>
    </section>
  );
}

type TicksProps = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen: string;
};

function Ticks({ name, legend, options, chosen }: TicksProps) {
  return (
    <fieldset>
      <legend class="lab">{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} class="tick">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
