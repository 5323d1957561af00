import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { ShownInvitation } from "./team-props.ts";

type PendingInvitationsProps = {
  readonly slug: string;
  readonly pending: readonly ShownInvitation[];
  readonly mayChange: boolean;
};

/** Who was asked and has not come yet. */
export function PendingInvitations({ slug, pending, mayChange }: PendingInvitationsProps) {
  const { language, text } = useSite();
  const words = text.team.pending;
  const team = spacePathTo.team(language, slug);
  return (
    <section class="sec stack">
      <h2>{words.title}</h2>
      <ul class="rows">
        {pending.map(({ id, email, role, expiresAt }) => (
          <li key={id} class="h2row">
            <span>
              <span class="mailbox">
                <b>{email}</b>,
              </span>{" "}
              {words.role[role]}, {words.until} <DateText date={expiresAt} />
            </span>
            {mayChange && (
              <form method="post" action={`${team}/invitations/${id}`}>
                <button class="btn plain" aria-label={words.cancelOf(email)}>
                  {words.cancel}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
