import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

type SignInLinkPageProps = { readonly token: string; readonly email: string };

/** A button, because mail programs open links by themselves to look at them. */
export function SignInLinkPage({ token, email }: SignInLinkPageProps) {
  const { language, text } = useSite();
  const { link, signIn } = text.account;
  return (
    <>
      <Breadcrumb current={link.title} />
      <h1>{link.title}</h1>
      <p class="lead">{link.lead(email)}</p>
      <form class="stack" method="post" action={spacePathTo.signInLink(language, token)}>
        <p>
          <button class="btn">{link.enter}</button>
        </p>
        <p class="hint">{link.why}</p>
        <p class="hint">{signIn.cookie}</p>
      </form>
    </>
  );
}
