import ipaddr from 'ipaddr.js';

/** Where public IPv6 addresses are: all that were ever given out (RFC 4291, IANA). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by their range, and still part of a machine's own inside: the host agent of Azure. */
const inside = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the public Internet, and no other: not private, shared, loopback, link-local (where clouds
 * keep their metadata), multicast, reserved or for documentation, nor an IPv6 one that stands for an IPv4 one (mapped,
 * compatible, translated, 6to4, Teredo). Anything that is no address is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.zoneId === undefined && parsed.match(globalUnicast);
  return !inside.has(parsed.toString());
}
