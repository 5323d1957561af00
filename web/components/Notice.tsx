import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** What the grid says of its own standing; goes with every verdict. */
export function Notice({ grid }: { readonly grid: Grid }) {
  const { language, text } = useSite();
  const { notice, version } = grid.document.grid;
  const { tag, rest } = splitNotice(localize(language, notice));
  return (
    <div class="notice">
      {tag !== null && <b class="tag key">{tag}</b>}
      <p>
        {rest} <a href={pathTo.gridVersion(language, version)}>{text.site.readGrid(version)}</a>
      </p>
    </div>
  );
}

/** The words before an early colon become a tag: "Grille à l’essai : le collectif…". */
function splitNotice(notice: string): { tag: string | null; rest: string } {
  const found = /^([^:.]{1,40}?)\s*:\s+(.)(.*)$/su.exec(notice);
  if (found === null) return { tag: null, rest: notice };
  const [, tag = "", initial = "", rest = ""] = found;
  return { tag, rest: `${initial.toLocaleUpperCase()}${rest}` };
}
