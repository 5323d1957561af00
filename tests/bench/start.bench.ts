import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const runs = 5;

/**
 * First byte after a warm start: from the command to the home page, on a database
 * already filled, beside the time Node itself takes to start and stop.
 */
export async function bench(print: (line: string) => void): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "matou-bench-"));
  try {
    await timeStart(directory);
    const starts: number[] = [];
    const baselines: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      starts.push(await timeStart(directory));
      baselines.push(await timeNode());
    }
    const start = median(starts);
    const baseline = median(baselines);
    print(
      `first byte after a warm start: ${start.toFixed(0)} ms, ${(start / baseline).toFixed(1)} × an empty Node (median of ${runs}, alternating)`,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Milliseconds from starting the command to the first byte of the home page. */
async function timeStart(directory: string): Promise<number> {
  const begun = performance.now();
  const site = spawn(process.execPath, ["server/start.mjs", "serve"], {
    env: { ...process.env, DATA_DIR: directory, PORT: "0", LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => site.once("exit", resolve));
  try {
    const response = await fetch(await addressOf(site.stdout));
    await response.body?.getReader().read();
    return performance.now() - begun;
  } finally {
    site.kill("SIGTERM");
    await ended;
  }
}

async function addressOf(output: AsyncIterable<Buffer>): Promise<string> {
  let said = "";
  for await (const chunk of output) {
    said += chunk.toString();
    const address = /http:\/\/\S+/u.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The site stopped before it answered: ${said}`);
}

function timeNode(): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const empty = spawn(process.execPath, ["-e", "0"], { stdio: "ignore" });
    empty.once("error", reject);
    empty.once("exit", () => resolve(performance.now() - begun));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
