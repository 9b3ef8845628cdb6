import { lookup } from 'node:dns';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';

/** IPv4 addresses as IPv6 wrote them of old, ::a.b.c.d: some machines still take them for the IPv4 address, and the filter takes them for public ones. */
const ofOld = new BlockList();
ofOld.addSubnet('::', 96, 'ipv6');

/** Whether an address is such a one; this machine itself, ::1, and :: are the filter's to judge. */
export function isWrittenOfOld(address: string): boolean {
  return isIPv6(address) && !['::1', '::'].includes(address) && ofOld.check(address, 'ipv6');
}

/** As the system looks a name up; fails where one of its addresses is written of old. The filter judges what is left. */
export const publicLookup: LookupFunction = (name, options, callback) => {
  lookup(name, options, (error, found, family) => {
    const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
    callback(addresses.some(isWrittenOfOld) ? new Error('An address written of old is not allowed.') : error, found, family);
  });
};
