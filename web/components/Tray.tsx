import { choiceQuery } from "#core/choice-query.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import { mostKept } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";

/** Where links of a page lead to its tray. */
export const trayId = "a-comparer";

/** A hoster kept aside, by the name to show. */
export type KeptHoster = { readonly slug: string; readonly name: string };

type TrayProps = { readonly search: Search; readonly kept: readonly KeptHoster[] };

/**
 * The hosters kept aside, and what to do with them. To be placed after the list it is
 * about: on a wide screen it stays at the bottom while the list scrolls.
 */
export function Tray({ search, kept }: TrayProps) {
  const { tray } = useSite().text.comparison;
  if (kept.length === 0) return null;
  return (
    <section class="tray onscreen" id={trayId} aria-labelledby="tray">
      <h2 class="h4" id="tray">
        {tray.title(kept.length, mostKept)}
      </h2>
      <ul class="chips">
        {kept.map((hoster) => (
          <KeptItem key={hoster.slug} search={search} hoster={hoster} />
        ))}
      </ul>
      <TrayActions search={search} kept={kept} />
    </section>
  );
}

/** On the page of a hoster: the way to others like it, and to a comparison begun with it. */
export function HosterTray({ slug }: Pick<KeptHoster, "slug">) {
  const { language, text } = useSite();
  const { tray } = text.comparison;
  const query = writeSearch(emptySearch, { kept: [slug] });
  return (
    <p class="cluster onscreen">
      <a href={choicePathTo.comparison(language, query)}>{tray.compareThis}</a>
      <a href={pathTo.directory(language, query)}>{tray.findOthers}</a>
    </p>
  );
}

function KeptItem({
  search,
  hoster: { slug, name },
}: Pick<TrayProps, "search"> & { readonly hoster: KeptHoster }) {
  const { language, text } = useSite();
  const left = search.kept.filter((other) => other !== slug);
  return (
    <li>
      <a class="chip" href={pathTo.directory(language, writeSearch(search, { kept: left }))}>
        <span>{name}</span>
        <Icon name="remove" />
        <span class="vh">{text.comparison.tray.remove}</span>
      </a>
    </li>
  );
}

function TrayActions({ search, kept }: TrayProps) {
  const { language, text } = useSite();
  const { tray } = text.comparison;
  const query = choiceQuery(search);
  return (
    <p class="cluster">
      {kept.length > 1 ? (
        <a class="btn" href={choicePathTo.comparison(language, query)}>
          {tray.compare}
        </a>
      ) : (
        <span>{tray.keepAnother}</span>
      )}
      <a href={choicePathTo.brief(language, query)}>{tray.write(kept.length)}</a>
      <a href={choicePathTo.decision(language, query)}>{tray.decide}</a>
    </p>
  );
}
