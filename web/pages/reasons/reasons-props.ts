import type { Person } from "#core/access.ts";
import type { Classification } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { WayToProfile } from "#core/minimal-changes.ts";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";

export type ReasonsProps = {
  readonly hoster: SpaceShellProps["hoster"];
  readonly person: Person;
  readonly grid: Grid;
  readonly classification: Classification;
  /** What would grant each profile, by its id, in document order. */
  readonly ways: ReadonlyMap<string, WayToProfile>;
  /** Ids of the profiles the hoster aims for; none when it did not say. */
  readonly aims: readonly string[];
};
