import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#core/vocabulary.ts";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { storeChecks } from "#tests/support/stored-checks.ts";

// Compressed, in bytes.
const oneRoundTrip = 14_000;
const anyPage = 30_000;
const allScripts = 15_000;
const allFonts = 25_000;

const pages: readonly { path: string; limit: number; hasScript?: boolean }[] = [
  { path: "/", limit: oneRoundTrip },
  { path: "/choisir", limit: anyPage },
  { path: "/hebergeurs", limit: anyPage, hasScript: true },
  { path: "/hebergeurs?size=100", limit: anyPage, hasScript: true },
  {
    path: "/hebergeurs?need=signed-dpa&service=files&wish=training",
    limit: anyPage,
    hasScript: true,
  },
  { path: "/hebergeurs?view=map", limit: anyPage, hasScript: true },
  { path: "/hebergeurs/:assessed", limit: oneRoundTrip },
  { path: "/hebergeurs/:listed", limit: oneRoundTrip },
  { path: "/hebergeurs/:assessed/historique", limit: anyPage },
  { path: "/hebergeurs/:assessed/controles", limit: anyPage },
  { path: "/hebergeurs/:assessed/signaler", limit: anyPage },
  { path: "/comparer?h=:assessed&h=:listed", limit: anyPage },
  { path: "/comparer?h=:assessed&h=:listed&h=les-mailles&h=toile-d-assos", limit: anyPage },
  { path: "/decision?h=:assessed&h=:listed", limit: anyPage },
  { path: "/demande?h=:assessed", limit: anyPage },
  { path: "/alertes?q=mail", limit: anyPage },
  { path: "/remplacer", limit: anyPage },
  { path: "/grille/1", limit: anyPage },
  { path: "/grille/1/backups", limit: anyPage },
  { path: "/grille/criteres/backups", limit: anyPage },
  { path: "/grille/differences?de=1&a=1", limit: anyPage },
  { path: "/groupe", limit: anyPage },
  { path: "/groupe/propositions", limit: anyPage },
  { path: "/groupe/journal", limit: anyPage },
  { path: "/groupe/versions/1", limit: anyPage },
  { path: "/statistiques", limit: anyPage },
  { path: "/essayer", limit: anyPage, hasScript: true },
  { path: "/aide", limit: anyPage },
  { path: "/donnees", limit: anyPage },
  { path: "/donnees/api", limit: anyPage },
  { path: "/mentions-legales", limit: anyPage },
  { path: "/accessibilite", limit: anyPage },
];

let site: RunningSite;
let slugs: Readonly<Record<"assessed" | "listed", string>>;
beforeAll(async () => {
  site = await startSite({ hosters: 100, prepare: storeChecks });
  slugs = await chooseHosters();
});
afterAll(() => site.stop());

describe.each(languages)("with a hundred hosters, in %s", (language) => {
  test.each(pages)(
    "$path weighs $limit bytes at most",
    async ({ path, limit, hasScript = false }) => {
      const address = path.replace(":assessed", slugs.assessed).replace(":listed", slugs.listed);
      const page = await download(
        language === "fr" ? address : `/en${address === "/" ? "" : address}`,
      );
      expect(page.status).toBe(200);
      // Sheets of other media hold nothing up.
      const sheets = await sizesOf(
        linked(page.text, /<link rel="stylesheet" href="(?<file>[^"]+)"\/>/gu),
      );
      expect(page.size + sheets).toBeLessThanOrEqual(limit);
      const scripts = linked(page.text, /<script type="module" src="(?<file>[^"]+)"/gu);
      expect(scripts).toHaveLength(hasScript ? 1 : 0);
      const islands = linked(page.text, /data-island="(?<file>[^"]+)"/gu);
      const files = hasScript ? [...scripts, ...(await filesOfIslands(islands))] : [];
      expect(await sizesOf(files)).toBeLessThanOrEqual(allScripts);
      const fonts = linked(page.text, /<link rel="preload" href="(?<file>[^"]+)" as="font"/gu);
      expect(await sizesOf(fonts)).toBeLessThanOrEqual(allFonts);
    },
  );
});

async function chooseHosters() {
  const { text } = await download("/api/hosters?size=100");
  const { total, hosters } = JSON.parse(text) as {
    total: number;
    hosters: readonly { slug: string; imaginary: boolean; assessedAt: string | null }[];
  };
  expect(total).toBeGreaterThanOrEqual(100);
  const real = hosters.filter(({ imaginary }) => !imaginary);
  const assessed = real.filter(({ assessedAt }) => assessedAt !== null);
  const pages = await Promise.all(
    assessed.map(async ({ slug }) => ({ slug, ...(await download(`/hebergeurs/${slug}`)) })),
  );
  return {
    assessed: pages.toSorted((one, other) => other.size - one.size)[0]?.slug ?? "",
    listed: real.find(({ assessedAt }) => assessedAt === null)?.slug ?? "",
  };
}

/** The size is that of what travelled. */
async function download(path: string) {
  const response = await fetch(site.url + path, { headers: { "accept-encoding": "br" } });
  const text = await response.text();
  return { status: response.status, text, size: Number(response.headers.get("content-length")) };
}

function linked(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, file = ""]) => file);
}

async function sizesOf(files: readonly string[]): Promise<number> {
  const answers = await Promise.all([...new Set(files)].map((file) => download(file)));
  for (const { status, size } of answers) expect([status, size > 0]).toEqual([200, true]);
  return answers.reduce((sum, { size }) => sum + size, 0);
}

/** What the loader fetches for islands of these names, from the manifest of the build. */
async function filesOfIslands(names: readonly string[]): Promise<readonly string[]> {
  type Built = { readonly file: string; readonly imports?: readonly string[] };
  const folder = join(process.env["MATOU_ROOT"] ?? "", "dist/client");
  const text = await readFile(join(folder, ".vite/manifest.json"), "utf8");
  const manifest = JSON.parse(text) as Readonly<Record<string, Built>>;
  const closure = (key: string): readonly string[] => {
    const built = manifest[key];
    return built === undefined ? [] : [`/${built.file}`, ...(built.imports ?? []).flatMap(closure)];
  };
  const keys = Object.keys(manifest);
  return [...new Set(names)].flatMap((name) => {
    const key = keys.find((candidate) =>
      new RegExp(`^islands/${name}\\.tsx?$`, "iu").test(candidate),
    );
    expect(key, `island ${name}`).toBeDefined();
    return closure(key ?? "");
  });
}
