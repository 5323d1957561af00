import { isIdentifier } from "#core/identifier.ts";
import type { Product, Suite, SuitePart } from "#core/products.ts";
import { pointer } from "#core/problem.ts";
import type { Problem } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { serviceTypes } from "#core/services.ts";
import { flag, list, nullable, oneOf, optional, record, text, whole } from "#core/shape.ts";
import type { Shape } from "#core/shape.ts";
import { findSoftware } from "#core/software.ts";
import { allWordsOf } from "#core/words.ts";

/** A document of known products as plain data, ready for YAML or JSON, keys in the order written. */
export type ProductDocument = Readonly<Record<string, unknown>>;

const knownFormat = 1;

/**
 * Reads a document of known products (parsed YAML or JSON). Gives them in its order, or
 * every place where it is wrong: its shape, an identifier or a name used twice, a software
 * that goes by another name or is not known, a suite without parts.
 */
export function readProducts(document: unknown): Result<readonly Product[], Problem> {
  const problems: Problem[] = [];
  const { format, products } = documentShape(document, "", problems);
  if (problems.length > 0) return failure(problems);
  const found = format === knownFormat ? checkProducts(products) : [unknownFormat(format)];
  return found.length > 0 ? failure(found) : success(products);
}

/** The document of some products: `readProducts` gives the same products back. */
export function makeProductDocument(products: readonly Product[]): ProductDocument {
  return {
    format: knownFormat,
    products: products.map(({ id, isWord, names, services, software, suite }) => ({
      id,
      ...(isWord && { isWord }),
      names,
      services,
      software,
      ...(suite !== null && { suite: makeSuite(suite) }),
    })),
  };
}

function makeSuite({ label, parts, missing }: Suite) {
  return {
    label: inBoth(label),
    parts: parts.map(({ name, services, software, note }) => ({
      name: inBoth(name),
      services,
      software,
      ...(note !== null && { note: inBoth(note) }),
    })),
    missing: missing.map(inBoth),
  };
}

/** The database gives keys back in an order of its own. */
function inBoth({ fr, en }: Suite["label"]): Suite["label"] {
  return { fr, en };
}

const texts = record({ fr: written, en: written });
const servicesShape = list(oneOf(serviceTypes));
const softwareShape = list(canonicalSoftware);

const part: Shape<SuitePart> = (input, path, problems) => {
  const shape = record({
    name: texts,
    services: servicesShape,
    software: softwareShape,
    note: optional(nullable(texts)),
  });
  const { note = null, ...rest } = shape(input, path, problems);
  return { ...rest, note };
};

const suiteShape: Shape<Suite> = record({ label: texts, parts: list(part), missing: list(texts) });

const product: Shape<Product> = (input, path, problems) => {
  const shape = record({
    id: text,
    isWord: optional(flag),
    names: list(written),
    services: servicesShape,
    software: softwareShape,
    suite: optional(nullable(suiteShape)),
  });
  const { id, isWord = false, suite = null, ...rest } = shape(input, path, problems);
  return { id, isWord, ...rest, suite };
};

const documentShape = record({ format: whole, products: list(product) });

/** A text that says something. */
function written(input: unknown, path: string, problems: Problem[]): string {
  const value = text(input, path, problems);
  if (value.trim() === "" && input === value) problems.push({ path, code: "empty-text" });
  return value;
}

/** Another spelling would find no hoster: listings hold the canonical name. */
function canonicalSoftware(input: unknown, path: string, problems: Problem[]): string {
  const name = text(input, path, problems);
  const known = findSoftware(name)?.name;
  if (input !== name || known === name) return name;
  problems.push(
    known === undefined
      ? { path, code: "unknown-software", detail: name }
      : { path, code: "not-in-list", detail: known },
  );
  return name;
}

function unknownFormat(format: number): Problem {
  return { path: "/format", code: "unsupported-format", detail: String(format) };
}

function checkProducts(products: readonly Product[]): readonly Problem[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  return products.flatMap((each, index) => {
    const path = pointer("/products", index);
    return [
      ...checkId(each.id, pointer(path, "id"), ids),
      ...checkNames(each.names, pointer(path, "names"), names),
      ...checkLists(each, path),
    ];
  });
}

function checkId(id: string, path: string, seen: Set<string>): readonly Problem[] {
  if (!isIdentifier(id)) return [{ path, code: "malformed-id", detail: id }];
  if (seen.has(id)) return [{ path, code: "duplicate-id", detail: id }];
  seen.add(id);
  return [];
}

/** A name leads to one product: "Mailing list" and "mailing-list" are the same. */
function checkNames(names: readonly string[], path: string, seen: Set<string>): readonly Problem[] {
  return names.flatMap((name, index): readonly Problem[] => {
    const key = allWordsOf(name).join(" ");
    if (seen.has(key)) {
      return [{ path: pointer(path, index), code: "duplicate-option", detail: name }];
    }
    seen.add(key);
    return [];
  });
}

function checkLists({ names, services, suite }: Product, path: string): readonly Problem[] {
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    [pointer(path, "names"), names],
    [pointer(path, "services"), services],
    ...(suite === null ? [] : [[`${path}/suite/parts`, suite.parts] as const]),
  ];
  return lists.flatMap(([at, values]): readonly Problem[] =>
    values.length === 0 ? [{ path: at, code: "empty-list" }] : [],
  );
}
