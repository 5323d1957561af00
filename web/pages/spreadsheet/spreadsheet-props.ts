import type { Person } from "#core/access.ts";
import type { Grid } from "#core/grid.ts";
import type { SheetChange, SheetDifference } from "#core/spreadsheet.ts";
import type { Language } from "#core/vocabulary.ts";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import type { Site } from "#web/site.ts";

type SheetSpace = { readonly hoster: SpaceShellProps["hoster"]; readonly person: Person };

export type SheetStartProps = SheetSpace & {
  /** How many answers were just saved; null when nothing was sent. */
  readonly saved: number | null;
  /** Why what was sent could not be read; null otherwise. */
  readonly fault: keyof Site["text"]["spreadsheet"]["faults"] | null;
  /** What was pasted, to be sent again. */
  readonly pasted: string;
};

export type SheetDifferenceProps = SheetSpace & {
  readonly grid: Grid;
  readonly difference: SheetDifference;
  /** Titles of columns that nothing was made of. */
  readonly unknownColumns: readonly string[];
  /** In which the spreadsheet writes numbers. */
  readonly sheetLanguage: Language;
  /** Whether an answer that would change is to be saved unless it is unticked. */
  readonly isTicked: (criterion: string) => boolean;
};

export type SheetConflictsProps = SheetSpace & {
  readonly grid: Grid;
  /** How many answers were saved beside these. */
  readonly saved: number;
  /** Each from what someone else made of it. */
  readonly conflicts: readonly SheetChange[];
};
