import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether the server may connect to a port of an IP address, given in its usual form. */
export type Fence = (address: string, port: number) => boolean;

/** The fence of a real site: public addresses, web ports. */
export const isPublicPlace: Fence = (address, port) =>
  webPorts.includes(port) && isPublicAddress(address);

/**
 * What people declare is on the web: its two ports, and the two where web servers are run by those
 * who may not take the first ones. Any other would let a declared address knock, from here, at
 * services that are not for the web.
 */
const webPorts: readonly number[] = [80, 443, 8080, 8443];

/**
 * Only addresses of the public Internet: neither private, loopback, link-local nor any other special
 * range, nor an IPv6 address that wraps an IPv4 one, nor the metadata services of hosting providers.
 */
export function isPublicAddress(address: string): boolean {
  // A zone names an interface of this machine: nothing public has one.
  if (isIP(address) === 0 || address.includes("%")) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast" || metadataAddresses.includes(parsed.toString())) return false;
  return parsed.kind() === "ipv4" || isGivenOut(parsed.toByteArray());
}

/** On public ranges, but only reached from inside a provider's network. */
const metadataAddresses: readonly string[] = ["168.63.129.16"];

/** The registry of special IPv6 ranges is open: only 2000::/3 is given out (RFC 4291). */
function isGivenOut(bytes: readonly number[]): boolean {
  const isGlobal = (bytes[0] ?? 0) >> 5 === 1;
  // ISATAP holds an IPv4 address below any prefix (RFC 5214 section 6.1).
  const isIsatap = bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;
  return isGlobal && !isIsatap;
}
