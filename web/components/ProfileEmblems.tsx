import type { Grid } from "#core/grid.ts";
import type { Status } from "#core/vocabulary.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type ProfileEmblemsProps = {
  readonly grid: Grid;
  /** Null when not assessed or declined. */
  readonly profiles: Readonly<Record<string, Status>> | null;
  /** What to say when no profile is met: the outcome in a few words. */
  readonly outcome: string;
};

/** The profiles a hoster holds; without any, every emblem dashed and the outcome in words. */
export function ProfileEmblems({ grid, profiles, outcome }: ProfileEmblemsProps) {
  const { language } = useSite();
  const all = grid.document.profiles.map((profile, position) => ({ profile, position }));
  const held = all.filter(({ profile }) => profiles?.[profile.id] === "met");
  if (held.length > 0) {
    return (
      <p class="pfs">
        {held.map(({ profile, position }) => (
          <span class="pf" key={profile.id}>
            <Emblem position={position} />
            {localize(language, profile.label)}
          </span>
        ))}
      </p>
    );
  }
  return (
    <p class="pfs">
      <span class="pf">
        {all.map(({ profile, position }) => (
          <Emblem key={profile.id} position={position} isDashed />
        ))}
        <span>{outcome}</span>
      </span>
    </p>
  );
}
