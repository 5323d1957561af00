import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import type { Removal } from "#core/search-change.ts";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { useSite } from "#web/site.ts";
import { listAskedChoices } from "./asked-choices.ts";
import type { DirectoryProps } from "./directory-props.ts";
import { NearMisses } from "./NearMisses.tsx";
import { removalLabel } from "./removal-label.ts";
import { SetAside } from "./SetAside.tsx";

type NothingFoundProps = Pick<
  DirectoryProps,
  | "search"
  | "grid"
  | "removal"
  | "setAside"
  | "nearMisses"
  | "suggestion"
  | "isAnybodyAssessed"
  | "today"
>;

/** No result is never a dead end: what to let go of, how to spell, who comes near, whom to ask. */
export function NothingFound(props: NothingFoundProps) {
  const { search, grid, removal, suggestion, isAnybodyAssessed } = props;
  const site = useSite();
  const { empty } = site.text.directory;
  const meant = suggestion === null ? null : writeSearch(search, { q: suggestion, page: 1 });
  return (
    <>
      <section class="pin stack">
        <h2>{empty.title(listAskedChoices(search).length)}</h2>
        {!isAnybodyAssessed && <p>{empty.nobodyAssessed}</p>}
        <ul class="cluster">
          {suggestion !== null && meant !== null && (
            <li>
              <a class="btn" href={pathTo.directory(site.language, meant)}>
                {empty.didYouMean(suggestion)}
              </a>
            </li>
          )}
          {removal !== null && (
            <li>
              <Widened grid={grid} removal={removal} />
            </li>
          )}
          <li>
            <a class="btn plain" href={pathTo.directory(site.language)}>
              {empty.removeAll}
            </a>
          </li>
        </ul>
        {search.q !== "" && suggestion === null && <p>{empty.spelling}</p>}
        <Further search={search} />
      </section>
      <NearMisses {...props} />
      <SetAside {...props} />
    </>
  );
}

/** A short list may not be enough to choose from. */
export function FewFound(props: DirectoryProps) {
  const { result, search, grid, removal } = props;
  const { empty } = useSite().text.directory;
  return (
    <>
      <NearMisses {...props} />
      <section class="pin stack few">
        <h2 class="h3">{empty.few(result.total)}</h2>
        {removal !== null && removal.total > result.total && (
          <p>
            <Widened grid={grid} removal={removal} />
          </p>
        )}
        <Further search={search} />
      </section>
      <SetAside {...props} />
    </>
  );
}

/** The same search without the one thing that holds most hosters back. */
function Widened({
  grid,
  removal,
}: {
  readonly grid: DirectoryProps["grid"];
  readonly removal: Removal;
}) {
  const site = useSite();
  return (
    <a class="btn" href={pathTo.directory(site.language, writeSearch(removal.search))}>
      {site.text.directory.empty.without(removalLabel(site, grid, removal), removal.total)}
    </a>
  );
}

/** Who can tell more, now or later. */
function Further({ search }: Pick<NothingFoundProps, "search">) {
  const { language, text } = useSite();
  const { empty } = text.directory;
  const { view, page, size } = emptySearch;
  const followed = writeSearch(search, { view, page, size, kept: [] });
  return (
    <ul class="bullets">
      {followed !== "" && (
        <li>
          <a href={choicePathTo.alerts(language, followed)}>{empty.alert}</a>
        </li>
      )}
      <li>
        <span>
          {empty.collective} <ExternalLink href="https://www.chatons.org">chatons.org</ExternalLink>
        </span>
      </li>
    </ul>
  );
}
