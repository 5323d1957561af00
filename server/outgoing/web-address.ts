import { isIP } from "node:net";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { parseUrl } from "#core/url.ts";
import type { Fence } from "#server/outgoing/fence.ts";

/** Where to knock: `host` without brackets nor final dot, an IP address in its usual form or a name. */
export type WebAddress = {
  readonly url: URL;
  readonly host: string;
  readonly isName: boolean;
  readonly port: number;
};

/**
 * A web address that may be asked for, before its name is looked up. URL reads every spelling of an
 * IP address (decimal, octal, short, full-width digits…) as a browser does, and gives one back.
 */
export function readWebAddress(
  text: string,
  fence: Fence,
): Result<WebAddress, "not-web-address" | "forbidden-address"> {
  const url = parseUrl(text);
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    return failure(["not-web-address"]);
  }
  if (url.username !== "" || url.password !== "") return failure(["not-web-address"]);
  url.hash = "";
  // The name of a certificate and of a virtual host has no final dot.
  url.hostname = url.hostname.replace(/\.+$/u, "");
  const host = url.hostname.replaceAll(/^\[|\]$/gu, "");
  const usualPort = url.protocol === "https:" ? 443 : 80;
  const port = url.port === "" ? usualPort : Number(url.port);
  const isName = isIP(host) === 0;
  const mayBeAsked = isName ? isPublicName(host) : fence(host, port);
  return mayBeAsked ? success({ url, host, isName, port }) : failure(["forbidden-address"]);
}

/** Whether a name can be of the public Internet: not of one machine, home or company. */
export function isPublicName(name: string): boolean {
  const labels = name.split(".");
  const isWhole = labels.length > 1 && labels.every((label) => label !== "");
  return isWhole && !insideNames.some((end) => `.${name.toLowerCase()}`.endsWith(end));
}

/** RFC 6761, 6762 with its appendix G, 7686, 8375, and what ICANN keeps for private use. */
const insideNames = [
  ...[".localhost", ".local", ".internal", ".home.arpa", ".onion"],
  ...[".intranet", ".private", ".corp", ".home", ".lan", ".localdomain", ".test"],
];
