import type { MovedHoster, SimulationReport } from "#core/simulate.ts";
import { useSite } from "#web/site.ts";
import { MovedItem } from "./MovedItem.tsx";
import type { ReportLinks } from "./report-links.ts";
import { lineFilters, passes } from "./report-lines.ts";
import type { LineFilter } from "./report-lines.ts";

type MovedHostersProps = {
  readonly report: SimulationReport;
  /** All those of the part. */
  readonly moved: readonly MovedHoster[];
  readonly links: ReportLinks;
};

/** Hosters a page shows. */
const pageSize = 50;

/** Who would be classified otherwise, a page at a time, narrowed by plain links. */
export function MovedHosters({ report, moved, links }: MovedHostersProps) {
  const words = useSite().text.simulation;
  const { filter, page } = links.asked;
  const found = moved.filter((hoster) => passes(report, hoster, filter));
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = Math.min(page, pages);
  return (
    <>
      <Filters {...{ report, moved, links }} />
      {found.length === 0 && <p>{words.nobodyHere}</p>}
      <ul class="rows">
        {found.slice((shown - 1) * pageSize, shown * pageSize).map((hoster) => (
          <MovedItem key={hoster.slug} {...{ report, hoster }} />
        ))}
      </ul>
      {pages > 1 && <Pages {...{ links, filter, pages, shown }} />}
    </>
  );
}

function Filters({ report, moved, links }: MovedHostersProps) {
  const words = useSite().text.simulation;
  const countOf = (filter: LineFilter) =>
    moved.filter((hoster) => passes(report, hoster, filter)).length;
  return (
    <nav aria-label={words.filters}>
      <ul class="sim-links">
        {lineFilters.map((filter) => (
          <li key={filter}>
            <a
              href={links.pathOf({ filter, page: 1 })}
              aria-current={filter === links.asked.filter ? "true" : undefined}
            >
              {words.filter[filter](countOf(filter))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type PagesProps = {
  readonly links: ReportLinks;
  readonly filter: LineFilter;
  readonly pages: number;
  readonly shown: number;
};

function Pages({ links, filter, pages, shown }: PagesProps) {
  const words = useSite().text.simulation;
  return (
    <nav aria-label={words.pages}>
      <ul class="sim-links">
        {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
          <li key={page}>
            <a
              href={links.pathOf({ filter, page })}
              aria-current={page === shown ? "page" : undefined}
            >
              {words.page(page)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
