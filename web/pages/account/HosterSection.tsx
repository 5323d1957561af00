import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import type { AccountPageProps } from "./account-props.ts";

/** The way to the spaces of one's hosters, and to one more. */
export function HosterSection({ hosters }: Pick<AccountPageProps, "hosters">) {
  const { language, text } = useSite();
  const words = text.account.hosters;
  return (
    <section class="sec stack">
      <h2>{words.title}</h2>
      {hosters.length === 0 && <p>{words.none}</p>}
      {hosters.length > 0 && (
        <ul class="leaders">
          {hosters.map(({ slug, name, role }) => (
            <li key={slug}>
              <span>
                <a href={spacePathTo.space(language, slug)}>{name}</a>
              </span>
              <span>{words.roles[role]}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="cluster">
        <a class="btn" href={pathTo.directory(language)}>
          {words.find}
        </a>
        <a class="btn plain" href={spacePathTo.newHoster(language)}>
          {words.add}
        </a>
      </p>
    </section>
  );
}
