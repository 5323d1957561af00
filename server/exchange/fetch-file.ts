import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import type { OutgoingFault } from "#core/outgoing-fault.ts";
import type { Outgoing } from "#server/outgoing/client.ts";

/** Why an address gave no file. */
export type FetchFault =
  | Exclude<OutgoingFault, "name-not-found" | "no-connection" | "malformed-answer">
  | "private"
  | "not-found"
  | "unreachable";

/** Largest file taken, in bytes, also once decompressed. */
export const largestFile = 1_000_000;

/** A file, and where redirects led to it. */
type Fetched = { readonly bytes: Uint8Array; readonly foundAt: string };

/** Reads a file from an address that somebody else wrote. */
export async function fetchFile(
  outgoing: Outgoing,
  address: string,
): Promise<Result<Fetched, FetchFault>> {
  const got = await outgoing.get(address, {
    accept: "text/plain, */*;q=0.5",
    largest: largestFile,
  });
  if (!got.ok) return failure(got.problems.map(faultOf));
  const { status, bytes, address: foundAt } = got.value;
  return status >= 200 && status < 300
    ? success({ bytes, foundAt })
    : failure([faultOfStatus(status)]);
}

function faultOf(fault: OutgoingFault): FetchFault {
  const isUnreachable =
    fault === "name-not-found" || fault === "no-connection" || fault === "malformed-answer";
  return isUnreachable ? "unreachable" : fault;
}

function faultOfStatus(status: number): FetchFault {
  if (status === 401 || status === 403) return "private";
  return status === 404 || status === 410 ? "not-found" : "unreachable";
}
