/** An element of an XML document; texts have their references resolved. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What stands right in it. */
  readonly text: string;
};

type Open = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

const token = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;

/**
 * Reads a whole XML 1.0 document of the plain kind programs write: one root, no doctype, no CDATA, no
 * comment. Throws where it is not well formed.
 */
export function parseXml(document: string): XmlElement {
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/u, "");
  if (body === document) throw new Error("No XML declaration");
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack: Open[] = [root];
  for (token.lastIndex = 0; token.lastIndex < body.length;) {
    const { lastIndex } = token;
    const found = token.exec(body);
    if (found === null) throw new Error(`Not XML: ${body.slice(lastIndex, lastIndex + 60)}`);
    read(found, stack);
  }
  const [element, ...others] = root.children;
  if (stack.length > 1 || element === undefined || others.length > 0 || root.text.trim() !== "") {
    throw new Error("Not one whole root");
  }
  return element;
}

/** The elements of a name right in another. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function read([, end, start, attributes = "", isEmpty, text]: RegExpExecArray, stack: Open[]) {
  const top = stack.at(-1);
  if (top === undefined) throw new Error("More ends than starts");
  if (text !== undefined) top.text += resolve(text);
  else if (end !== undefined) close(stack, end);
  else if (start !== undefined) {
    const element = { name: start, attributes: readAttributes(attributes), children: [], text: "" };
    stack.push(element);
    if (isEmpty === "/") close(stack, start);
  }
}

function close(stack: Open[], name: string): void {
  const element = stack.pop();
  if (element?.name !== name) throw new Error(`</${name}> ends <${element?.name ?? ""}>`);
  stack.at(-1)?.children.push(element);
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/gu)];
  const names = new Set(pairs.map(([, name]) => name));
  if (names.size < pairs.length) throw new Error(`Repeated attribute: ${text}`);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, resolve(value)]));
}

const entities: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" },
};

function resolve(text: string): string {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) {
    throw new Error("A character XML cannot hold");
  }
  return text.replaceAll(/&[^;&]*;?/gu, (reference) => {
    const known = entities[reference];
    if (known === undefined) throw new Error(`Unknown reference ${reference}`);
    return known;
  });
}
