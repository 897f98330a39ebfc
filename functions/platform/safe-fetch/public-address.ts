import ipaddr from 'ipaddr.js';

/** All that is handed out to the public in version 6; what wraps a version 4 address lies within it by name. */
const publicSix = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the open internet. Own networks, this machine, neighbours on the link (where clouds keep
 * their secrets), addresses that wrap another one and everything reserved do not. docs/handbook.md § Claim audit
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(publicSix);
}
