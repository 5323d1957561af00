import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { AccountPageProps } from "./account-props.ts";

type TriedSectionProps = Pick<AccountPageProps, "hosters"> & {
  readonly tried: NonNullable<AccountPageProps["tried"]>;
};

/** What was answered before signing in, where it can be used, and the way to erase it. */
export function TriedSection({ tried, hosters }: TriedSectionProps) {
  const { language, text } = useSite();
  const words = text.account.tried;
  return (
    <section class="sec stack">
      <h2>{words.title}</h2>
      <p>
        {words.kept(tried.count)} <DateText date={tried.keptAt} />. {words.erased}
      </p>
      {hosters.length === 0 && <p>{words.needsHoster}</p>}
      {hosters.length > 0 && <p>{words.use}</p>}
      {hosters.length > 0 && (
        <ul class="tight">
          {hosters.map(({ slug, name }) => (
            <li key={slug}>
              <a href={spacePathTo.answering(language, slug)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={spacePathTo.accountPart(language, "essai")}>
        <button class="btn plain">{words.forget}</button>
      </form>
    </section>
  );
}
