import { pathTo } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { mostKept } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { trayId } from "#web/components/Tray.tsx";
import { useSite } from "#web/site.ts";

type KeepLinkProps = {
  readonly search: Search;
  readonly slug: string;
  readonly name: string;
};

/** Keeps a hoster aside to be compared, or no longer: the same search, one address further. */
export function KeepLink({ search, slug, name }: KeepLinkProps) {
  const { keep } = useSite().text.comparison;
  const { kept } = search;
  const isKept = kept.includes(slug);
  if (!isKept && kept.length >= mostKept) {
    return (
      <p class="keep small soft onscreen">
        {keep.full(mostKept)} <a href={`#${trayId}`}>{keep.seeTray}</a>
      </p>
    );
  }
  return (
    <p class="keep small onscreen">
      <ToggleLink search={search} slug={slug} name={name} />
      {isKept && <a href={`#${trayId}`}>{keep.seeTray}</a>}
    </p>
  );
}

/** The link leads back to itself: whoever keeps a hoster stays where they were in the list. */
function ToggleLink({ search, slug, name }: KeepLinkProps) {
  const { language, text } = useSite();
  const { keep } = text.comparison;
  const isKept = search.kept.includes(slug);
  const kept = isKept ? search.kept.filter((other) => other !== slug) : [...search.kept, slug];
  const id = `k-${slug}`;
  return (
    <a id={id} href={`${pathTo.directory(language, writeSearch(search, { kept }))}#${id}`}>
      {isKept ? keep.remove : keep.add}
      <span class="vh">{keep.which(name)}</span>
    </a>
  );
}
