import type { IslandName } from "#web/components/Island.tsx";

const islands = {
  answering: async () => (await import("#web/islands/answering.ts")).enliven,
  editor: async () => (await import("#web/islands/editor.ts")).enliven,
  filters: async () => (await import("#web/islands/filters.ts")).enliven,
  passkeys: async () => (await import("#web/islands/passkeys.ts")).enliven,
  questionnaire: async () => (await import("#web/islands/Questionnaire.tsx")).enliven,
} satisfies Record<
  IslandName,
  () => Promise<(root: Element, start: never) => void | Promise<void>>
>;

for (const element of document.querySelectorAll("[data-island]")) void wake(element);

/** Hands the markup of an island, already complete, to its script. */
async function wake(element: Element): Promise<void> {
  const name = element.getAttribute("data-island");
  const start = element.querySelector("script")?.textContent;
  const root = element.lastElementChild;
  const island = Object.entries(islands).find(([known]) => known === name);
  if (island === undefined || root === null || start == null) return;
  const [, load] = island;
  const enliven = await load();
  // Written by the server for this very island: see `Island`.
  await enliven(root, JSON.parse(start) as never);
}
