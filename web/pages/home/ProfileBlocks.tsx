import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Emblem, hueOf } from "#web/components/Emblem.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** The profiles side by side, same size and same weight. */
export function ProfileBlocks({ grid }: { readonly grid: Grid }) {
  const { language, text } = useSite();
  const { profiles, grid: header } = grid.document;
  const grids = pathTo.gridVersion(language, header.version);
  return (
    <div class="twin">
      {profiles.map((profile, position) => (
        <div class={`hue ${hueOf(position)}`} key={profile.id}>
          <Emblem position={position} isBig />
          <div class="stack">
            <h3>{localize(language, profile.label)}</h3>
            <p>{localize(language, profile.short)}</p>
            <p class="cluster">
              <a href={pathTo.directory(language, `profile=${profile.id}`)}>
                <b>{text.home.profiles.see}</b>
              </a>
              <a href={`${grids}#profil-${profile.id}`}>{text.home.profiles.rules}</a>
            </p>
          </div>
        </div>
      ))}
    </div>
  );
}
