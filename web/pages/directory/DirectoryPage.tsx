import { pathTo } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { useSite } from "#web/site.ts";
import { AskedChoices } from "./AskedChoices.tsx";
import type { DirectoryProps } from "./directory-props.ts";
import { FiltersForm } from "./FiltersForm.tsx";
import { IgnoredNotes } from "./IgnoredNotes.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { OrderLine } from "./OrderLine.tsx";
import { Pager } from "./Pager.tsx";
import { Results } from "./Results.tsx";
import { searchSentence } from "./search-sentence.ts";

/** Every hoster, and the filters that narrow the list; the address is the only state. */
export function DirectoryPage(props: DirectoryProps) {
  const { result, search, ignored, grid, options } = props;
  const site = useSite();
  const { directory } = site.text;
  return (
    <>
      <Breadcrumb current={directory.title} />
      <h1>{directory.title}</h1>
      <div class="stack asked">
        <p class="said" role="status">
          {searchSentence(site, grid, { search, total: result.total })}
        </p>
        <AskedChoices search={search} grid={grid} />
        <IgnoredNotes ignored={ignored} />
      </div>
      <div class="side">
        <FiltersForm
          search={search}
          facets={result.facets}
          grid={grid}
          departments={options.departments}
        />
        <div>
          <Found {...props} />
        </div>
      </div>
    </>
  );
}

function Found({ result, search, grid, removal }: DirectoryProps) {
  const last = Math.max(1, Math.ceil(result.total / result.size));
  if (result.total === 0) return <NothingFound search={search} grid={grid} removal={removal} />;
  return (
    <>
      <OrderLine search={search} />
      <ImaginaryNote hosters={result.hosters} />
      <Notice grid={grid} />
      {result.hosters.length === 0 ? (
        <PastEnd search={search} />
      ) : (
        <Results result={result} search={search} grid={grid} />
      )}
      <Pager search={search} page={result.page} last={last} />
    </>
  );
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
