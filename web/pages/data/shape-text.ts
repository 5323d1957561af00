import { varying } from "#core/api-examples.ts";
import type { Shape } from "#core/api-examples.ts";

/** An answer in short as people read it: JSON, with a bare "…" for what varies. */
export function shapeText(shape: Shape, indent = ""): string {
  if (shape === varying) return varying;
  if (typeof shape !== "object" || shape === null) return JSON.stringify(shape);
  const inner = `${indent}  `;
  if (isList(shape)) return `[ ${shapeText(shape[0], indent)}, ${varying} ]`;
  const members = Object.entries(shape).map(
    ([key, value]) => `${JSON.stringify(key)}: ${shapeText(value, inner)}`,
  );
  const line = `{ ${members.join(", ")} }`;
  const isShort = !line.includes("\n") && indent.length + line.length <= widest;
  return isShort ? line : `{\n${inner}${members.join(`,\n${inner}`)}\n${indent}}`;
}

/** Narrow enough for most screens. */
const widest = 60;

function isList(shape: object): shape is readonly [Shape] {
  return Array.isArray(shape);
}
