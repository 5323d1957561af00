import type { HosterRole } from "#core/access.ts";
import type { InvitationState } from "#core/invitation.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

/** Who reads an invitation. */
export type InvitationReader =
  | { readonly kind: "visitor" }
  | { readonly kind: "invited" }
  /** Signed in with another address, which is theirs to see. */
  | { readonly kind: "other"; readonly email: string }
  | { readonly kind: "member" };

export type InvitationPageProps = {
  readonly token: string;
  readonly hoster: { readonly slug: string; readonly name: string };
  /** Name of who invites, when they have one. */
  readonly inviter: string | null;
  readonly role: HosterRole;
  /** In ISO 8601. */
  readonly expiresAt: string;
  readonly state: InvitationState;
  readonly reader: InvitationReader;
};

/** What someone is invited to, and a button for the address that was invited. */
export function InvitationPage(props: InvitationPageProps) {
  const { invitation, rolesMeaning } = useSite().text.team;
  const { hoster, inviter, role, expiresAt, state } = props;
  return (
    <>
      <Breadcrumb current={invitation.title} />
      <h1>{invitation.heading(hoster.name)}</h1>
      <p class="lead">
        {inviter === null
          ? invitation.unsigned(hoster.name)
          : invitation.signed(inviter, hoster.name)}
      </p>
      <div class="reading">
        <p>{rolesMeaning[role]}</p>
        {state === "open" && (
          <p>
            {invitation.until} <DateText date={expiresAt} />.
          </p>
        )}
        <NextStep {...props} />
      </div>
    </>
  );
}

function NextStep({ token, hoster, state, reader }: InvitationPageProps) {
  const { language, text } = useSite();
  const { invitation } = text.team;
  if (reader.kind === "member") {
    return (
      <p>
        {invitation.inside}{" "}
        <a href={spacePathTo.space(language, hoster.slug)}>{invitation.space}</a>
      </p>
    );
  }
  if (state !== "open") return <p class="notice">{invitation.states[state]}</p>;
  switch (reader.kind) {
    case "visitor":
      return <SignInFirst token={token} />;
    case "other":
      return <WrongAddress email={reader.email} />;
    case "invited":
      return (
        <form class="stack" method="post" action={spacePathTo.invitation(language, token)}>
          <p>{invitation.why}</p>
          <button class="btn">{invitation.accept}</button>
        </form>
      );
  }
}

function SignInFirst({ token }: { readonly token: string }) {
  const { language, text } = useSite();
  const { invitation } = text.team;
  const query = new URLSearchParams({ vers: spacePathTo.invitation(language, token) });
  return (
    <>
      <p>{invitation.signIn}</p>
      <p>
        <a class="btn" href={spacePathTo.signIn(language, query.toString())}>
          {invitation.signInLink}
        </a>
      </p>
    </>
  );
}

function WrongAddress({ email }: { readonly email: string }) {
  const { language, text } = useSite();
  const { invitation } = text.team;
  return (
    <>
      <p class="notice" role="alert">
        {invitation.other(email)}
      </p>
      <form method="post" action={spacePathTo.signOut(language)}>
        <button class="btn plain">{invitation.signOut}</button>
      </form>
    </>
  );
}
