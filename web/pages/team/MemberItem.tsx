import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { memberName } from "./team-props.ts";
import type { ShownMember } from "./team-props.ts";

type MemberItemProps = {
  readonly slug: string;
  readonly member: ShownMember;
  readonly isYou: boolean;
  readonly mayChange: boolean;
};

/** Someone of the team, and what an owner may change about them. */
export function MemberItem({ slug, member, isYou, mayChange }: MemberItemProps) {
  const { team } = useSite().text;
  const { name, email, role, since } = member;
  return (
    <li class="stack">
      <p>
        <b>{memberName(member)}</b>
        {isYou && ` (${team.you})`}
        {name !== null && (
          <>
            , <span class="mailbox">{email}</span>
          </>
        )}{" "}
        <span class="tag">{team.roles[role]}</span> {team.since} <DateText date={since} />
      </p>
      {mayChange && !isYou && <Changes slug={slug} member={member} />}
    </li>
  );
}

/** What a form asks to be done to a member. */
export const memberDeeds = ["owner", "successor", "editor", "removal"] as const;
export type MemberDeed = (typeof memberDeeds)[number];

function Changes({ slug, member }: { readonly slug: string; readonly member: ShownMember }) {
  const { language, text } = useSite();
  const { team } = text;
  const address = `${spacePathTo.team(language, slug)}/membres/${member.id}`;
  const deeds: readonly (readonly [MemberDeed, button: string, meaning: string])[] = [
    ...(member.role === "editor"
      ? ([
          ["owner", team.makeOwner, team.makeOwnerMeaning],
          ["successor", team.handOver, team.handOverMeaning],
        ] as const)
      : ([["editor", team.makeEditor, team.makeEditorMeaning]] as const)),
    ["removal", team.remove, team.removeMeaning],
  ];
  return (
    <details>
      <summary aria-label={team.changeOf(memberName(member))}>{team.change}</summary>
      <form class="stack" method="post" action={address}>
        {deeds.map(([deed, button, meaning]) => (
          <div key={deed}>
            <p class="hint" id={`${deed}-${member.id}`}>
              {meaning}
            </p>
            <button
              class="btn plain"
              name="do"
              value={deed}
              aria-describedby={`${deed}-${member.id}`}
            >
              {button}
            </button>
          </div>
        ))}
      </form>
    </details>
  );
}
