import type { SymbolName } from "#web/components/Symbols.tsx";

const twins = [
  { symbol: "yarn", hue: "art" },
  { symbol: "page", hue: "org" },
] as const satisfies readonly { symbol: SymbolName; hue: string }[];
const further = { symbol: "seal", hue: "any" } as const;

type EmblemProps = {
  /** Position of the profile in the grid, from 0. */
  readonly position: number;
  /** Dashed when the profile is not granted or not known yet. */
  readonly isDashed?: boolean;
  readonly isBig?: boolean;
};

/** The drawing of a profile: a ball of yarn, a signed page, then a plain seal. */
export function Emblem({ position, isDashed = false, isBig = false }: EmblemProps) {
  const { symbol, hue } = twins[position] ?? further;
  const classes = ["em", hue, isDashed && "none", isBig && "big"].filter(Boolean).join(" ");
  return (
    <svg class={classes} viewBox="0 0 48 48" aria-hidden="true">
      <use href={`#i-${symbol}`} />
    </svg>
  );
}

/** Class of the colour that belongs to a profile, for `.hue` blocks. */
export function hueOf(position: number): "art" | "org" | "any" {
  return (twins[position] ?? further).hue;
}
