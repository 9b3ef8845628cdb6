import { clientAddress } from './client-address.js';

describe('the address of a client', () => {
  it.each([
    ['the socket says, where no proxy is trusted', 0, '9.9.9.9', '10.0.0.1'],
    ['the socket says, where a trusted proxy wrote nothing', 1, undefined, '10.0.0.1'],
    ['the one proxy saw', 1, '9.9.9.9', '9.9.9.9'],
    ['the proxy saw, whatever the client wrote before', 1, '1.1.1.1, 2.2.2.2,9.9.9.9', '9.9.9.9'],
    ['the outer of two proxies saw', 2, '1.1.1.1, 9.9.9.9, 10.0.0.2', '9.9.9.9'],
    ['the outermost saw, where there are fewer than were named', 3, '9.9.9.9, 10.0.0.2', '9.9.9.9'],
    ['comes without its port', 1, '9.9.9.9:51234', '9.9.9.9'],
    ['of IPv6 comes without brackets and port', 1, '[2001:db8::7]:51234', '2001:db8::7'],
    ['of IPv6 stays', 1, '2001:db8::7', '2001:db8::7'],
    ['of IPv4 within IPv6 is that of IPv4', 1, '::ffff:9.9.9.9', '9.9.9.9'],
    ['the socket says, where the proxy wrote no address', 1, 'unknown', '10.0.0.1'],
    ['the socket says, where there is nothing', 1, '9.9.9.9, ', '10.0.0.1'],
  ])('%s', (...[, proxies, forwarded, expected]) => {
    expect(clientAddress({ headers: { 'x-forwarded-for': forwarded }, ip: '::ffff:10.0.0.1' }, proxies)).toBe(expected);
  });
});
