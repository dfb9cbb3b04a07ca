import { defineInfotype } from '../../src/detect/infotype.js';

/** RFC 4291 2.2: eight groups, or fewer around one `::`; the last two may be an IPv4 address. Not loopback, not a mask. RFC 4007: a zone behind `%`. */
function assignable(candidate: string): boolean {
  if (/^(?:ffff:){2}/i.test(candidate) || !isQuad(candidate.split(/[:%]/).find((group) => group.includes('.'))))
    return false;
  const halves = candidate
    .replace(/%.*$/, '')
    .replace(/\d+\.\d+\.\d+\.\d+$/, '0:0')
    .split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (groups.flat().some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = groups.flat().length;
  // Eight short decimal numbers are a row of numbers.
  if (halves.length === 1) return count === 8 && /[a-f]|\w{3}/i.test(candidate);
  return count >= 2 && count <= 7 && groups.flat().join('').length >= 5 && /\d/.test(candidate);
}

/** Four numbers of up to 255, or no such ending at all. */
function isQuad(ending = '0'): boolean {
  return ending.split('.').every((octet) => Number(octet) <= 255);
}

export default defineInfotype({
  title: 'IPv6 address',
  region: [],
  categories: ['network'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { presidio: 'IP_ADDRESS', google: 'IP_ADDRESS', purview: ['IP address', 'IP Address v6'] },
  patterns: [
    {
      regex:
        /(?<![\w:.@])(?:[0-9A-Fa-f]{0,4}:){2,7}(?:\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|[0-9A-Fa-f]{1,4}|(?<=::))(?:%[A-Za-z0-9][A-Za-z0-9._-]{0,15})?(?![\w:])/,
      prior: 0.9,
    },
  ],
  validator: { test: assignable, chance: 0.5 },
  context: ['ip', 'ipv6', 'ip address', 'host', 'server', 'address', 'dns'],
  finds: [
    { text: 'from 2001:db8::8a2e:370:7334 port 22', match: '2001:db8::8a2e:370:7334', level: 'high' },
    { text: '[fe80::1ff:fe23:4567:890a]:443', match: 'fe80::1ff:fe23:4567:890a', level: 'high' },
    {
      text: 'AAAA 2001:0db8:85a3:0000:0000:8a2e:0370:7334',
      match: '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
      level: 'high',
    },
    { text: 'neighbour fe80::1%eth0 lladdr', match: 'fe80::1%eth0', level: 'high' },
    { text: 'mapped ::ffff:203.0.113.9', match: '::ffff:203.0.113.9', level: 'high' },
    { text: 'prefix 2001:db8:1::/48', match: '2001:db8:1::', level: 'high' },
  ],
  ignores: [
    { text: 'mapped ::ffff:203.0.113.999', because: 'an octet above 255' },
    { text: 'netmask ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', because: 'a mask' },
    { text: 'at 12:34:56 sharp', because: 'a time' },
    { text: 'std::vector<int>', because: 'a scope of a program' },
    { text: 'mac 00:1b:44:11:3a:b7', because: 'six groups' },
    { text: 'listen ::1', because: 'loopback' },
    { text: '2001:db8::1::2', because: 'two gaps' },
    { text: 'prints 2:4:6:8:10:12:14:16', because: 'a row of numbers' },
    { text: 'data B001011@EEEB::0?@EE', because: 'encoded bytes' },
    { text: 'a::b', because: 'no digit' },
  ],
});
