import { useSite } from "#web/site.ts";
import type { DirectoryProps } from "./directory-props.ts";
import { HosterHit } from "./HosterHit.tsx";

type NearMissesProps = Pick<DirectoryProps, "search" | "grid" | "nearMisses" | "today">;

/** Hosters that a search leaves out for one need alone, which each of them names. */
export function NearMisses({ search, grid, nearMisses, today }: NearMissesProps) {
  const { text } = useSite();
  const { empty } = text.directory;
  if (nearMisses.length === 0) return null;
  return (
    <section>
      <h2 class="group">
        <span class="n">{nearMisses.length}</span>
        <span>{empty.nearMisses}</span>
      </h2>
      <p class="group-intro">{empty.nearMissesIntro(nearMisses.length)}</p>
      {nearMisses.map(({ card }) => (
        <HosterHit
          key={card.slug}
          card={card}
          search={search}
          grid={grid}
          today={today}
          isSilenceSaid
        />
      ))}
    </section>
  );
}
