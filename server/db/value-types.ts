import { makePgArray } from "drizzle-orm/pg-core/utils";
import type { PostgresType } from "postgres";

type Element = string | number | boolean;

/**
 * How values travel to and from a PostgreSQL server, so that raw statements take and give the same as on
 * the embedded database. Object ids of built-in types never change.
 */
export const valueTypes: Record<string, PostgresType> = {
  times: textType([1082, 1083, 1114, 1184]),
  timeArrays: textType([1115, 1182, 1185]),
  decimalArrays: textType([1231]),
  json: { to: 114, from: [114], serialize: writeJson, parse: JSON.parse },
  jsonb: { to: 3802, from: [3802], serialize: writeJson, parse: JSON.parse },
  booleans: arrayType(1000, (text) => text === "t"),
  smallints: arrayType(1005, Number),
  integers: arrayType(1007, Number),
  texts: arrayType(1009, String),
  varchars: arrayType(1015, String),
  uuids: arrayType(2951, String),
};

/** Left as PostgreSQL writes it. */
function textType(oids: number[]): PostgresType {
  return {
    to: oids[0] ?? 0,
    from: oids,
    serialize: (value: string | Date) => (value instanceof Date ? value.toISOString() : value),
    parse: (text: string) => text,
  };
}

/** A column's JSON comes as text already. */
function writeJson(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function arrayType(oid: number, parseElement: (text: string) => Element): PostgresType {
  return {
    to: oid,
    from: [oid],
    // A column's array comes as text already.
    serialize: (array: string | Element[]) =>
      typeof array === "string" ? array : makePgArray(array),
    parse: (text: string) => parseArray(text, parseElement),
  };
}

/** Elements that hold anything but plain characters are quoted by the server. One dimension. */
function parseArray(text: string, parseElement: (text: string) => Element): (Element | null)[] {
  const elements = text.matchAll(/"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^",{}]+)/gsu);
  return Array.from(elements, ({ groups }) => {
    if (groups?.["quoted"] !== undefined) {
      return parseElement(groups["quoted"].replaceAll(/\\(.)/gsu, "$1"));
    }
    const plain = groups?.["plain"] ?? "";
    return plain === "NULL" ? null : parseElement(plain);
  });
}
