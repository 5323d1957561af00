/**
 * Makes an element what another one is, keeping every node both have: what has the focus,
 * how far one has scrolled and what one has unfolded stay as they are. Fields take the
 * values of `wanted`, but for the one somebody is typing in.
 */
export function morph(current: Element, wanted: Element, typedIn: Element | null): void {
  copyAttributes(current, wanted);
  morphChildren(current, wanted, typedIn);
  if (current !== typedIn) copyValue(current, wanted);
}

function morphChildren(current: Element, wanted: Element, typedIn: Element | null): void {
  const former = new Map<string, ChildNode[]>();
  for (const node of current.childNodes) {
    const key = keyOf(node);
    former.set(key, [...(former.get(key) ?? []), node]);
  }
  const pairs = [...wanted.childNodes].map(
    (node) => [node, former.get(keyOf(node))?.shift()] as const,
  );
  for (const node of [...former.values()].flat()) node.remove();
  let next = current.firstChild;
  for (const [node, kept] of pairs) {
    if (kept !== undefined && kept === next) next = next.nextSibling;
    else current.insertBefore(kept ?? node, next);
    if (kept !== undefined) morphNode(kept, node, typedIn);
  }
}

function morphNode(current: ChildNode, wanted: ChildNode, typedIn: Element | null): void {
  if (current instanceof Element && wanted instanceof Element) morph(current, wanted, typedIn);
  else if (current.nodeValue !== wanted.nodeValue) current.nodeValue = wanted.nodeValue;
}

/** What tells a node among its siblings: its kind, its id, the field or the hoster it is about. */
function keyOf(node: ChildNode): string {
  if (!(node instanceof Element)) return node.nodeName;
  const { localName, id } = node;
  if (localName === "article") return node.querySelector("a")?.pathname ?? localName;
  const field = node.matches("[name]") ? node : node.querySelector("[name]");
  const isChoice = node.matches("label,input") && field?.matches("[type=checkbox],[type=hidden]");
  const value = isChoice === true ? field?.getAttribute("value") : "";
  return [localName, id, field?.getAttribute("name"), value].join();
}

function copyAttributes(current: Element, wanted: Element): void {
  for (const name of current.getAttributeNames()) {
    // Whether something is unfolded is up to whoever reads.
    if (name !== "open" && !wanted.hasAttribute(name)) current.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
}

function copyValue(current: Element, wanted: Element): void {
  if (current instanceof HTMLInputElement && wanted instanceof HTMLInputElement) {
    current.checked = wanted.checked;
    current.value = wanted.value;
  }
  if (current instanceof HTMLSelectElement && wanted instanceof HTMLSelectElement) {
    current.value = wanted.value;
  }
}
