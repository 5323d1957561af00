import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Hono } from "hono";
import type { Assets } from "#server/deps.ts";
import type { HttpEnv } from "#server/http/context.ts";
import { bestEncoding } from "#server/http/encoding.ts";
import type { Encoding } from "#server/http/encoding.ts";

type StoredAsset = { readonly type: string; readonly bytes: Readonly<Record<Encoding, Buffer>> };
type Manifest = Readonly<Record<string, { readonly file: string; readonly src?: string }>>;

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Names of the built files that pages refer to, from the manifest of the build. */
export function readAssets(folder: string): Assets {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(folder, ".vite", "manifest.json"), "utf8"),
  );
  const built = Object.values(manifest);
  const find = (pattern: RegExp) => {
    const entry = built.find(({ file, src }) => pattern.test(src ?? file));
    if (entry === undefined) throw new Error(`The build has no file for ${pattern.source}`);
    return `/${entry.file}`;
  };
  return {
    stylesheet: find(/site\.css$/u),
    sheets: Object.fromEntries(listSheets(built)),
    font: find(/\.woff2?$/u),
    client: find(/client\.ts$/u),
  };
}

function listSheets(built: Manifest[string][]): (readonly [name: string, path: string])[] {
  return built.flatMap(({ file, src = "" }) => {
    const [, name] = /styles\/sheets\/([a-z]+)\.css$/u.exec(src) ?? [];
    return name === undefined ? [] : [[name, `/${file}`] as const];
  });
}

/**
 * Serves the built files from memory, compressed once at start. Their names change
 * with their content, so those under `/assets/` never expire.
 */
export function serveAssets(folder: string): Hono<HttpEnv> {
  const files = readFiles(folder);
  const app = new Hono<HttpEnv>();
  for (const [path, { type, bytes }] of files) {
    app.get(path, (context) => {
      const encoding = bestEncoding(context.req.header("accept-encoding"));
      context.header("content-type", type);
      context.header("vary", "Accept-Encoding");
      if (encoding !== "identity") context.header("content-encoding", encoding);
      const isHashed = path.startsWith("/assets/");
      context.header(
        "cache-control",
        `public, max-age=${isHashed ? "31536000, immutable" : "3600"}`,
      );
      return context.body(new Uint8Array(bytes[encoding]));
    });
  }
  return app;
}

function readFiles(folder: string): ReadonlyMap<string, StoredAsset> {
  const files = new Map<string, StoredAsset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = contentTypes[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const identity = readFileSync(file);
    const path = file.slice(folder.length).replaceAll("\\", "/");
    files.set(path, {
      type,
      bytes: { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) },
    });
  }
  return files;
}
