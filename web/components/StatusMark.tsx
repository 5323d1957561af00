import type { ComponentChildren } from "preact";
import type { SymbolName } from "#web/components/Symbols.tsx";
import { useSite } from "#web/site.ts";

/** How an answer or a condition stands; "partly" is an answer between yes and no. */
export type Mark = "met" | "partly" | "unmet" | "pending";

type StatusMarkProps = {
  readonly status: Mark;
  /** The words beside the symbol; by default the name of the status. */
  readonly children?: ComponentChildren;
};

/** A symbol, then words: colour says nothing here. */
export function StatusMark({ status, children }: StatusMarkProps) {
  const { text } = useSite();
  return <Marked symbol={status}>{children ?? text.site.marks[status]}</Marked>;
}

type LevelMarkProps = {
  readonly level: number;
  readonly maximum: number;
  readonly children: ComponentChildren;
};

/** An answer with a level, as the phase of a disc, then words. */
export function LevelMark({ level, maximum, children }: LevelMarkProps) {
  return <Marked symbol={phaseOf(level, maximum)}>{children}</Marked>;
}

function Marked({ symbol, children }: { symbol: SymbolName; children: ComponentChildren }) {
  return (
    <span class="st">
      <svg aria-hidden="true">
        <use href={`#i-${symbol}`} />
      </svg>
      <span>{children}</span>
    </span>
  );
}

function phaseOf(level: number, maximum: number): SymbolName {
  const share = maximum > 0 ? level / maximum : 0;
  if (share <= 0) return "empty";
  if (share >= 1) return "full";
  if (share < 0.4) return "quarter";
  return share < 0.7 ? "partly" : "most";
}
