import { pathTo } from "#core/paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { searchOrders } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { useSite } from "#web/site.ts";

/** How the results are ordered, said plainly, and the other orders. */
export function OrderLine({ search }: { readonly search: Search }) {
  const { language, text } = useSite();
  const { orders, orderNote, distanceNote } = text.directory;
  const offered = searchOrders.filter((order) => order !== "distance" || search.near !== null);
  return (
    <>
      <nav class="tools" aria-label={orders.label}>
        <b>{orders.title}</b>
        <ul>
          {offered.map((order) => (
            <li key={order}>
              <a
                href={pathTo.directory(language, writeSearch(search, { sort: order, page: 1 }))}
                {...(order === search.sort && { "aria-current": "true" })}
              >
                {orders[order]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {search.sort !== "name" && (
        <p class="small soft after-tools">
          {isByDistance(search) && `${distanceNote} `}
          {orderNote} <a href={`${pathTo.help(language)}#ordre`}>{text.help.search.order.title}</a>
        </p>
      )}
    </>
  );
}

/** By distance alone, or between those that fit as well. */
function isByDistance({ sort, near }: Search): boolean {
  return near !== null && (sort === "distance" || sort === "fit");
}
