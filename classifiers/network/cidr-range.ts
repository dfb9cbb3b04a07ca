import { defineInfotype } from '../../src/detect/infotype.js';

/** RFC 4632: bits behind the prefix are zero, else it is the address of a host. */
function isRange(candidate: string): boolean {
  const [address = '', length = ''] = candidate.split('/');
  const bits = Number(length);
  if (address.includes(':')) return bits >= 3 && bits <= 127 && /^[0-9a-f:]{2,39}::$/i.test(address);
  const octets = address.split('.').map(Number);
  if (bits < 4 || bits > 31 || octets.length !== 4 || octets.some((octet) => octet > 255)) return false;
  const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return value > 0 && value % 2 ** (32 - bits) === 0;
}

export default defineInfotype({
  title: 'Range of network addresses (CIDR)',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    { regex: /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\/\d{1,2}\b/, prior: 0.35 },
    { regex: /(?<![\w:])(?:[0-9A-Fa-f]{1,4}:){1,7}:\/\d{1,3}\b/, prior: 0.35 },
  ],
  // Most look-alikes are hosts with the length of their network.
  validator: { test: isRange, chance: 0.06, unchecked: () => true },
  context: [
    'cidr',
    'cidrs',
    'cidr block',
    'cidr blocks',
    'ip range',
    'ip ranges',
    'address range',
    'vpc',
    'supernet',
    'source ranges',
    'allowlist',
    'trusted networks',
  ],
  finds: [
    { text: 'cidr_block = "10.42.0.0/16"', match: '10.42.0.0/16', level: 'high' },
    { text: 'IP range 203.0.113.64/26.', match: '203.0.113.64/26', level: 'high' },
    { text: '{"cidr":"172.20.8.0/22"}', match: '172.20.8.0/22', level: 'high' },
    { text: 'VPC 2001:db8:4a00::/40', match: '2001:db8:4a00::/40', level: 'high' },
  ],
  ignores: [
    { text: 'cidr 10.42.0.7/16', because: 'the address of a host' },
    { text: 'cidr 10.42.0.0/33', because: 'no such length' },
    { text: 'cidr 0.0.0.0/0', because: 'everything' },
    { text: 'cidr 310.42.0.0/16', because: 'no octet above 255' },
  ],
});
