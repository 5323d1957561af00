import { morph } from "./morph.ts";

/** What follows from the answers, in the order of the page. */
const parts = ".themes, .panel, .peek, .peek + [role=status]";

let visit = new AbortController();

/** Shows where the answers lead now, as the server says it: the same page, read again. */
export async function refreshOutcome(root: Element): Promise<void> {
  visit.abort();
  visit = new AbortController();
  const shown = root.querySelectorAll(parts);
  if (shown.length === 0) return;
  const address = new URL(location.href);
  const here = root.querySelector<HTMLInputElement>("input[name=here]")?.value;
  if (here !== undefined) address.search = new URLSearchParams({ theme: here }).toString();
  try {
    const response = await fetch(address, { signal: visit.signal });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const wanted = page.querySelectorAll(parts);
    for (const [index, part] of shown.entries()) {
      const other = wanted[index];
      if (other !== undefined) morph(part, other, null);
    }
    for (const mark of root.querySelectorAll(".late")) {
      if (page.getElementById(mark.id) === null) mark.remove();
    }
  } catch {
    // Without the network, the outcome stays that of the last answers that were saved.
  }
}
