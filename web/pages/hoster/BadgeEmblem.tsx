import { hueOf } from "#web/components/Emblem.tsx";

type BadgeEmblemProps = {
  /** Position of the profile in the grid, from 0. */
  readonly position: number;
  /** Left and top edges, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly isHeld: boolean;
};

/** Every drawing has the same size and ink; what is not held is dashed and empty. */
export function BadgeEmblem({ position, x, y, isHeld }: BadgeEmblemProps) {
  const hue = hueOf(position);
  const { outline, tail, lines, colour } = drawings[hue];
  return (
    <g class={isHeld ? `em held ${hue}` : "em open"} transform={`translate(${x} ${y}) scale(.667)`}>
      <path
        class="rim"
        d={outline}
        fill={isHeld ? colour : "none"}
        {...(!isHeld && { "stroke-dasharray": "4 4" })}
      />
      {tail !== null && <path class="rim" d={tail} />}
      <path d={lines} />
    </g>
  );
}

const drawings = {
  art: {
    outline: "M23 2.5a20.5 20.5 0 1 0 .1 0z",
    tail: "M33 40c4 4 8 5 13 4",
    lines: "M9 14c9-3 21-2 30 4M5 22c10-3 23-1 33 7M6 31c8-2 18 0 25 7",
    colour: "#f9cc01",
  },
  org: {
    outline: "M6 4.5h25L42 15v28.5H6z",
    tail: null,
    lines: "M31 4.5V15h11M13 16h10M13 23h21M13 35c3-6 6-6 6-1s2 4 4 0 4-3 5 0 3 2 7-1",
    colour: "#f0980c",
  },
  any: {
    outline: "M24 3l18 10.5v21L24 45 6 34.5v-21z",
    tail: null,
    lines: "M16 24h16M24 16v16",
    colour: "#fffaf0",
  },
} as const satisfies Record<ReturnType<typeof hueOf>, object>;
