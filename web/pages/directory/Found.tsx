import { pathTo } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { Notice } from "#web/components/Notice.tsx";
import { useSite } from "#web/site.ts";
import type { DirectoryProps } from "./directory-props.ts";
import { isNobodyAssessedIn } from "./nobody-assessed.ts";
import { FewFound, NothingFound } from "./NothingFound.tsx";
import { OrderLine } from "./OrderLine.tsx";
import { Pager } from "./Pager.tsx";
import { PlacesView } from "./PlacesView.tsx";
import { Results } from "./Results.tsx";
import { UseLine } from "./UseLine.tsx";

/** Below this many results, what else could do is shown too. */
export const fewest = 3;

/** What a search finds: a list or a map, and what to do when it is empty or short. */
export function Found(props: DirectoryProps) {
  const { result, search, grid, places, today } = props;
  const last = Math.max(1, Math.ceil(result.total / result.size));
  if (result.total === 0) return <NothingFound {...props} />;
  const isNobodyAssessed = isNobodyAssessedIn(result, search);
  return (
    <>
      {places === null && <OrderLine search={search} />}
      <UseLine search={search} />
      <ImaginaryNote hosters={result.hosters} />
      {isNobodyAssessed ? <NobodyNote total={result.total} /> : <Notice grid={grid} />}
      {places !== null ? (
        <PlacesView search={search} places={places} />
      ) : result.hosters.length === 0 ? (
        <PastEnd search={search} />
      ) : (
        <Results
          result={result}
          search={search}
          grid={grid}
          today={today}
          isNobodyAssessed={isNobodyAssessed}
        />
      )}
      {places === null && <Pager search={search} page={result.page} last={last} />}
      {result.total < fewest && <FewFound {...props} />}
    </>
  );
}

function NobodyNote({ total }: { readonly total: number }) {
  const { directory } = useSite().text;
  return <p class="pin nobody">{directory.nobodyAssessed(total)}</p>;
}

/** Figures must not pass off an example as a hoster. */
function ImaginaryNote({ hosters }: Pick<DirectoryProps["result"], "hosters">) {
  const { directory } = useSite().text;
  if (hosters.every((card) => !card.imaginary)) return null;
  return <p class="small soft after-tools">{directory.imaginaryCounted}</p>;
}

/** An address may ask for a page the list no longer has. */
function PastEnd({ search }: Pick<DirectoryProps, "search">) {
  const { language, text } = useSite();
  return (
    <section class="pin stack">
      <h2>{text.directory.empty.pastEnd}</h2>
      <p>
        <a class="btn" href={pathTo.directory(language, writeSearch(search, { page: 1 }))}>
          {text.directory.empty.firstPage}
        </a>
      </p>
    </section>
  );
}
