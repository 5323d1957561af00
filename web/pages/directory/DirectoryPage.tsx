import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Island } from "#web/components/Island.tsx";
import { Tray } from "#web/components/Tray.tsx";
import { useSite } from "#web/site.ts";
import { AskedChoices } from "./AskedChoices.tsx";
import type { DirectoryProps } from "./directory-props.ts";
import { FiltersForm } from "./FiltersForm.tsx";
import { Found } from "./Found.tsx";
import { IgnoredNotes } from "./IgnoredNotes.tsx";
import { searchSentence } from "./search-sentence.ts";

/** Every hoster, and the filters that narrow the list; the address is the only state. */
export function DirectoryPage(props: DirectoryProps) {
  const { result, search, ignored, grid, kept } = props;
  const site = useSite();
  const { directory } = site.text;
  return (
    <Island name="filters" start={{}}>
      <Breadcrumb current={directory.title} />
      <h1>{directory.title}</h1>
      <div class="stack asked">
        <p class="said" role="status" tabIndex={-1}>
          {searchSentence(site, grid, { search, total: result.total })}
        </p>
        <AskedChoices search={search} grid={grid} />
        <IgnoredNotes ignored={ignored} />
      </div>
      <div class="side">
        <FiltersForm {...props} />
        <div class="found">
          <Found {...props} />
          <Tray search={search} kept={kept} />
        </div>
      </div>
    </Island>
  );
}
