import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Below `node_modules`, so that the built file finds its packages. */
const cache = join(root, "node_modules/.cache");

export type BundledEntry = { readonly file: string; remove(): Promise<void> };

/** Builds a TypeScript file, named from the root of the project, into one that plain Node runs. */
export async function bundleEntry(entry: string): Promise<BundledEntry> {
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, "matou-entry-"));
  await build({
    configFile: false,
    logLevel: "error",
    root,
    build: {
      ssr: join(root, entry),
      outDir,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
  return {
    file: join(outDir, `${basename(entry, ".ts")}.mjs`),
    remove: () => rm(outDir, { recursive: true }),
  };
}

/** A process that says one thing per line. */
export type Child = {
  /** The next line it prints; null once it has ended. */
  hear(): Promise<string | null>;
  say(line: string): void;
  /** Its exit status, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** `kill -9`, to the end. */
  kill(): Promise<void>;
};

export function startEntry({ file }: BundledEntry, ...words: string[]): Child {
  const child = spawn(process.execPath, [file, ...words], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    hear: async () => {
      const line = await lines.next();
      return line.done ? null : line.value;
    },
    say: (line) => void child.stdin.write(`${line}\n`),
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
