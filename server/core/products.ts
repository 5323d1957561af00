import type { Texts } from "#core/grid.ts";
import type { ServiceType } from "#core/services.ts";

/**
 * A proprietary product that people know and would replace. Its names are what they type:
 * a search for one finds the hosters of what replaces it.
 */
export type Product = {
  readonly id: string;
  /** Whether it is no product but a word people type ("visio"): searched by, never listed. */
  readonly isWord: boolean;
  /** As people write it, most usual first; compared without case nor accents. */
  readonly names: readonly string[];
  /** What replaces it. */
  readonly services: readonly ServiceType[];
  /** Canonical names of software that replaces it, most like it first. */
  readonly software: readonly string[];
  /** Null for a product without a page of its own at `/remplacer/<id>`. */
  readonly suite: Suite | null;
};

/** What a whole suite does, part by part, and what free hosting does of it. */
export type Suite = {
  readonly label: Texts;
  readonly parts: readonly SuitePart[];
  /** What nothing here replaces, said plainly. */
  readonly missing: readonly Texts[];
};

export type SuitePart = {
  /** The part as its maker names it. */
  readonly name: Texts;
  /** Kinds of services that replace it: one of them is enough. */
  readonly services: readonly ServiceType[];
  readonly software: readonly string[];
  /** What changes for those who move. */
  readonly note: Texts | null;
};
