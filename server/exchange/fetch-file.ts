import { Agent, fetch } from "undici";
import type { Response } from "undici";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { fencedLookup, ForbiddenAddress, isPublicAddress, mayAsk } from "#server/exchange/fence.ts";
import type { Fence } from "#server/exchange/fence.ts";
import { parseUrl } from "#core/url.ts";

/** Why an address gave no file. */
export type FetchFault =
  | "not-web-address"
  | "forbidden-address"
  | "private"
  | "not-found"
  | "unreachable"
  | "too-large"
  | "too-slow"
  | "too-many-redirects";

export type FetchOptions = {
  readonly fence?: Fence;
  /** Longest wait for the whole file, redirects included, in milliseconds. */
  readonly patience?: number;
};

/** Largest file taken, in bytes, also once decompressed. */
export const largestFile = 1_000_000;
const mostRedirects = 3;

/**
 * Reads a file from an address that somebody else wrote: only http and https, only public Internet
 * addresses at each step, few redirects, little time, few bytes.
 */
export async function fetchFile(
  address: string,
  { fence = isPublicAddress, patience = 10_000 }: FetchOptions = {},
): Promise<Result<Uint8Array, FetchFault>> {
  const agent = new Agent({ connect: { lookup: fencedLookup(fence) }, pipelining: 0 });
  try {
    return await follow(address, { agent, fence, signal: AbortSignal.timeout(patience) });
  } catch (error) {
    return failure([faultOf(error)]);
  } finally {
    await agent.destroy();
  }
}

type Visit = { readonly agent: Agent; readonly fence: Fence; readonly signal: AbortSignal };

async function follow(start: string, visit: Visit): Promise<Result<Uint8Array, FetchFault>> {
  let address = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const refused = refuseAddress(address, visit.fence);
    if (refused !== null) return failure([refused]);
    const response = await fetch(address, {
      dispatcher: visit.agent,
      redirect: "manual",
      signal: visit.signal,
      headers: { accept: "text/plain, */*;q=0.5", "user-agent": "MATOU" },
    });
    const next = redirectOf(response, address);
    if (next === null) return readResponse(response);
    await response.body?.cancel();
    address = next;
  }
  return failure(["too-many-redirects"]);
}

function refuseAddress(address: string, fence: Fence): FetchFault | null {
  const url = parseUrl(address);
  if (url === null) return "not-web-address";
  const { protocol, hostname, username, password } = url;
  if (!["http:", "https:"].includes(protocol) || username !== "" || password !== "") {
    return "not-web-address";
  }
  return mayAsk(hostname, fence) ? null : "forbidden-address";
}

function redirectOf(response: Response, address: string): string | null {
  const location = response.headers.get("location");
  const isRedirect = [301, 302, 303, 307, 308].includes(response.status);
  if (!isRedirect || location === null) return null;
  return parseUrl(location, address)?.href ?? location;
}

async function readResponse(response: Response): Promise<Result<Uint8Array, FetchFault>> {
  if (!response.ok) {
    await response.body?.cancel();
    return failure([faultOfStatus(response.status)]);
  }
  const body: AsyncIterable<Uint8Array> | readonly [] = response.body ?? [];
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop cancels the rest, which may be endless.
    if (size > largestFile) return failure(["too-large"]);
    chunks.push(chunk);
  }
  return success(Buffer.concat(chunks));
}

function faultOfStatus(status: number): FetchFault {
  if (status === 401 || status === 403) return "private";
  return status === 404 || status === 410 ? "not-found" : "unreachable";
}

/** Whatever the network does is the address's doing; anything that is not of the network is a bug. */
function faultOf(error: unknown): FetchFault {
  if (error instanceof DOMException && error.name === "TimeoutError") return "too-slow";
  if (!(error instanceof TypeError)) throw error;
  return error.cause instanceof ForbiddenAddress ? "forbidden-address" : "unreachable";
}
