import type { ComparedHoster } from "#core/comparison.ts";
import type { HosterCard } from "#core/hoster.ts";

/** A hoster as a column of the table. */
export type Column = {
  readonly card: HosterCard;
  /** When its answers were published; null without any. */
  readonly publishedAt: string | null;
  /** Class of its cells: its position, and whether a narrow screen shows it left, right or not. */
  readonly place: string;
};

/** `shown` are the slugs of the two hosters a narrow screen shows. */
export function columnsOf(
  hosters: readonly ComparedHoster[],
  [first, second]: readonly string[],
): readonly Column[] {
  return hosters.map(({ card, publication }, index) => {
    const side = card.slug === first ? "a" : card.slug === second ? "b" : "x";
    return {
      card,
      publishedAt: publication?.publishedAt ?? null,
      place: `c${index + 1} ${side}`,
    };
  });
}
