/**
 * Whether no floating-point number is nearer to `part / whole` than `number`, decided with
 * whole numbers only. For shares: from 0 to 1, never so small as to be subnormal.
 */
export function isNearest(number: number, part: bigint, whole: bigint): boolean {
  const distance = distanceTo(number, part, whole);
  return neighbours(number).every((other) => distance <= distanceTo(other, part, whole));
}

const unit = 1074n;

/** `|number - part / whole|`, in units of `1 / (whole × 2 ** 1074)`. */
function distanceTo(number: number, part: bigint, whole: bigint): bigint {
  const difference = asMultiple(number) * whole - (part << unit);
  return difference < 0n ? -difference : difference;
}

/** The number as a multiple of the smallest positive one: exact, as all of them are. */
function asMultiple(number: number): bigint {
  const bits = bitsOf(number);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  return exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
}

function neighbours(number: number): readonly number[] {
  const bits = bitsOf(number);
  return [bits - 1n, bits + 1n].filter((each) => each >= 0n).map(numberOf);
}

function bitsOf(number: number): bigint {
  return new BigUint64Array(new Float64Array([number]).buffer)[0] ?? 0n;
}

function numberOf(bits: bigint): number {
  return new Float64Array(new BigUint64Array([bits]).buffer)[0] ?? 0;
}
