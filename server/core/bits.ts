/**
 * A set of small whole numbers, from 0 to some count: number `n` is in it when its bit is
 * set. Sets that meet were made for the same count.
 */
export type Bits = Uint32Array;

export function makeBits(count: number, members: Iterable<number> = []): Bits {
  const bits = new Uint32Array((count + 31) >>> 5);
  addMembers(bits, members);
  return bits;
}

/** Every number below a count. */
export function fillBits(count: number): Bits {
  const bits = makeBits(count).fill(0xffff_ffff);
  if ((count & 31) !== 0) bits[bits.length - 1] = (1 << (count & 31)) - 1;
  return bits;
}

export function addMembers(bits: Bits, members: Iterable<number>): void {
  for (const member of members)
    bits[member >>> 5] = (bits[member >>> 5] ?? 0) | (1 << (member & 31));
}

export function removeMember(bits: Bits, member: number): void {
  bits[member >>> 5] = (bits[member >>> 5] ?? 0) & ~(1 << (member & 31));
}

export function hasBit(bits: Bits, member: number): boolean {
  return (((bits[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
}

/** What both have. */
export function intersect(one: Bits, other: Bits): Bits {
  return one.map((word, at) => word & (other[at] ?? 0));
}

/** What the first has and the other has not. */
export function subtract(one: Bits, other: Bits): Bits {
  return one.map((word, at) => word & ~(other[at] ?? 0));
}

/** What either has. */
export function unite(one: Bits, other: Bits): Bits {
  return one.map((word, at) => word | (other[at] ?? 0));
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += countOnes(word);
  return count;
}

/** How many both have, without making the set of them. */
export function countShared(one: Bits, other: Bits): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) count += countOnes((one[at] ?? 0) & (other[at] ?? 0));
  return count;
}

/** Visits the numbers of a set, smallest first. */
export function forEachBit(bits: Bits, visit: (member: number) => void): void {
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1) {
      visit(at * 32 + 31 - Math.clz32(word & -word));
    }
  }
}

/** The ones of a 32-bit word, added in pairs, then fours, then bytes. */
function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
