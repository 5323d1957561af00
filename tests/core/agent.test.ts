import { expect, test } from "vitest";
import { readAgent } from "#core/agent.ts";

const gecko = "Mozilla/5.0";
const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`${gecko} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, "Firefox", "Linux"],
  [
    `${gecko} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/139.0 Safari/537.36`,
    "Chrome",
    "Windows",
  ],
  [
    `${gecko} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/139.0 Safari/537.36 Edg/139.0`,
    "Edge",
    "Windows",
  ],
  [
    `${gecko} (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.0 Safari/605.1.15`,
    "Safari",
    "macOS",
  ],
  [
    `${gecko} (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${webkit} Version/18.0 Mobile/15E148 Safari/604.1`,
    "Safari",
    "iPhone",
  ],
  [`${gecko} (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0`, "Firefox", "Android"],
  [
    `${gecko} (Linux; Android 15) ${webkit} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    "Samsung Internet",
    "Android",
  ],
  ["curl/8.9.1", null, null],
  ["", null, null],
])("%s is named", (agent, browser, system) => {
  expect(readAgent(agent)).toStrictEqual({ browser, system });
});
