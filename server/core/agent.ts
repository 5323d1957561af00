/** What a browser says it is, in names people know; null for what it does not say. */
export type Agent = { readonly browser: string | null; readonly system: string | null };

type Name = readonly [name: string, mark: RegExp];

/** Most browsers also say the names of those after them. */
const browsers: readonly Name[] = [
  ["Edge", /\bEdg(?:A|iOS)?\//u],
  ["Opera", /\bOPR\//u],
  ["Samsung Internet", /\bSamsungBrowser\//u],
  ["Firefox", /\b(?:Firefox|FxiOS)\//u],
  ["Chrome", /\b(?:Chrome|CriOS|Chromium)\//u],
  ["Safari", /\bVersion\/[\d.]+ .*Safari\//u],
];

const systems: readonly Name[] = [
  ["Android", /\bAndroid\b/u],
  ["iPhone", /\biPhone\b/u],
  ["iPad", /\biPad\b/u],
  ["Windows", /\bWindows\b/u],
  ["macOS", /\bMac OS X\b/u],
  ["ChromeOS", /\bCrOS\b/u],
  ["Linux", /\bLinux\b/u],
];

/** Reads a `User-Agent`. */
export function readAgent(agent: string): Agent {
  return { browser: findName(browsers, agent), system: findName(systems, agent) };
}

function findName(names: readonly Name[], agent: string): string | null {
  return names.find(([, mark]) => mark.test(agent))?.[0] ?? null;
}
