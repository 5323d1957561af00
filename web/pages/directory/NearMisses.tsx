import { useSite } from "#web/site.ts";
import type { DirectoryProps } from "./directory-props.ts";
import { HitGroup } from "./HitGroup.tsx";
import type { HitContext } from "./HitGroup.tsx";

type NearMissesProps = HitContext & Pick<DirectoryProps, "nearMisses">;

/** Hosters that a search leaves out for one need alone, which each of them names. */
export function NearMisses({ nearMisses, search, grid, today }: NearMissesProps) {
  const { empty } = useSite().text.directory;
  const count = nearMisses.length;
  if (count === 0) return null;
  return (
    <HitGroup
      title={empty.nearMisses}
      count={count}
      intro={empty.nearMissesIntro(count)}
      cards={nearMisses.map(({ card }) => card)}
      search={search}
      grid={grid}
      today={today}
    />
  );
}
