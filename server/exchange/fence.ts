import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether the server may connect to an IP address. */
export type Fence = (address: string) => boolean;

/**
 * Only addresses of the public Internet: neither private, loopback, link-local nor any other special
 * range, nor an IPv6 address that wraps an IPv4 one, nor the metadata services of hosting providers.
 */
export const isPublicAddress: Fence = (address) => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast" || metadataAddresses.includes(parsed.toString())) return false;
  // The registry of special IPv6 ranges is open: only 2000::/3 is given out (RFC 4291).
  return parsed.kind() === "ipv4" || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
};

/** On public ranges, but only reached from inside a provider's network. */
const metadataAddresses = ["168.63.129.16"];

/**
 * Whether a host written in an address may be asked for: a name may, its addresses are checked
 * when it is looked up; an IP address, which is never looked up, must pass the fence here.
 */
export function mayAsk(hostname: string, fence: Fence): boolean {
  const literal = hostname.replaceAll(/^\[|\]$/gu, "");
  return ipaddr.isValid(literal) ? fence(literal) : literal !== "";
}

/** A look-up that fails when any address of the name is outside the fence, at the very moment of connecting. */
export function fencedLookup(fence: Fence): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return callback(error ?? new Error(hostname), []);
      if (!addresses.every(({ address }) => fence(address))) {
        return callback(new ForbiddenAddress(hostname), []);
      }
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
}
