import type { Client } from "undici";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { readBody } from "#server/outgoing/body.ts";
import type { OutgoingFault } from "#core/outgoing-fault.ts";
import type { Asked, Got } from "#server/outgoing/client.ts";
import { connectTo } from "#server/outgoing/connection.ts";
import { faultOf } from "#server/outgoing/faults.ts";
import type { Fence } from "#server/outgoing/fence.ts";
import { readHeaders, requestHeaders } from "#server/outgoing/headers.ts";
import type { Names } from "#server/outgoing/names.ts";
import { redirectOf } from "#server/outgoing/redirect.ts";
import type { WebAddress } from "#server/outgoing/web-address.ts";

/** What a site brings to every visit. */
export type Visitor = {
  readonly fence: Fence;
  readonly names: Names;
  /** Sent as `User-Agent`. */
  readonly agentName: string;
  /** Certificates trusted instead of those of Node, in PEM. */
  readonly authorities: string | undefined;
};

/** Most addresses of a name that are tried. */
const mostAddresses = 6;
const defaultLargest = 1_000_000;

/** Asks one place, redirects not followed, in `patience` milliseconds at most. */
export async function visit(
  place: WebAddress,
  visitor: Visitor,
  { asked, patience }: { readonly asked: Asked; readonly patience: number },
): Promise<Got> {
  const { largest = defaultLargest } = asked;
  const signal = AbortSignal.timeout(patience);
  const addresses = await addressesOf(place, visitor, patience);
  if (!addresses.ok) return addresses;
  const connection = connectTo({
    ...{ url: place.url, addresses: addresses.value, patience, largest },
    authorities: visitor.authorities,
  });
  try {
    const headers = requestHeaders(asked, visitor.agentName);
    const { body, ...answer } = await ask(connection.client, place.url, { headers, signal });
    // What comes with a redirect is for eyes, and may be endless.
    const bytes = redirectOf(answer) !== null ? new Uint8Array() : await readBody(body, largest);
    return success({ ...answer, redirects: [], bytes, certificate: connection.certificate() });
  } catch (error) {
    return faultOf(error);
  } finally {
    await connection.client.destroy();
  }
}

/** Refused as soon as one address is: a name with a public and a private one is a trap. */
async function addressesOf(
  { host, port, isName }: WebAddress,
  { names, fence }: Visitor,
  patience: number,
): Promise<Result<readonly string[], OutgoingFault>> {
  if (!isName) return success([host]);
  const found = await names.addressesOf(host, patience);
  if (!found.ok) return found;
  if (!found.value.every((address) => fence(address, port))) return failure(["forbidden-address"]);
  return success(found.value.slice(0, mostAddresses));
}

async function ask(
  client: Client,
  { href, pathname, search }: URL,
  { headers, signal }: { headers: Readonly<Record<string, string>>; signal: AbortSignal },
) {
  const path = `${pathname}${search}`;
  const response = await client.request({ method: "GET", path, headers, signal });
  const status = response.statusCode;
  const answered = readHeaders(response.headers);
  const encoding = answered.get("content-encoding") ?? "";
  return { status, address: href, headers: answered, body: { stream: response.body, encoding } };
}
