import type { ProblemCode } from "#core/problem.ts";
import { locate, spoil, valueAt } from "./spoilt-document.ts";

/**
 * One mistake made in the document of the grid in force: what it is, what is said of it and
 * where (a place of `locate`), and the value that is wrong there, or the `changes` to make.
 */
export type Mistake = readonly [name: string, code: ProblemCode, place: string, value: unknown];

/** A mistake seen elsewhere than where it is made, or made of several changes. */
export function changes(...list: readonly (readonly [place: string, value: unknown])[]): Changes {
  return new Changes(list);
}

/** What is at another place of the document, changed. */
export function copyOf(place: string, changed: object = {}): Copy {
  return new Copy(place, changed);
}

/** The document with the mistake made in it. */
export function make(document: unknown, [, , place, value]: Mistake): unknown {
  const list = value instanceof Changes ? value.list : [[place, value] as const];
  return list.reduce((spoilt, [at, each]) => {
    const found = each instanceof Copy ? read(spoilt, each) : each;
    return spoil(spoilt, locate(spoilt, at), found);
  }, document);
}

function read(document: unknown, { place, changed }: Copy): unknown {
  return { ...Object(valueAt(document, locate(document, place))), ...changed };
}

class Changes {
  readonly list: readonly (readonly [place: string, value: unknown])[];
  constructor(list: Changes["list"]) {
    this.list = list;
  }
}

class Copy {
  readonly place: string;
  readonly changed: object;
  constructor(place: string, changed: object) {
    this.place = place;
    this.changed = changed;
  }
}
