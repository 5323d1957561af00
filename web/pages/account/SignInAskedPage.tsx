import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

type SignInAskedPageProps = {
  /** Where whoever runs the site reads its mails; null where they leave for good. */
  readonly outbox: string | null;
};

/** The same for every address. */
export function SignInAskedPage({ outbox }: SignInAskedPageProps) {
  const { language, text } = useSite();
  const { asked, signIn } = text.account;
  return (
    <>
      <Breadcrumb current={signIn.title} />
      <h1>{asked.title}</h1>
      <p class="lead">{asked.text}</p>
      <div class="stack">
        {outbox !== null && (
          <p>
            {asked.outbox} <a href={outbox}>{asked.outboxLink}</a>
          </p>
        )}
        <p>{asked.late}</p>
        <p>
          <a href={spacePathTo.signIn(language)}>{asked.again}</a>
        </p>
      </div>
    </>
  );
}
