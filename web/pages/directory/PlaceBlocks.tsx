import { useSite } from "#web/site.ts";
import type { PlaceGroup } from "./listed-places.ts";

/** What the drawing of France does not hold: overseas, neighbours, elsewhere. */
export function PlaceBlocks({ groups }: { readonly groups: readonly PlaceGroup[] }) {
  const { map } = useSite().text;
  return (
    <div class="blocks">
      {groups.map(
        ({ area, places }) =>
          area !== "france" &&
          area !== "unknown" && (
            <section key={area}>
              <h3 class="h4">{map[area]}</h3>
              <ul>
                {places.map(
                  ({ code, name, href, hosters }) =>
                    href !== null && (
                      <li key={code}>
                        <a href={href}>
                          <span>{name}</span> <b>{hosters.length}</b>
                          <span class="vh"> ({map.hosters(hosters.length)})</span>
                        </a>
                      </li>
                    ),
                )}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
