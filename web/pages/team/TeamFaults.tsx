import type { InvitationFault } from "#core/invitation.ts";
import { useSite } from "#web/site.ts";

/** Ids of the fields that can be wrong. */
export const teamFields = { email: "inviter-adresse", abandon: "laisser" } as const;

type TeamFaultsProps = { readonly fault: InvitationFault | null; readonly mustTick: boolean };

/** What is to be corrected, with a link to its field. */
export function TeamFaults({ fault, mustTick }: TeamFaultsProps) {
  const { faults, leaving } = useSite().text.team;
  if (fault === null && !mustTick) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{faults.title}</h2>
      <ul>
        {fault !== null && (
          <li>
            <a href={`#${teamFields.email}`}>{faults[fault]}</a>
          </li>
        )}
        {mustTick && (
          <li>
            <a href={`#${teamFields.abandon}`}>{leaving.mustTick}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
