import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countBits,
  countShared,
  fillBits,
  forEachBit,
  hasBit,
  intersect,
  makeBits,
  subtract,
  unite,
} from "#core/bits.ts";
import type { Bits } from "#core/bits.ts";

const sets = fc
  .nat({ max: 200 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.uniqueArray(fc.nat({ max: Math.max(0, count - 1) }), { maxLength: count }),
      fc.uniqueArray(fc.nat({ max: Math.max(0, count - 1) }), { maxLength: count }),
    ),
  );

function listBits(bits: Bits): readonly number[] {
  const numbers: number[] = [];
  forEachBit(bits, (number) => numbers.push(number));
  return numbers;
}

test("a set of bits has, meets and counts what a set of numbers does", () => {
  fc.assert(
    fc.property(sets, ([count, one, other]) => {
      const [first, second] = [makeBits(count, one), makeBits(count, other)];
      const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
      const both = one.filter((number) => other.includes(number));
      expect(listBits(first)).toEqual(sorted(one));
      expect(one.every((number) => hasBit(first, number))).toBe(true);
      expect(countBits(first)).toBe(one.length);
      expect(listBits(intersect(first, second))).toEqual(sorted(both));
      expect(countShared(first, second)).toBe(both.length);
      expect(countBits(unite(first, second))).toBe(one.length + other.length - both.length);
      expect(countBits(subtract(first, second))).toBe(one.length - both.length);
    }),
  );
});

test.each([0, 1, 31, 32, 33, 64, 100])("the full set below %i has every number", (count) => {
  expect(listBits(fillBits(count))).toEqual(Array.from({ length: count }, (_, at) => at));
});
