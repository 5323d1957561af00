import type { ComponentChildren } from "preact";
import type { HosterCard } from "#core/hoster.ts";
import { HosterHit } from "./HosterHit.tsx";
import type { HosterHitProps } from "./HosterHit.tsx";

/** What every hit of a page is shown with. */
export type HitContext = Pick<HosterHitProps, "search" | "grid" | "today">;

type HitGroupProps = HitContext & {
  readonly title: string;
  /** How many there are in all; null when this page does not hold them all. */
  readonly count: number | null;
  /** What they have in common, when the title does not say it all. */
  readonly intro: string | null;
  readonly cards: readonly HosterCard[];
  /** What to do about them. */
  readonly children?: ComponentChildren;
};

/** Hosters under a title that says where they stand, so that none of them has to. */
export function HitGroup({ title, count, intro, cards, children, ...context }: HitGroupProps) {
  return (
    <section>
      <h2 class="group">
        {count !== null && <span class="n">{count}</span>}
        <span>{title}</span>
      </h2>
      {intro !== null && <p>{intro}</p>}
      {cards.map((card) => (
        <HosterHit key={card.slug} card={card} {...context} isSilenceSaid />
      ))}
      {children}
    </section>
  );
}
