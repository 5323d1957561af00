import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

export type AddressChangePageProps = {
  readonly token: string;
  /** Which mailbox is asked; null for a link that leads nowhere. */
  readonly side: "leave" | "take" | null;
  readonly state: "open" | "waiting" | "done" | "taken" | "stopped" | "unknown";
  readonly newEmail: string;
};

/** What one of the two mailboxes is asked, and what became of it; neither learns of the other. */
export function AddressChangePage({ token, side, state, newEmail }: AddressChangePageProps) {
  const { language, text } = useSite();
  const { change } = text.account;
  return (
    <>
      <Breadcrumb current={change.title} />
      <h1>{change.title}</h1>
      {side !== null && state === "open" && (
        <form class="stack" method="post" action={spacePathTo.addressChange(language, token)}>
          <p class="lead">{change[side](newEmail)}</p>
          <p>
            <button class="btn">{change.confirm[side]}</button>
          </p>
          <p>{change.refuse}</p>
        </form>
      )}
      {state !== "open" && (
        <div class="stack">
          <p class="lead">{change.states[state]}</p>
          <p>
            <a href={spacePathTo.account(language)}>{change.account}</a>
          </p>
        </div>
      )}
    </>
  );
}
