import { spawn } from "node:child_process";
import process from "node:process";

/**
 * Runs a program to its end, keeping what it prints for the case where it fails. It ends with us.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    }
    const interrupt = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(1);
    };
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    const end = (/** @type {number} */ code) => {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      resolve({ code, output });
    };
    child.once("error", (error) => {
      output += error.message;
      end(1);
    });
    child.once("close", (code, signal) => {
      if (signal) output += `${command} : ${signal}`;
      end(code ?? 1);
    });
  });
}
