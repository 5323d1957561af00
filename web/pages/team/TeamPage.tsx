import { can } from "#core/access.ts";
import { isSoleOwner } from "#core/team.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { InvitationForm } from "./InvitationForm.tsx";
import { LeaveForm } from "./LeaveForm.tsx";
import { MemberItem } from "./MemberItem.tsx";
import { PendingInvitations } from "./PendingInvitations.tsx";
import { TeamFaults } from "./TeamFaults.tsx";
import type { TeamPageProps } from "./team-props.ts";

/** Who works for a hoster; for those who manage it, everything that changes that. */
export function TeamPage(props: TeamPageProps) {
  const { team } = useSite().text;
  const { hoster, person, members, pending, done, form, fault, mustTick } = props;
  const { slug } = hoster;
  const mayChange = can(person, "change-team", { hoster: slug });
  const roles = new Map(members.map(({ id, role }) => [id, role]));
  return (
    <SpaceShell hoster={hoster} person={person} here="team">
      <div class="stack-l">
        <div class="stack">
          <h1>{team.title}</h1>
          {done !== null && (
            <p class="notice" role="status">
              {team.done[done]}
            </p>
          )}
          <TeamFaults fault={fault} mustTick={mustTick} />
          <p class="lead">{team.intro}</p>
        </div>
        <section class="sec stack">
          <h2>{team.members}</h2>
          <ul class="rows">
            {members.map((member) => (
              <MemberItem
                key={member.id}
                {...{ slug, member, mayChange }}
                isYou={member.id === person.id}
              />
            ))}
          </ul>
          {members.length === 1 && mayChange && <p>{team.alone}</p>}
          <ul class="bullets">
            {(["owner", "editor"] as const).map((role) => (
              <li key={role}>
                <span>{team.rolesMeaning[role]}</span>
              </li>
            ))}
          </ul>
        </section>
        {pending.length > 0 && <PendingInvitations {...{ slug, pending, mayChange }} />}
        {mayChange && <InvitationForm {...{ slug, form, fault }} />}
        <LeaveForm {...{ hoster, mustTick }} isLastOwner={isSoleOwner(roles, person.id)} />
      </div>
    </SpaceShell>
  );
}
