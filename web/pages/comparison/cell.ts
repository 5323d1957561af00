import type { Mark } from "#web/components/StatusMark.tsx";

/** The drawing before the words of a cell. */
export type CellSymbol =
  | { readonly kind: "status"; readonly status: Mark }
  | { readonly kind: "level"; readonly level: number; readonly maximum: number }
  | { readonly kind: "profile"; readonly position: number; readonly isHeld: boolean };

/** What one hoster says on one line, in words: the page and the file are made from it. */
export type Cell = {
  readonly words: string;
  readonly symbol?: CellSymbol;
  /** Whether it says that nothing is known. */
  readonly isUnstated?: boolean;
  /** Said below, in smaller letters. */
  readonly details?: readonly string[];
  readonly note?: string | null;
  /** Public address that proves it; null without one. */
  readonly evidence?: string | null;
  /** When it was answered, in ISO. */
  readonly date?: string;
};

export type TableRow = {
  readonly key: string;
  readonly label: string;
  /** Id of the criterion the line is about, which has a page of its own. */
  readonly criterion?: string;
  readonly differs: boolean;
  /** In the order of the hosters; null for one that has not answered the grid at all. */
  readonly cells: readonly (Cell | null)[];
};

export type TableGroup = {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly TableRow[];
  /** Ids of the criteria nobody answered. */
  readonly silent: readonly string[];
};

/** The same without the lines on which all say the same, nor those nobody has an answer for. */
export function keepDifferences(groups: readonly TableGroup[]): readonly TableGroup[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ differs }) => differs), silent: [] }))
    .filter(({ rows }) => rows.length > 0);
}

export function countDifferences(groups: readonly TableGroup[]): number {
  return groups.flatMap(({ rows }) => rows).filter(({ differs }) => differs).length;
}
