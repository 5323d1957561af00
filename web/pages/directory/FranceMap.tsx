import { useSite } from "#web/site.ts";
import {
  departmentShapes,
  mapSize,
  parisShapes,
  parisSize,
} from "#web/pages/directory/data/department-shapes.ts";
import type { ListedPlace } from "./listed-places.ts";

type FranceMapProps = { readonly places: readonly ListedPlace[] };

/** Where the enlarged Paris is drawn: in the sea, left of the Landes. */
const inset = { x: 8, y: 350 };

/** Metropolitan France; each department with hosters is a link that says how many. */
export function FranceMap({ places }: FranceMapProps) {
  const { map } = useSite().text;
  const enlarged = parisShapes.map(([code]) => code);
  const { width, height } = parisSize;
  return (
    <svg
      class="map"
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      role="group"
      aria-label={map.france}
    >
      {departmentShapes.map((shape) => (
        <Department
          key={shape[0]}
          shape={shape}
          places={enlarged.includes(shape[0]) ? [] : places}
        />
      ))}
      <g transform={`translate(${inset.x} ${inset.y})`}>
        <rect class="frame" width={width} height={height} />
        <path class="lead" d={`M${width} 0L${303 - inset.x} ${152 - inset.y}`} />
        {parisShapes.map((shape) => (
          <Department key={shape[0]} shape={shape} places={places} />
        ))}
      </g>
    </svg>
  );
}

type DepartmentProps = FranceMapProps & { readonly shape: (typeof departmentShapes)[number] };

function Department({ shape: [code, x, y, outline], places }: DepartmentProps) {
  const { map } = useSite().text;
  const place = places.find((candidate) => candidate.code === code);
  if (place?.href == null) return <path d={outline} />;
  const count = place.hosters.length;
  return (
    <a href={place.href} aria-label={map.place(place.name, map.hosters(count))}>
      <title>{map.place(place.name, map.hosters(count))}</title>
      <path d={outline} />
      <text x={x} y={y}>
        {count}
      </text>
    </a>
  );
}
