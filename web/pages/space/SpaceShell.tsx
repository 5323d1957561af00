import type { ComponentChildren } from "preact";
import type { Person } from "#core/access.ts";
import type { Stance } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { SpaceNav } from "./SpaceNav.tsx";
import type { SpacePart } from "./space-parts.ts";

export type SpaceShellProps = {
  readonly hoster: { readonly slug: string; readonly name: string; readonly stance: Stance };
  readonly person: Person;
  readonly here: SpacePart;
  readonly children: ComponentChildren;
};

/** What every page of the space of a hoster wears: its name, its parts, how it stands in the directory. */
export function SpaceShell({ hoster, person, here, children }: SpaceShellProps) {
  const { language, text } = useSite();
  const { slug, name, stance } = hoster;
  return (
    <div class="space">
      <div class="space-head">
        <p class="space-name">{name}</p>
        {(stance === "listed" || stance === "declined") && (
          <a href={pathTo.hoster(language, slug)}>{text.space.seePublic}</a>
        )}
      </div>
      <SpaceNav {...{ slug, name, person, here }} />
      <div class="space-body">
        {stance === "unproved" && (
          <p class="standing">
            {text.space.unproved} <a href={spacePathTo.claim(language, slug)}>{text.space.prove}</a>
          </p>
        )}
        {stance === "removed" && <p class="standing">{text.space.removed}</p>}
        {stance === "declined" && <p class="standing">{text.space.declined}</p>}
        {children}
      </div>
    </div>
  );
}
