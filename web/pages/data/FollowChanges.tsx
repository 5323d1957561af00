import { choicePathTo } from "#core/choice-paths.ts";
import { dataPathTo } from "#core/data-paths.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

type WithAddress = { readonly publicUrl: string };

/** What takes the place of the name of a hoster in an address. */
const anyHoster = "{hebergeur}";

/** The feeds, by what they tell of. */
export function FollowChanges({ publicUrl }: WithAddress) {
  const { language, text } = useSite();
  const words = text.data.follow;
  const feed = exportPathTo.hosterFeed(language, anyHoster);
  const entries = [
    [words.all, exportPathTo.feed(language)],
    [words.grid, exportPathTo.gridFeed(language)],
    [words.search, choicePathTo.directoryAtom(language)],
  ] as const;
  return (
    <section class="sec stack" id="suivre">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <ul class="rows">
        {entries.map(([title, path]) => (
          <li key={path}>
            <p>{title}</p>
            <p>
              <a class="address" href={path}>
                {publicUrl + path}
              </a>
            </p>
          </li>
        ))}
        <li>
          <p>{words.hoster}</p>
          <Pattern address={publicUrl + feed} />
        </li>
      </ul>
    </section>
  );
}

/** Other ways in, for whoever writes programs. */
export function ForPrograms({ publicUrl }: WithAddress) {
  const { language, text } = useSite();
  const words = text.data.programs;
  return (
    <section class="sec stack" id="programmes">
      <h2>{words.title}</h2>
      <ul class="rows">
        <li>
          <p>
            <a href={dataPathTo.api(language)}>{words.api}</a>
          </p>
          <p>{words.apiText}</p>
        </li>
        <li>
          <p>{words.csv}</p>
          <p>
            <a class="address" href={choicePathTo.directoryCsv(language)}>
              {publicUrl + choicePathTo.directoryCsv(language)}
            </a>
          </p>
        </li>
        <li>
          <p>{words.chatonsinfos}</p>
          <Pattern address={publicUrl + exportPathTo.organizationFile(anyHoster)} />
        </li>
        <li>
          <p>{words.badge}</p>
          <Pattern address={publicUrl + pathTo.badge(language, anyHoster)} />
        </li>
        <li>
          <p>
            {words.dataPackage} <a href="https://datapackage.org">datapackage.org</a>
          </p>
        </li>
      </ul>
    </section>
  );
}

/** An address with a name left to fill in, which no link can lead to. */
function Pattern({ address }: { readonly address: string }) {
  return (
    <p>
      <code class="address">{address.replaceAll(encodeURIComponent(anyHoster), anyHoster)}</code>
    </p>
  );
}
