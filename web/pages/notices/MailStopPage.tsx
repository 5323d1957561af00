import type { NoticeKind } from "#core/notice-kinds.ts";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";

type MailStopPageProps = { readonly kind: NoticeKind; readonly token: string };

/** A button, because mail programs open links by themselves to look at them. */
export function MailStopPage({ kind, token }: MailStopPageProps) {
  const { language, text } = useSite();
  const { stop, kinds } = text.notices;
  return (
    <div class="stack">
      <h1>{stop.title}</h1>
      <p class="lead">{kinds[kind]}</p>
      <p>{stop.text}</p>
      <form method="post" action={spacePathTo.mailStop(language, token)} class="cluster">
        <button class="btn">{stop.button}</button>
        <a class="btn plain" href={pathTo.home(language)}>
          {stop.keep}
        </a>
      </form>
    </div>
  );
}

/** What was stopped, and where it starts again. */
export function MailStoppedPage({ kind }: Pick<MailStopPageProps, "kind">) {
  const { language, text } = useSite();
  const { stopped, kinds } = text.notices;
  return (
    <div class="stack">
      <h1>{stopped.title}</h1>
      <p class="lead">{kinds[kind]}</p>
      <p>{stopped.text}</p>
      <p>
        <a href={`${spacePathTo.account(language)}#courriels`}>{stopped.startAgain}</a>
      </p>
    </div>
  );
}
