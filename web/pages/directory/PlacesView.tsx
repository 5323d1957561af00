import type { FoundPlaces } from "#core/catalogue-places.ts";
import { pathTo } from "#core/paths.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import { FranceMap } from "./FranceMap.tsx";
import { PlaceBlocks } from "./PlaceBlocks.tsx";
import { groupPlaces } from "./listed-places.ts";
import type { ListedPlace } from "./listed-places.ts";

/** Where the map begins, for whoever skips the list. */
const mapId = "carte";

type PlacesViewProps = { readonly search: Search; readonly places: FoundPlaces };

/** The hosters place by place: as a list, which says everything, then as a map. */
export function PlacesView({ search, places }: PlacesViewProps) {
  const site = useSite();
  const { map } = site.text;
  const groups = groupPlaces(site, search, places);
  return (
    <div class="atlas">
      <section>
        <h2 class="h3">{map.places}</h2>
        <p class="small onscreen">
          <a href={`#${mapId}`}>{map.goToMap}</a>
        </p>
        <ul class="rows">
          {groups.flatMap(({ places: listed }) =>
            listed.map((place) => <PlaceRow key={place.name} place={place} />),
          )}
        </ul>
      </section>
      <figure id={mapId}>
        <FranceMap places={groups.find(({ area }) => area === "france")?.places ?? []} />
        <PlaceBlocks groups={groups} />
        <figcaption class="small soft">
          {map.reading} {map.credit}{" "}
          <a href="https://github.com/VictorCazanave/svg-maps">{map.creditName}</a>,{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/">{map.licence}</a>, {map.simplified}
        </figcaption>
      </figure>
    </div>
  );
}

function PlaceRow({ place: { name, href, hosters } }: { readonly place: ListedPlace }) {
  const { language, text } = useSite();
  return (
    <li>
      <b>{href === null ? name : <a href={href}>{name}</a>}</b>{" "}
      <span class="small soft">{text.map.hosters(hosters.length)}</span>
      <ul class="names small">
        {hosters.map((hoster) => (
          <li key={hoster.slug}>
            <a href={pathTo.hoster(language, hoster.slug)}>{hoster.name}</a>
          </li>
        ))}
      </ul>
    </li>
  );
}
