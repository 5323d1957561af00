import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The folder that receives `client/` and `server/`; the bootstrap builds aside, then renames. */
const destination = process.env["MATOU_DIST"] ?? join(root, "dist");

/**
 * Islands have neither style sheets nor shared chunks to fetch ahead: a plain `import()`
 * does, and spares every page with an island 0.7 kB of script.
 */
const plainImports: Plugin = {
  name: "plain-imports",
  enforce: "pre",
  load: {
    filter: { id: /vite\/preload-helper\.js$/u },
    handler: () => "export const __vitePreload = (load) => load();",
  },
};

/** What several islands with a form share, as one file: each file is compressed alone. */
const whatFormsShare = {
  name: "forms",
  test: /\/(?:typed-number|result|url|settle-contradiction)\.ts$/u,
};

/** What some pages wear over the sheet of the site, one file per kind of page. */
function sheets(): Readonly<Record<string, string>> {
  const folder = join(root, "web/styles/sheets");
  return Object.fromEntries(readdirSync(folder).map((file) => [file, join(folder, file)]));
}

export default defineConfig({
  plugins: [plainImports],
  root: join(root, "web"),
  envDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { emptyOutDir: true, reportCompressedSize: false },
  environments: {
    client: {
      build: {
        outDir: join(destination, "client"),
        manifest: true,
        // The content security policy allows no data: address and no inline script.
        assetsInlineLimit: 0,
        modulePreload: false,
        rolldownOptions: {
          input: {
            client: join(root, "web/client.ts"),
            site: join(root, "web/styles/site.css"),
            ...sheets(),
          },
          output: { advancedChunks: { groups: [whatFormsShare] } },
        },
      },
    },
    ssr: {
      build: {
        outDir: join(destination, "server"),
        ssr: true,
        target: "node20",
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { main: join(root, "server/main.ts"), cli: join(root, "server/cli.ts") },
          output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    },
  },
  builder: {},
});
